import type { Declaration, DeclarationAnswer, DeclarationQuestion } from '../../model/declaration.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Item, Method } from '../../model/catalogue.ts'
import type { OverheadDeclaration } from '../../model/overhead.ts'
import type { Party } from '../../model/party.ts'
import type { Overhead } from '../../model/scope.ts'
import { answers, answerTo, concerns, unanswered } from '../isolate/declaration.ts'
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

/** The items of an indicator that are the party's own kind of cost: those it can be asked about. */
function askedItems(
  indicator: Pick<Indicator, 'formula' | 'partyKinds'>,
  party: Pick<Party, 'kind'>,
  overhead: Overhead,
  method: Pick<Method, 'items'>,
): readonly Item[] {
  if (!indicator.partyKinds.includes(party.kind)) return []
  const named = new Set(indicatorItems(indicator, method, overhead))
  return method.items.filter(({ id, partyKinds }) => named.has(id) && partyKinds.includes(party.kind))
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
  const own = askedItems(indicator, party, overhead, method)
  if (own.length === 0) return []
  const items = own.map(({ id }) => id)
  const open = unanswered(told.declaration, told.answers, party, year, items).map(({ id }) => id)
  return own.some((item) => item.overhead) && overheadOf(told, party.code, year) === null
    ? [...open, OVERHEAD_QUESTION]
    : open
}

const overheadOf = ({ overhead }: Disclosure, party: string, year: number): OverheadDeclaration | null =>
  overhead.find((one) => one.party === party && one.year === year) ?? null

/** One method question beside a figure: its answers, that for all items first; none given: not answered. `overhead` where the figure holds some. */
export interface DisclosedMethod {
  questions: { question: DeclarationQuestion; answers: DeclarationAnswer[]; open: boolean }[]
  overhead: { declaration: OverheadDeclaration | null } | null
}

/** What the party has said about the method behind a figure, question by question, to be printed beside it. */
export function disclosedMethod(
  indicator: Pick<Indicator, 'formula' | 'partyKinds'>,
  party: Pick<Party, 'code' | 'kind'>,
  year: number,
  overhead: Overhead,
  method: Pick<Method, 'items'>,
  told: Disclosure,
): DisclosedMethod {
  const own = askedItems(indicator, party, overhead, method)
  const open = new Set(undisclosed(indicator, party, year, overhead, method, told))
  const questions = told.declaration.questions.filter(
    (question) => question.partyKinds.includes(party.kind) && own.some(({ id }) => concerns(question, id)),
  )
  return {
    questions: questions.map((question) => ({
      question,
      open: open.has(question.id),
      answers: [null, ...own.map(({ id }) => id)].flatMap((itemId) => {
        const found = answerTo(question, told.answers, party.code, year, itemId)
        return found && found.itemId === itemId ? [found] : []
      }),
    })),
    overhead: own.some((item) => item.overhead) ? { declaration: overheadOf(told, party.code, year) } : null,
  }
}

/** How many questions bear on a figure and how many of them have no answer; null: none is asked. */
export function declaredCount({ questions, overhead }: DisclosedMethod): { asked: number; unanswered: number } | null {
  const asked = questions.length + (overhead === null ? 0 : 1)
  const silent = overhead !== null && overhead.declaration === null ? 1 : 0
  return asked === 0 ? null : { asked, unanswered: questions.filter(({ open }) => open).length + silent }
}

/**
 * The same counts for many figures of a year: what has been answered is looked up instead of searched for. `items`: those whose
 * kronor are in the figure (indicatorItems).
 */
export function declaredCounts(
  method: Pick<Method, 'items'>,
  told: Disclosure,
  year: number,
): (items: ReadonlySet<string>, party: Pick<Party, 'code' | 'kind'>) => { asked: number; unanswered: number } | null {
  const { questions } = told.declaration
  const own = new Map(questions.map((question) => [question, method.items.filter(({ id }) => concerns(question, id))]))
  const answered = new Set<string>()
  for (const { party, year: of, questionId, itemId, value } of told.answers) {
    const question = questions.find(({ id }) => id === questionId)
    if (question && of === year && answers(question.answer, value))
      answered.add(`${party} ${questionId} ${itemId ?? ''}`)
  }
  /** What a kind of party is asked about a figure over these items: the same for all of them. */
  const asks = new WeakMap<
    ReadonlySet<string>,
    Map<Party['kind'], { about: Map<string, string[]>; overhead: boolean }>
  >()
  const asksOf = (items: ReadonlySet<string>, kind: Party['kind']) => {
    const known = asks.get(items) ?? new Map<Party['kind'], { about: Map<string, string[]>; overhead: boolean }>()
    asks.set(items, known)
    const found = known.get(kind) ?? {
      about: new Map(
        questions.flatMap((question) => {
          const about = question.partyKinds.includes(kind) ? (own.get(question) ?? []).filter(isOwn(items, kind)) : []
          return about.length === 0 ? [] : [[question.id, about.map(({ id }) => id)] as const]
        }),
      ),
      overhead: method.items.some((item) => item.overhead && isOwn(items, kind)(item)),
    }
    known.set(kind, found)
    return found
  }
  return (items, party) => {
    const { about, overhead } = asksOf(items, party.kind)
    const open = [...about].filter(([question, ids]) => {
      const key = `${party.code} ${question}`
      return !answered.has(`${key} `) && ids.some((id) => !answered.has(`${key} ${id}`))
    })
    const asked = about.size + (overhead ? 1 : 0)
    const silent = overhead && overheadOf(told, party.code, year) === null ? 1 : 0
    return asked === 0 ? null : { asked, unanswered: open.length + silent }
  }
}

const isOwn =
  (items: ReadonlySet<string>, kind: Party['kind']) =>
  ({ id, partyKinds }: Item): boolean =>
    items.has(id) && partyKinds.includes(kind)
