import type { Method } from '../../model/catalogue.ts'
import { dependencies, type Formula } from './formula-ast.ts'
import { axisIdsOf } from '../../model/tag-axes.ts'
import type { FormulaNames } from './formula-names.ts'
import { placedFormula } from './formula-parse.ts'
import type { FormulaFault } from '../../model/formula-fault.ts'
import { type UnitNames, unitFault, unitOf, writtenUnit } from './formula-unit.ts'
import { ancestorsOf } from './item-leaves.ts'

type Named = Pick<Method, 'items' | 'volumes' | 'indicators' | 'conventions' | 'axes'>

/** The names a formula may use under a method, for parseFormula. */
export function namesOf(method: Pick<Method, 'items' | 'volumes' | 'indicators' | 'axes'>): FormulaNames {
  const byId = new Map(method.items.map((item) => [item.id, item]))
  return {
    items: new Map(method.items.map((item) => [item.id, { kind: item.kind, ancestors: ancestorsOf(byId, item.id) }])),
    volumes: new Set(method.volumes.map((volume) => volume.id)),
    indicators: new Set(method.indicators.map((indicator) => indicator.id)),
    axes: axisIdsOf(method.axes),
  }
}

export function unitNamesOf(method: Pick<Method, 'volumes' | 'indicators' | 'conventions'>): UnitNames {
  return {
    volumes: new Map(method.volumes.map(({ id, unit }) => [id, unit])),
    indicators: new Map(method.indicators.map(({ id, unit }) => [id, unit])),
    deflator: (method.conventions.deflator ?? null) !== null,
  }
}

/** `unit`: what the formula comes to, as it would be written; known as soon as the formula can be read, also where it is not the declared one. */
export type CheckedFormula =
  | { ok: true; value: Formula; unit: string }
  | { ok: false; fault: FormulaFault; unit: string | null }

/**
 * Everything that can be said of a formula without figures: that it can be read, that its names are there, that no indicator
 * reads itself (`own`: the one it is for) and that its unit is the declared one.
 */
export function checkFormula(text: string, declared: string, method: Named, own: string | null = null): CheckedFormula {
  const placed = placedFormula(text, namesOf(method))
  if (!placed.ok) return { ok: false, fault: placed.fault, unit: null }
  const circle = own === null ? null : circleIn(placed.value, own, method)
  if (circle !== null) {
    const [node, place] = [...placed.places].find(([part]) => part.type === 'indicator' && part.id === circle) ?? []
    const { position, length } = place ?? { position: 0, length: text.length }
    const name = node?.type === 'indicator' ? node.id : circle
    return { ok: false, fault: { code: 'circular', position, length, text: name }, unit: null }
  }
  const units = unitOf(placed.value, unitNamesOf(method), text, placed.places)
  if (!units.ok) return { ok: false, fault: units.fault, unit: null }
  const unit = writtenUnit(units.unit)
  const fault = unitFault(units.unit, declared)
  if (fault === null) return { ok: true, value: placed.value, unit: units.unit === null ? declared : unit }
  const { code, found } = fault
  const params = { found, other: declared }
  return { ok: false, fault: { code, position: 0, length: text.length, text: text.slice(0, 40), params }, unit }
}

/** The indicator named in a formula through which it comes back to `own`; null where it does not. */
function circleIn(ast: Formula, own: string, { indicators }: Pick<Method, 'indicators'>): string | null {
  const reads = new Map(
    indicators.map(({ id, formula }) => {
      const parsed = placedFormula(formula)
      return [id, parsed.ok ? dependencies(parsed.value).indicators : []]
    }),
  )
  const seen = new Set<string>()
  const reaches = (id: string): boolean => {
    if (id === own) return true
    if (seen.has(id)) return false
    seen.add(id)
    return (reads.get(id) ?? []).some(reaches)
  }
  return dependencies(ast).indicators.find(reaches) ?? null
}
