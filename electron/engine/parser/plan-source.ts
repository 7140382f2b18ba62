import { openRowPlanner } from '../../../shared/domain/normalise/plan-rows.ts'
import type { ColumnMapping } from '../../../shared/model/column-mapping.ts'
import type { ImportPlanSummary, PlanChunk } from '../../../shared/model/import-plan.ts'
import { done, failed, type Outcome, type Problem } from '../../../shared/model/problem.ts'
import { readRows } from './read-rows.ts'
import { recognise } from './recognise.ts'
import { openSource, type ParserSource } from './source.ts'

/** `share` of the source read so far, 0–1; 0 where it is not known. */
export type PlannedPiece = { chunk: PlanChunk; share: number }

/** Plans a whole source by a mapping: yields chunks in row order, returns the summary or the problem that makes it no plan. */
export function* planSource(
  source: ParserSource,
  mapping: ColumnMapping,
): Generator<PlannedPiece, Outcome<ImportPlanSummary>> {
  const opened = openSource(source)
  if (!opened) return failed('source-unknown', { file: source.fileName })
  try {
    const found = recognise(opened, source, {
      ...(mapping.encoding ? { encoding: mapping.encoding } : {}),
      ...(mapping.delimiter !== undefined ? { delimiter: mapping.delimiter } : {}),
    })
    if (!found.ok) return found
    const planner = openRowPlanner(mapping)
    const reading = readRows(opened, found.value, mapping.sheet)
    for (;;) {
      const next = reading.next()
      if (next.done) {
        const { problem, mended } = next.value
        if (problem) return { ok: false, problem: withFile(problem, source.fileName) }
        const rest = planner.takeChunk(true)
        if (rest) yield { chunk: rest, share: 1 }
        return finished(planner.finish(), mended, source.fileName)
      }
      const { firstRow, rowNumbers, records, share } = next.value
      for (let at = 0; at < records.length; at++) {
        planner.add(rowNumbers?.[at] ?? firstRow + at, records[at] ?? [])
        const chunk = planner.takeChunk()
        if (chunk) yield { chunk, share }
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
): Outcome<ImportPlanSummary> => {
  if (!outcome.ok) return { ok: false, problem: withFile(outcome.problem, file) }
  const first = mended[0]
  const warnings = outcome.value.warnings.map((warning) => withFile(warning, file))
  if (first !== undefined)
    warnings.push({ code: 'quotes-mended', place: { file, row: first }, params: { rows: mended.length } })
  return done({ ...outcome.value, warnings })
}

const withFile = (problem: Problem, file: string): Problem => ({ ...problem, place: { ...problem.place, file } })
