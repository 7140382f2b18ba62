import type { Chart } from '../../model/code-string.ts'
import type { MappingGuess } from '../../model/column-mapping.ts'
import type { Place, Problem } from '../../model/problem.ts'
import type { RawRow } from '../../model/raw-table.ts'
import { debitCreditNotes } from './debit-credit.ts'
import { garbledText } from './garbled-text.ts'
import { pasteNotes } from './paste-notes.ts'
import { splitAmounts } from './split-amounts.ts'
import { openVarianceWatch } from './variance-column.ts'
import { varianceEvidence } from './variance-notes.ts'

/** What was looked at: the first rows of the sheet, whether it was pasted, and the chart the party is said to use. */
export type NotedSource = { rows: readonly RawRow[]; pasted: boolean; partyChart: Chart | null; place: Place }

/** A guess with what more can be said of the source: its own difference column recomputed, what a paste may have lost, an unexpected chart. */
export const noteSource = (source: NotedSource, guess: MappingGuess): { guess: MappingGuess; warnings: Problem[] } => {
  const body = source.rows.filter(({ row }) => row >= guess.mapping.firstRow)
  const { mapping } = guess
  const watch = openVarianceWatch(mapping.columns, {
    unit: mapping.unit ?? 'mnkr',
    decimal: mapping.decimal,
    groupMark: mapping.groupMark,
  })
  if (watch) for (const { row, cells } of body) watch.add(row, cells)
  const pasted = source.pasted ? pasteNotes(body, guess, source.place) : { warnings: [], evidence: [] }
  return {
    guess: {
      ...guess,
      evidence: [...guess.evidence, ...varianceEvidence(watch?.findings() ?? [], mapping.columns), ...pasted.evidence],
    },
    warnings: [
      ...garbledText(source.rows, mapping.encoding !== undefined && !source.pasted, source.place),
      ...debitCreditNotes(guess.amountCandidates, source.place),
      ...splitAmounts(body, mapping, source.place),
      ...pasted.warnings,
      ...chartWarning(guess, source.partyChart, source.place),
    ],
  }
}

/** Where the accounts' own names say another chart than the party's. */
export const chartWarning = (
  { evidence, mapping }: Pick<MappingGuess, 'evidence' | 'mapping'>,
  expected: Chart | null,
  place: Place,
): Problem[] => {
  const said = evidence.find(({ what, reason }) => what === 'chart' && reason !== 'chart-no-accounts')
  if (!said || expected === null || expected === 'CUSTOM' || mapping.chart === null || mapping.chart === expected)
    return []
  return [
    {
      code: 'chart-differs',
      place,
      params: {
        chart: mapping.chart,
        expected,
        rows: said.params['count'] ?? 0,
        examples: said.params['examples'] ?? '',
      },
    },
  ]
}
