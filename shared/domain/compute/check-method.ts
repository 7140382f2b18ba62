import { methodSchema, type Item, type Method } from '../../model/catalogue.ts'
import type { FormulaFault } from '../../model/formula-fault.ts'
import { done, failed, type Outcome } from '../../model/problem.ts'
import { dependencies } from './formula-ast.ts'
import { checkFormula, namesOf } from './check-formula.ts'
import { parseFormula } from './formula-parse.ts'
import { ancestorsOf } from './item-leaves.ts'

/** Everything that can be wrong with a method. A code that has shipped is never renamed. */
export const METHOD_FAULTS = [
  'shape',
  'twice',
  'blank',
  'key-unknown',
  'indicator-unknown',
  'source-unknown',
  'value-incomplete',
  'parent-unknown',
  'own-ancestor',
  'kind-differs',
  'volume-unknown',
  'denominator-missing',
  'formula',
  'circle',
  'start-indicator-unknown',
] as const
export type MethodFaultCode = (typeof METHOD_FAULTS)[number]

/**
 * The first thing wrong: in which entry ("A1", "I2", "items 4"), and what it is about: the field for `shape` and `blank`,
 * the name that is not there, the formula's own fault. `detail` is for developers.
 */
export type MethodFault = { code: MethodFaultCode; id: string; about: string; detail: string; formula?: FormulaFault }

/**
 * Reads a method from JSON and checks what its shape cannot say: ids are unique, parents exist and no chain goes round,
 * groups hold one kind, references exist, values and indicators have unit, source and denominator, formulas can be read
 * and no indicator reads itself through others. Fails with method-invalid; params: a MethodFault as `fault`, `id`, `about`, `detail`.
 */
export function checkMethod(data: unknown): Outcome<Method> {
  const read = methodSchema.safeParse(data)
  const fault = read.success ? methodFault(read.data) : shapeFault(data, read.error.issues[0])
  if (fault === null && read.success) return done(read.data)
  return refused(fault ?? { code: 'shape', id: '', about: '', detail: 'unreadable' })
}

/** A fault as a problem. A formula's own is given piece by piece: `position`, `length`, `text`, and the units it is about as `found` and `other`. */
function refused({ code, formula, ...place }: MethodFault): Outcome<never> {
  if (!formula) return failed('method-invalid', undefined, { fault: code, ...place })
  const { position, length, text, params } = formula
  const units = Object.fromEntries(Object.entries(params ?? {}).filter(([, unit]) => unit !== undefined))
  return failed('method-invalid', undefined, { fault: code, ...place, position, length, text, ...units })
}

/**
 * Refuses a change after which an indicator's formula no longer comes to the unit it is said to be in. What was wrong before
 * the change is let be: a method that came from elsewhere is read as it is, and mended one indicator at a time.
 */
export function checkUnits(before: Method, after: Method): Outcome<Method> {
  const was = new Map(before.indicators.map((indicator) => [indicator.id, indicator]))
  for (const { id, formula, unit } of after.indicators) {
    const checked = checkFormula(formula, unit, after)
    if (checked.ok) continue
    const old = was.get(id)
    const untouched = old?.formula === formula && old.unit === unit
    if (untouched && !checkFormula(formula, unit, before).ok) continue
    return refused(formulaFault(id, checked.fault))
  }
  return done(after)
}

const formulaFault = (id: string, found: FormulaFault): MethodFault => ({
  ...fault('formula', id, found.code, `${found.code} at ${found.position} ${found.text}`.trimEnd()),
  formula: found,
})

/** The first fault of a method whose shape is right; null: it holds. */
function methodFault(method: Method): MethodFault | null {
  return (
    duplicateFault(method) ??
    blankFault(method) ??
    itemFault(method) ??
    evidenceFault(method) ??
    keyFault(method) ??
    volumeFault(method) ??
    indicatorFault(method) ??
    circleFault(method)
  )
}

type Issue = { path: readonly PropertyKey[]; message: string }

/** Where in the file the shape is wrong: the entry by its own id where it has one, else by its number in the list. */
function shapeFault(data: unknown, issue: Issue | undefined): MethodFault {
  if (!issue) return { code: 'shape', id: '', about: '', detail: 'unreadable' }
  const [list = '', index, ...field] = issue.path.map(String)
  const entry = index === undefined ? undefined : at(at(data, list), index)
  const id = at(entry, 'id')
  const place = index === undefined || !/^\d+$/.test(index) ? list : `${list} ${Number(index) + 1}`
  return {
    code: 'shape',
    id: typeof id === 'string' && id !== '' ? id.slice(0, 40) : place,
    about: field.join('.').slice(0, 80),
    detail: `${issue.path.map(String).join('.')}: ${issue.message}`,
  }
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

function duplicateFault(method: Method): MethodFault | null {
  const axes = Object.values(method.axes ?? {})
  for (const list of [...axes, method.items, method.keys, method.volumes, method.indicators, method.sources]) {
    const seen = new Set<string>()
    for (const { id } of list) {
      if (seen.has(id)) return fault('twice', id, '', 'twice')
      seen.add(id)
    }
  }
  return null
}

const ITEM_TEXTS = ['name', 'definition'] as const
const KEY_TEXTS = ['name', 'unit', 'explanation', 'usualSource', 'ownerRole'] as const
const VOLUME_TEXTS = ['name', 'unit', 'explanation', 'usualSource'] as const
const INDICATOR_TEXTS = [
  'name',
  'purpose',
  'unit',
  'numeratorText',
  'source',
  'frequency',
  'responsible',
  'errorSources',
  'interpretation',
] as const

function blankFault(method: Method): MethodFault | null {
  return (
    blankIn(method.items, ITEM_TEXTS) ??
    blankIn(method.keys, KEY_TEXTS) ??
    blankIn(method.volumes, VOLUME_TEXTS) ??
    blankIn(method.indicators, INDICATOR_TEXTS)
  )
}

/** A required text that holds nothing but blanks. */
function blankIn<F extends string>(
  entries: readonly ({ id: string } & Record<F, string>)[],
  fields: readonly F[],
): MethodFault | null {
  for (const entry of entries) {
    const field = fields.find((name) => entry[name].trim() === '')
    if (field !== undefined) return fault('blank', entry.id, field, `no ${field}`)
  }
  return null
}

function itemFault(method: Method): MethodFault | null {
  const items = new Map(method.items.map((item) => [item.id, item]))
  const keys = new Set(method.keys.map((key) => key.id))
  const indicators = new Set(method.indicators.map((indicator) => indicator.id))
  for (const item of method.items) {
    const key = item.keys.find((id) => !keys.has(id))
    if (key !== undefined) return fault('key-unknown', item.id, key, `no key ${key}`)
    const indicator = item.indicators.find((id) => !indicators.has(id))
    if (indicator !== undefined) return fault('indicator-unknown', item.id, indicator, `no indicator ${indicator}`)
    const wrong = parentFault(item, items)
    if (wrong !== null) return wrong
  }
  return null
}

function parentFault(item: Item, items: ReadonlyMap<string, Item>): MethodFault | null {
  if (item.kind === 'value' && item.parentId !== null && !(item.unit?.trim() && item.source?.trim()))
    return fault('value-incomplete', item.id, '', 'a value without unit or source')
  if (item.parentId === null) return null
  const parent = items.get(item.parentId)
  if (!parent) return fault('parent-unknown', item.id, item.parentId, `no parent ${item.parentId}`)
  if (ancestorsOf(items, item.id).includes(item.id)) return fault('own-ancestor', item.id, '', 'is its own ancestor')
  return parent.kind === item.kind
    ? null
    : fault('kind-differs', item.id, parent.id, `another kind than its parent ${parent.id}`)
}

function evidenceFault(method: Method): MethodFault | null {
  const known = new Set(method.sources.map(({ id }) => id))
  for (const { id, evidence } of [...method.items, ...method.keys, ...method.volumes, ...method.indicators]) {
    const missing = evidence.find(({ source }) => source !== undefined && !known.has(source))?.source
    if (missing !== undefined) return fault('source-unknown', id, missing, `no source ${missing}`)
  }
  return null
}

function keyFault(method: Method): MethodFault | null {
  const volumes = new Set(method.volumes.map((volume) => volume.id))
  const key = method.keys.find(({ volumeId }) => volumeId !== null && !volumes.has(volumeId))
  return key ? fault('volume-unknown', key.id, key.volumeId ?? '', `no volume ${key.volumeId}`) : null
}

/** What a volume is a part or a share of, and the price series, are volumes there are; the series one that all parties share. */
function volumeFault({ volumes, conventions }: Method): MethodFault | null {
  const known = new Map(volumes.map((volume) => [volume.id, volume]))
  for (const { id, partOf, shareOf } of volumes) {
    const missing = [partOf, shareOf].find((of) => of !== undefined && !known.has(of))
    if (missing !== undefined) return fault('volume-unknown', id, missing, `no volume ${missing}`)
  }
  const { deflator } = conventions
  return deflator === undefined || known.get(deflator)?.shared
    ? null
    : fault('volume-unknown', 'conventions', deflator, `no volume ${deflator}`)
}

function indicatorFault(method: Method): MethodFault | null {
  const names = namesOf(method)
  for (const { id, formula, denominatorText } of method.indicators) {
    if (denominatorText.trim() === '') return fault('denominator-missing', id, '', 'no denominatorText')
    const parsed = parseFormula(formula, names)
    if (!parsed.ok) return formulaFault(id, parsed.fault)
  }
  const known = new Set(method.indicators.map(({ id }) => id))
  const start = method.startIndicators.find((id) => !known.has(id))
  return start === undefined
    ? null
    : fault('start-indicator-unknown', 'startIndicators', start, `no indicator ${start}`)
}

function circleFault(method: Method): MethodFault | null {
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
  return circular ? fault('circle', circular.id, '', 'reads itself through other indicators') : null
}

const fault = (code: MethodFaultCode, id: string, about: string, what: string): MethodFault => ({
  code,
  id,
  about,
  detail: `${id}: ${what}`,
})
