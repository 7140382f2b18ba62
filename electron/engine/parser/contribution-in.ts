import { failed, type Outcome } from '../../../shared/model/problem.ts'
import { type ReadContribution, readContribution } from '../../workbook/contribution/read-contribution.ts'
import { openSource, type ParserSource } from './source.ts'

/** A mailed contribution workbook, read where untrusted bytes are read. Problems carry the file's name. */
export function contributionIn(source: ParserSource): Outcome<ReadContribution> {
  const opened = openSource(source)
  if (!opened) return failed('source-unknown', { file: source.fileName })
  try {
    const read = readContribution(opened.read(0, opened.size))
    return read.ok
      ? read
      : { ok: false, problem: { ...read.problem, place: { ...read.problem.place, file: source.fileName } } }
  } finally {
    opened.close()
  }
}
