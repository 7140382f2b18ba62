import type { Declaration, DeclarationAnswer } from '../../model/declaration.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Method } from '../../model/catalogue.ts'
import type { OverheadDeclaration } from '../../model/overhead.ts'
import type { Party } from '../../model/party.ts'
import type { Overhead } from '../../model/scope.ts'
import { unanswered } from '../isolate/declaration.ts'
import { dependencies } from './formula-ast.ts'
import { parseFormula } from './formula-parse.ts'
import { itemLeaves } from './item-leaves.ts'

/** Stands among question ids where the party has not declared its overhead and the figure holds some. */
export const OVERHEAD_QUESTION = 'OH'

/** What the parties have said about their method for a year. */
export interface Disclosure {
  declaration: Declaration
  answers: readonly DeclarationAnswer[]
  overhead: readonly OverheadDeclaration[]
}

/** The items whose kronor are in an indicator, groups opened; none where it reads volumes only or cannot be read. */
export function indicatorItems(
  { formula }: Pick<Indicator, 'formula'>,
  { items }: Pick<Method, 'items'>,
  overhead: Overhead,
): readonly string[] {
  const parsed = parseFormula(formula)
  return parsed.ok ? itemLeaves(items, dependencies(parsed.value).items, overhead).map(({ id }) => id) : []
}

/**
 * The method questions that bear on an indicator's items and that the party has not answered: with any, its bar is hatched and
 * reads "metod ej redovisad". Only items that are the party's own kind of cost are asked about.
 */
export function undisclosed(
  indicator: Pick<Indicator, 'formula' | 'partyKinds'>,
  party: Pick<Party, 'code' | 'kind'>,
  year: number,
  overhead: Overhead,
  method: Pick<Method, 'items'>,
  told: Disclosure,
): string[] {
  if (!indicator.partyKinds.includes(party.kind)) return []
  const named = new Set(indicatorItems(indicator, method, overhead))
  const own = method.items.filter(({ id, partyKinds }) => named.has(id) && partyKinds.includes(party.kind))
  if (own.length === 0) return []
  const open = unanswered(
    told.declaration,
    told.answers,
    party,
    year,
    own.map(({ id }) => id),
  ).map(({ id }) => id)
  const declared = told.overhead.some((one) => one.party === party.code && one.year === year)
  return own.some((item) => item.overhead) && !declared ? [...open, OVERHEAD_QUESTION] : open
}
