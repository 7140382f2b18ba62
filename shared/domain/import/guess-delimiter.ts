import type { Delimiter } from '../../model/raw-table.ts'
import { splitTolerantly } from './split-records.ts'

export type DelimiterGuess = { delimiter: Delimiter; skipLines: number }

const CANDIDATES = [';', '\t', '|', ','] as const
const SAMPLE_RECORDS = 200

/**
 * The delimiter by consistent width over the first records; Excel's "sep=;" line is obeyed and skipped. In Swedish files the
 * comma is the decimal mark, so it wins only where no other candidate gives columns. '' where the text has one column.
 */
export const guessDelimiter = (sample: string): DelimiterGuess => {
  const told = /^\ufeff?"?sep=(.)"?\r?(\n|$)/i.exec(sample)
  if (told) {
    const mark = told[1] ?? ';'
    if (mark === ';' || mark === '\t' || mark === '|' || mark === ',') return { delimiter: mark, skipLines: 1 }
  }
  let best: Delimiter = ''
  let bestScore = 0
  for (const mark of CANDIDATES) {
    const score = scoreOf(sample, mark)
    if (score > bestScore) {
      best = mark
      bestScore = score
    }
  }
  return { delimiter: best, skipLines: 0 }
}

const scoreOf = (sample: string, mark: string): number => {
  if (!sample.includes(mark)) return 0
  const records = splitTolerantly(sample, mark, true).records.slice(0, SAMPLE_RECORDS)
  const widths = new Map<number, number>()
  let filled = 0
  for (const record of records) {
    if (record.length === 1 && record[0]?.trim() === '') continue
    filled++
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1)
  }
  if (filled === 0) return 0
  let commonWidth = 1
  let commonCount = 0
  let several = 0
  for (const [width, count] of widths) {
    if (width < 2) continue
    several += count
    if (count > commonCount || (count === commonCount && width > commonWidth)) {
      commonWidth = width
      commonCount = count
    }
  }
  if (several === 0) return 0
  const consistency = commonCount / filled
  const reach = several / filled
  if (mark === ',' && commonWidth === 2 && consistency < 0.8) return 0
  return consistency * reach * (1 + Math.min(commonWidth, 12) / 24) * (mark === ',' ? 0.8 : 1)
}
