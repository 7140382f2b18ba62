import { CODE_DIMENSIONS } from '../../../shared/model/code-string.ts'
import type {
  ColumnMapping,
  ColumnRole,
  DecimalMark,
  MappedColumn,
  MappingDraft,
  MappingEvidence,
  MappingGuess,
  MappingQuestion,
} from '../../../shared/model/column-mapping.ts'
import { columnLetters } from '../../../shared/model/column-letters.ts'
import { pageImport as text } from '../../../shared/text/page-import.ts'

/** A place as people say it: Drift!E12, or E12 where there is only one nameless sheet. */
export const cellName = (sheet: string, row: number, column: number | null): string => {
  const place = `${column === null ? '' : columnLetters(column)}${row}`
  return sheet ? `${sheet}!${place}` : place
}

/** A role as one word that can name a choice in a list; the other half is roleFromKey. */
export function roleKey(role: ColumnRole): string {
  if (role.role === 'code' || role.role === 'name' || role.role === 'codeAndName')
    return `${role.role}:${role.dimension}`
  if (role.role === 'continues') return `continues:${role.column}`
  return role.role
}

const plainRoles = ['amount', 'text', 'period', 'ignored'] as const

/** What a column may be chosen as, in the order of the menu. */
export const roleChoices: { section: 'usual' | 'code' | 'name' | 'codeAndName'; roles: ColumnRole[] }[] = [
  { section: 'usual', roles: plainRoles.map((role) => ({ role })) },
  ...(['code', 'name', 'codeAndName'] as const).map((role) => ({
    section: role,
    roles: CODE_DIMENSIONS.map((dimension) => ({ role, dimension })),
  })),
]

const allRoles = roleChoices.flatMap((section) => section.roles)
export const roleFromKey = (key: string): ColumnRole | undefined => allRoles.find((role) => roleKey(role) === key)

/** A role in words: "Konto", "Verksamhet, namn", "Belopp". */
export function roleText(role: ColumnRole): string {
  if (role.role === 'code' || role.role === 'name' || role.role === 'codeAndName')
    return text.roles[role.role](text.dimensions[role.dimension])
  if (role.role === 'continues') return text.roles.continues(columnLetters(role.column))
  return text.roles[role.role]
}

/**
 * The draft with one column read otherwise. Choosing the amount moves it: the former amount column is then not read.
 * Taking the amount away leaves the question open.
 */
export function withRole(draft: MappingDraft, column: number, role: ColumnRole): MappingDraft {
  if (role.role === 'amount') return withAmount(draft, column)
  return {
    ...draft,
    amountColumn: draft.amountColumn === column ? null : draft.amountColumn,
    columns: setRole(draft.columns, column, role),
  }
}

/** The draft with another amount column. */
export function withAmount(draft: MappingDraft, column: number): MappingDraft {
  const freed = draft.columns.map(
    (mapped): MappedColumn =>
      mapped.is.role === 'amount' && mapped.column !== column ? { ...mapped, is: { role: 'ignored' } } : mapped,
  )
  return { ...draft, amountColumn: column, columns: setRole(freed, column, { role: 'amount' }) }
}

/** The draft with another decimal mark; the other of the two marks then groups thousands. */
export const withDecimal = (draft: MappingDraft, decimal: DecimalMark): MappingDraft => ({
  ...draft,
  decimal,
  groupMark: decimal === ',' ? '.' : ',',
})

function setRole(columns: MappedColumn[], column: number, is: ColumnRole): MappedColumn[] {
  if (columns.some((mapped) => mapped.column === column)) {
    return columns.map((mapped) => (mapped.column === column ? { ...mapped, is } : mapped))
  }
  return [...columns, { column, header: '', is }].sort((a, b) => a.column - b.column)
}

/** What is still to be answered: the guess's questions not yet answered, and any hole a choice has opened since. */
export function openQuestions(
  guess: MappingGuess,
  draft: MappingDraft,
  answered: ReadonlySet<MappingQuestion>,
): MappingQuestion[] {
  const holes: [MappingQuestion, boolean][] = [
    ['amount', draft.amountColumn === null],
    ['unit', draft.unit === null],
    ['sign', draft.sign === null],
    ['chart', draft.chart === null],
    ['decimal', false],
  ]
  return holes
    .filter(([question, hole]) => hole || (guess.questions.includes(question) && !answered.has(question)))
    .map(([question]) => question)
}

/** The draft as a whole mapping, or null while something is unanswered. */
export function wholeMapping(draft: MappingDraft, open: readonly MappingQuestion[]): ColumnMapping | null {
  const { amountColumn, unit, sign, chart } = draft
  if (open.length > 0 || amountColumn === null || unit === null || sign === null || chart === null) return null
  return { ...draft, amountColumn, unit, sign, chart }
}

/** Why a choice was guessed, best first. For a column only that column's reasons. */
export const evidenceFor = (
  evidence: readonly MappingEvidence[],
  what: MappingEvidence['what'],
  column?: number,
): MappingEvidence[] =>
  evidence
    .filter((reason) => reason.what === what && (column === undefined || reason.column === column))
    .sort((a, b) => b.confidence - a.confidence)
