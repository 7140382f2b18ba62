import { openRowPlanner } from '../../../shared/domain/normalise/plan-rows.ts'
import { openVarianceWatch } from '../../../shared/domain/normalise/variance-column.ts'
import { varianceWarnings } from '../../../shared/domain/normalise/variance-notes.ts'
import type { ColumnMapping } from '../../../shared/model/column-mapping.ts'
import type { ImportPlanSummary, PlanChunk } from '../../../shared/model/import-plan.ts'
import { done, failed, type Outcome, type Problem } from '../../../shared/model/problem.ts'
import { readRows } from './read-rows.ts'
import { recognise } from './recognise.ts'
import { identityIn } from './redact-source.ts'
import { openSource, type ParserSource } from './source.ts'

/** `share` of the source read so far, 0–1; 0 where it is not known. */
export type PlannedPiece = { chunk: PlanChunk; share: number }

/** Plans a whole source by a mapping: yields chunks in row order, returns the summary or the problem that makes it no plan. */
export function* planSource(
  source: ParserSource,
  mapping: ColumnMapping,
  year: number | null = null,
): Generator<PlannedPiece, Outcome<ImportPlanSummary>> {
  const opened = openSource(source)
  if (!opened) return failed('source-unknown', { file: source.fileName })
  try {
    const found = recognise(opened, source, {
      ...(mapping.encoding ? { encoding: mapping.encoding } : {}),
      ...(mapping.delimiter !== undefined ? { delimiter: mapping.delimiter } : {}),
    })
    if (!found.ok) return found
    const sheetRead =
      mapping.sheet === '' && found.value.kind === 'workbook'
        ? (found.value.workbook.sheets[0]?.name ?? '')
        : mapping.sheet
    const planner = openRowPlanner(mapping, year)
    const variances = openVarianceWatch(mapping.columns, mapping)
    const reading = readRows(opened, found.value, mapping.sheet)
    for (;;) {
      const next = reading.next()
      if (next.done) {
        const { problem, mended } = next.value
        if (problem) return { ok: false, problem: withFile(problem, source.fileName) }
        for (let rest = planner.takeChunk(true); rest; rest = planner.takeChunk(true)) yield { chunk: rest, share: 1 }
        const names =
          found.value.kind === 'workbook' ? found.value.workbook.sheets.filter(({ name }) => name.includes('****')) : []
        const elsewhere = found.value.kind === 'text' ? 0 : names.length + identityIn(opened, found.value, sheetRead)
        const notes = varianceWarnings(
          variances?.findings() ?? [],
          mapping,
          mapping.sheet === '' ? {} : { sheet: mapping.sheet },
        )
        return finished(planner.finish(), mended, source.fileName, elsewhere, notes)
      }
      const { firstRow, rowNumbers, records, share, skips } = next.value
      for (let at = 0; at < records.length; at++) {
        const row = rowNumbers?.[at] ?? firstRow + at
        const skip = skips?.[at] ?? null
        if (variances && row >= mapping.firstRow) variances.add(row, records[at] ?? [])
        if (skip === null) planner.add(row, records[at] ?? [])
        else planner.skip(row, records[at] ?? [], skip)
        for (let chunk = planner.takeChunk(); chunk; chunk = planner.takeChunk()) yield { chunk, share }
      }
    }
  } finally {
    opened.close()
  }
}

const finished = (
  outcome: Outcome<ImportPlanSummary>,
  mended: readonly number[],
  file: string,
  identityElsewhere: number,
  notes: readonly Problem[],
): Outcome<ImportPlanSummary> => {
  if (!outcome.ok) return { ok: false, problem: withFile(outcome.problem, file) }
  const first = mended[0]
  const warnings = [...outcome.value.warnings, ...notes].map((warning) => withFile(warning, file))
  if (first !== undefined)
    warnings.push({ code: 'quotes-mended', place: { file, row: first }, params: { rows: mended.length } })
  const { identityNumbers } = outcome.value
  // The kept original is the whole file, also the sheets and texts that are not read in.
  if (identityElsewhere > 0 && identityNumbers === 0)
    warnings.push({ code: 'identity-number-found', place: { file }, params: { rows: identityElsewhere } })
  return done({ ...outcome.value, warnings, identityNumbers: identityNumbers + identityElsewhere })
}

const withFile = (problem: Problem, file: string): Problem => ({ ...problem, place: { ...problem.place, file } })
