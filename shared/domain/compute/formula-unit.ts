import type { Formula } from './formula-ast.ts'
import type { Place } from './formula-parser.ts'
import type { FormulaFault, FormulaFaultCode } from '../../model/formula-fault.ts'
import * as ratio from './ratio.ts'
import type { Ratio } from './ratio.ts'
import {
  COUNT,
  fits,
  INDEX,
  inverse,
  KRONOR,
  parseUnit,
  PERCENT,
  powerOf,
  rescaled,
  sameKind,
  sameScale,
} from './unit.ts'
import { times, type Unit, unitText } from './unit.ts'

/** The units of what a formula may name, as they are written in the method. `deflator`: whether the method has a price series. */
export type UnitNames = {
  volumes: ReadonlyMap<string, string>
  indicators: ReadonlyMap<string, string>
  deflator: boolean
}

/** `unit` null: a plain number, which is in whatever unit it is said to be. */
export type FormulaUnit = { ok: true; unit: Unit | null } | { ok: false; fault: FormulaFault }

/**
 * The unit a formula comes to: kr / invånare from summa(A) / volym(inv65). What cannot be added or compared, a name whose unit
 * cannot be read and a fixed price of something without kronor are faults with their place. `text`: what `places` point into.
 */
export function unitOf(ast: Formula, names: UnitNames, text: string, places: ReadonlyMap<Formula, Place>): FormulaUnit {
  const fault = (code: FormulaFaultCode, node: Formula, found?: Unit | null, other?: Unit | null): FormulaUnit => {
    const place = places.get(node) ?? { position: 0, length: text.length }
    const params = {
      ...(found ? { found: unitText(found) } : {}),
      ...(other ? { other: unitText(other) } : {}),
    }
    const excerpt = text.slice(place.position, place.position + Math.min(place.length, 40))
    return { ok: false, fault: { code, ...place, text: excerpt, params } }
  }
  const written = (unit: string | undefined, node: Formula): FormulaUnit => {
    const read = unit === undefined ? null : parseUnit(unit)
    return read ? { ok: true, unit: read } : fault('unit-unreadable', node)
  }
  /** Two that stand side by side; a plain number takes the other's unit. `marked` is where it would be wrong. */
  const together = (a: Formula, b: Formula): FormulaUnit => {
    const [left, right] = [visit(a), visit(b)]
    if (!left.ok) return left
    if (!right.ok) return right
    if (left.unit === null) return right
    if (right.unit === null) return left
    if (!sameKind(left.unit, right.unit)) return fault('units-differ', b, left.unit, right.unit)
    return sameScale(left.unit, right.unit) ? left : fault('scales-differ', b, left.unit, right.unit)
  }
  const product = (node: Extract<Formula, { type: 'binary' }>): FormulaUnit => {
    const [left, right] = [visit(node.left), visit(node.right)]
    if (!left.ok) return left
    if (!right.ok) return right
    const [above, below] = [constantOf(node.left), constantOf(node.right)]
    if (left.unit === null && right.unit === null) return { ok: true, unit: null }
    if (node.operator === '*') {
      if (left.unit === null) return { ok: true, unit: right.unit && above ? rescaled(right.unit, above) : right.unit }
      if (right.unit === null) return { ok: true, unit: below ? rescaled(left.unit, below) : left.unit }
      return { ok: true, unit: times(left.unit, right.unit) }
    }
    if (right.unit === null) {
      const factor = below && ratio.divide(ratio.wholeParts(1, 1), below)
      return { ok: true, unit: left.unit && factor ? rescaled(left.unit, factor) : left.unit }
    }
    const under = inverse(right.unit)
    if (left.unit === null) return { ok: true, unit: above ? rescaled(under, above) : under }
    return { ok: true, unit: times(left.unit, under) }
  }
  const visit = (node: Formula): FormulaUnit => {
    switch (node.type) {
      case 'number':
        return { ok: true, unit: null }
      case 'sum':
      case 'total':
        return { ok: true, unit: KRONOR }
      case 'volume':
        return written(names.volumes.get(node.id), node)
      case 'indicator':
        return written(names.indicators.get(node.id), node)
      case 'negate':
      case 'abs':
      case 'previous':
        return visit(node.of)
      case 'fixed': {
        const of = visit(node.of)
        if (!of.ok) return of
        if (of.unit === null || powerOf(of.unit, KRONOR.dimensions[0]?.stem ?? '') === 0)
          return fault('money-expected', node.of, of.unit)
        return names.deflator ? of : fault('deflator-missing', node)
      }
      case 'index': {
        const of = visit(node.of)
        return of.ok ? { ok: true, unit: INDEX } : of
      }
      case 'share': {
        const both = together(node.part, node.whole)
        return both.ok ? { ok: true, unit: PERCENT } : both
      }
      case 'choice': {
        const condition = together(node.left, node.right)
        return condition.ok ? together(node.then, node.otherwise) : condition
      }
      case 'binary':
        return node.operator === '+' || node.operator === '-' ? together(node.left, node.right) : product(node)
    }
  }
  return visit(ast)
}

/** What a formula without names comes to; null where it has any. */
function constantOf(ast: Formula): Ratio | null {
  if (ast.type === 'number') return ratio.fromDecimalText(ast.text)
  if (ast.type === 'negate') {
    const of = constantOf(ast.of)
    return of && ratio.negate(of)
  }
  if (ast.type !== 'binary') return null
  const [left, right] = [constantOf(ast.left), constantOf(ast.right)]
  if (left === null || right === null) return null
  if (ast.operator === '*') return ratio.multiply(left, right)
  if (ast.operator === '/') return ratio.divide(left, right)
  return ast.operator === '+' ? ratio.add(left, right) : ratio.subtract(left, right)
}

/** Why a computed unit may not be called by a declared one; null: it may. A plain number may be called anything. */
export function unitFault(found: Unit | null, declared: string): { code: FormulaFaultCode; found: string } | null {
  const said = parseUnit(declared)
  if (!said) return { code: 'unit-unreadable', found: found ? unitText(found) : '' }
  if (found === null) return null
  if (!fits(found, said)) return { code: 'unit-mismatch', found: unitText(found) }
  return sameScale(found, said) ? null : { code: 'unit-scale', found: unitText(found) }
}

/** The unit as it would be written, '' for a plain number. */
export const writtenUnit = (unit: Unit | null): string => unitText(unit ?? COUNT)
