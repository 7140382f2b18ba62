import type { CodeDimension } from '../../model/code-string.ts'
import type { AmountCandidate, ColumnRole, MappedColumn, MappingEvidence } from '../../model/column-mapping.ts'
import type { ColumnShape } from './column-shapes.ts'
import {
  dimensionOfHeading,
  isAmountHeading,
  isCodeHeading,
  isNameHeading,
  isNotAmountHeading,
  isPeriodHeading,
  isVarianceHeading,
  kindOfHeading,
  yearOfHeading,
} from './heading-words.ts'

export type GuessedColumns = { columns: MappedColumn[]; candidates: AmountCandidate[]; evidence: MappingEvidence[] }

type Draft = { is: ColumnRole; confidence: number; reason: MappingEvidence['reason'] }

/**
 * What each column is: by its heading where that says it, otherwise by its cells. `home` tells which columns slid (column-shapes.ts).
 * Number columns come out as 'ignored' and, where they may hold the amount, as candidates.
 */
export const guessColumns = (
  headings: readonly string[],
  shapes: readonly ColumnShape[],
  home: readonly number[],
): GuessedColumns => {
  const drafts: Draft[] = shapes.map((shape, column) =>
    draftOf(headings[column] ?? '', shape, home[column] ?? column, column),
  )
  headlessAccounts(headings, shapes, drafts)
  attachNames(headings, drafts)
  dropRepeats(drafts)
  const candidates: AmountCandidate[] = []
  shapes.forEach((shape, column) => {
    const heading = headings[column] ?? ''
    if (drafts[column]?.is.role !== 'ignored' || home[column] !== column || !couldBeAmount(heading, shape)) return
    candidates.push({ column, header: heading, kind: kindOfHeading(heading), year: yearOfHeading(heading) })
  })
  if (drafts.every((draft) => !['code', 'name', 'codeAndName', 'text'].includes(draft.is.role)))
    labelByYear(shapes, drafts, candidates)
  return {
    columns: drafts.map((draft, column) => ({ column, header: headings[column] ?? '', is: draft.is })),
    candidates,
    evidence: drafts.map((draft, column) => ({
      what: 'column',
      column,
      confidence: draft.confidence,
      reason: draft.reason,
      params: { heading: headings[column] ?? '' },
    })),
  }
}

const draftOf = (heading: string, shape: ColumnShape, home: number, column: number): Draft => {
  if (home !== column) return { is: { role: 'continues', column: home }, confidence: 0.7, reason: 'values-slid' }
  if (shape.filled === 0) return { is: { role: 'ignored' }, confidence: 0.9, reason: 'values-empty' }
  const named = dimensionOfHeading(heading)
  if (named?.half === 'code' && !looksLikeMoney(shape)) {
    if (shape.codesAndNames > shape.filled / 2) {
      return {
        is: { role: 'codeAndName', dimension: named.dimension },
        confidence: 0.95,
        reason: 'values-code-and-name',
      }
    }
    if (shape.codes < shape.filled / 4 && shape.texts > shape.filled / 2) {
      return { is: { role: 'name', dimension: named.dimension }, confidence: 0.7, reason: 'header-name-text' }
    }
    return { is: { role: 'code', dimension: named.dimension }, confidence: 0.95, reason: 'header-name' }
  }
  if (named?.half === 'name')
    return { is: { role: 'name', dimension: named.dimension }, confidence: 0.95, reason: 'header-name' }
  if (isPeriodHeading(heading) && (!isOfMoney(shape) || /datum/i.test(heading)))
    return { is: { role: 'period' }, confidence: 0.9, reason: 'header-name' }
  if (shape.periods === shape.filled && !isAmountHeading(heading))
    return { is: { role: 'period' }, confidence: 0.8, reason: 'values-period' }
  if (shape.codesAndNames > shape.filled / 2) {
    return { is: { role: 'codeAndName', dimension: 'activityArea' }, confidence: 0.6, reason: 'values-code-and-name' }
  }
  if (shape.codes * 10 >= shape.filled * 9 && (shape.leadingZeros > 0 || isCodeHeading(heading))) {
    return { is: { role: 'text' }, confidence: 0.6, reason: 'values-codes' }
  }
  if (shape.numbers * 2 > shape.filled || (isAmountHeading(heading) && shape.numbers > 0)) {
    return { is: { role: 'ignored' }, confidence: 0.7, reason: 'values-numbers' }
  }
  if (isNotAmountHeading(heading) && shape.numbers * 4 > shape.filled)
    return { is: { role: 'ignored' }, confidence: 0.6, reason: 'values-numbers' }
  if (shape.letters * 2 < shape.filled) return { is: { role: 'ignored' }, confidence: 0.5, reason: 'values-text' }
  return { is: { role: 'text' }, confidence: 0.6, reason: 'values-text' }
}

/** Without any heading: a column of nothing but accounts, words to the right of it, is taken for the accounts. */
const headlessAccounts = (headings: readonly string[], shapes: readonly ColumnShape[], drafts: Draft[]): void => {
  if (headings.some((heading) => heading !== '')) return
  const column = shapes.findIndex(
    (shape, at) => shape.filled > 1 && shape.accounts === shape.filled && drafts[at + 1]?.is.role === 'text',
  )
  if (column >= 0)
    drafts[column] = { is: { role: 'code', dimension: 'account' }, confidence: 0.5, reason: 'values-accounts' }
}

/** "Benämning" beside a code is that code's name; so is a headless text column right of it. */
const attachNames = (headings: readonly string[], drafts: Draft[]): void => {
  for (let column = 1; column < drafts.length; column++) {
    const left = drafts[column - 1]?.is
    const draft = drafts[column]
    if (left?.role !== 'code' || draft?.is.role !== 'text') continue
    const heading = headings[column] ?? ''
    if (heading !== '' && !isNameHeading(heading)) continue
    drafts[column] = { is: { role: 'name', dimension: left.dimension }, confidence: 0.8, reason: 'header-name-text' }
  }
}

/** A code part has one code column and one name column: the first of each; later ones become the row's own words. */
const dropRepeats = (drafts: Draft[]): void => {
  const taken = new Set<`${string}:${CodeDimension}`>()
  drafts.forEach((draft, column) => {
    const { is } = draft
    if (is.role !== 'code' && is.role !== 'name' && is.role !== 'codeAndName') return
    const keys: `${string}:${CodeDimension}`[] =
      is.role === 'codeAndName' ? [`code:${is.dimension}`, `name:${is.dimension}`] : [`${is.role}:${is.dimension}`]
    if (keys.some((key) => taken.has(key)))
      drafts[column] = { is: { role: 'text' }, confidence: 0.5, reason: draft.reason }
    else for (const key of keys) taken.add(key)
  })
}

/** "Konto" over 12 500,00 is not an account column: thousands marks and decimals are money. */
const looksLikeMoney = (shape: ColumnShape): boolean =>
  shape.spaced * 3 > shape.filled && shape.codes * 2 < shape.filled

/** "Period" beside "Ack" is the month's own kronor, not which month it is. */
const isOfMoney = (shape: ColumnShape): boolean =>
  shape.numbers * 2 > shape.filled && shape.codes * 2 < shape.filled && shape.periods * 2 < shape.filled

const couldBeAmount = (heading: string, shape: ColumnShape): boolean =>
  shape.filled > 0 &&
  shape.numbers > 0 &&
  shape.periods < shape.filled &&
  (shape.years < shape.filled || isAmountHeading(heading)) &&
  !(isNotAmountHeading(heading) && kindOfHeading(heading) === null) &&
  !isVarianceHeading(heading) &&
  !/(antal|%)/i.test(heading)

/** A table of years and figures only: the years are the rows' words. */
const labelByYear = (shapes: readonly ColumnShape[], drafts: Draft[], candidates: AmountCandidate[]): void => {
  const column = shapes.findIndex(
    (shape) => shape.filled > 0 && (shape.years === shape.filled || shape.codes === shape.filled),
  )
  if (column < 0 || candidates.every((candidate) => candidate.column === column)) return
  drafts[column] = { is: { role: 'text' }, confidence: 0.4, reason: 'values-codes' }
  const at = candidates.findIndex((candidate) => candidate.column === column)
  if (at >= 0) candidates.splice(at, 1)
}
