import { methodSchema, type Item, type Method } from '../../model/catalogue.ts'
import { done, failed, type Outcome } from '../../model/problem.ts'
import { dependencies } from './formula-ast.ts'
import { parseFormula, type FormulaNames } from './formula-parse.ts'
import { ancestorsOf } from './item-leaves.ts'

/**
 * Reads a method from JSON and checks what its shape cannot say: ids are unique, parents exist and no chain goes round,
 * groups hold one kind, references exist, formulas can be read and no indicator reads itself through others.
 * Fails with method-invalid and `detail`: the first fault, as path or id and what is wrong with it.
 */
export function checkMethod(data: unknown): Outcome<Method> {
  const read = methodSchema.safeParse(data)
  if (!read.success) {
    const issue = read.error.issues[0]
    return failed('method-invalid', undefined, {
      detail: issue ? `${issue.path.join('.')}: ${issue.message}` : 'unreadable',
    })
  }
  const method = read.data
  const detail =
    duplicateFault(method) ?? itemFault(method) ?? keyFault(method) ?? indicatorFault(method) ?? circleFault(method)
  return detail === null ? done(method) : failed('method-invalid', undefined, { detail })
}

/** The names a formula may use under a method, for parseFormula. */
export function namesOf(method: Pick<Method, 'items' | 'volumes' | 'indicators'>): FormulaNames {
  const byId = new Map(method.items.map((item) => [item.id, item]))
  return {
    items: new Map(method.items.map((item) => [item.id, { kind: item.kind, ancestors: ancestorsOf(byId, item.id) }])),
    volumes: new Set(method.volumes.map((volume) => volume.id)),
    indicators: new Set(method.indicators.map((indicator) => indicator.id)),
  }
}

function duplicateFault(method: Method): string | null {
  for (const list of [method.items, method.keys, method.volumes, method.indicators, method.sources]) {
    const ids = list.map((entry) => entry.id)
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice !== undefined) return `${twice}: twice`
  }
  return null
}

function itemFault(method: Method): string | null {
  const items = new Map(method.items.map((item) => [item.id, item]))
  const keys = new Set(method.keys.map((key) => key.id))
  const indicators = new Set(method.indicators.map((indicator) => indicator.id))
  for (const item of method.items) {
    const key = item.keys.find((id) => !keys.has(id))
    if (key !== undefined) return `${item.id}: no key ${key}`
    const indicator = item.indicators.find((id) => !indicators.has(id))
    if (indicator !== undefined) return `${item.id}: no indicator ${indicator}`
    const fault = parentFault(item, items)
    if (fault !== null) return `${item.id}: ${fault}`
  }
  return null
}

function parentFault(item: Item, items: ReadonlyMap<string, Item>): string | null {
  if (item.kind === 'value' && item.parentId !== null && !(item.unit && item.source))
    return 'a value without unit or source'
  if (item.parentId === null) return null
  const parent = items.get(item.parentId)
  if (!parent) return `no parent ${item.parentId}`
  if (ancestorsOf(items, item.id).includes(item.id)) return 'is its own ancestor'
  return parent.kind === item.kind ? null : `another kind than its parent ${parent.id}`
}

function keyFault(method: Method): string | null {
  const volumes = new Set(method.volumes.map((volume) => volume.id))
  const key = method.keys.find(({ volumeId }) => volumeId !== null && !volumes.has(volumeId))
  return key ? `${key.id}: no volume ${key.volumeId}` : null
}

function indicatorFault(method: Method): string | null {
  const names = namesOf(method)
  for (const indicator of method.indicators) {
    const parsed = parseFormula(indicator.formula, names)
    if (!parsed.ok)
      return `${indicator.id}: ${parsed.fault.code} at ${parsed.fault.position} ${parsed.fault.text}`.trimEnd()
  }
  const start = method.startIndicators.find((id) => !names.indicators.has(id))
  return start === undefined ? null : `startIndicators: no indicator ${start}`
}

function circleFault(method: Method): string | null {
  const reads = new Map(
    method.indicators.map(({ id, formula }) => {
      const parsed = parseFormula(formula)
      return [id, parsed.ok ? dependencies(parsed.value).indicators : []]
    }),
  )
  const settled = new Set<string>()
  const goesRound = (id: string, path: readonly string[]): boolean => {
    if (path.includes(id)) return true
    if (settled.has(id)) return false
    if ((reads.get(id) ?? []).some((next) => goesRound(next, [...path, id]))) return true
    settled.add(id)
    return false
  }
  const circular = method.indicators.find(({ id }) => goesRound(id, []))
  return circular ? `${circular.id}: reads itself through other indicators` : null
}
