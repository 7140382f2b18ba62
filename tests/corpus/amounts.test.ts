import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspectSource } from '../../electron/engine/parser/inspect.ts'
import { planSource } from '../../electron/engine/parser/plan-source.ts'
import type { ImportPlanSummary } from '../../shared/model/import-plan.ts'
import { haveRealData, realFile, realFiles } from '../support/real-data.ts'

const source = (path: string) => ({ fileName: basename(path), origin: 'file' as const, path })

/** Null where no row of the column can be accepted: every amount glued to another, or only totals. */
const planned = (path: string, column: number): ImportPlanSummary | null => {
  const seen = inspectSource(source(path))
  if (!seen.ok) throw new Error(seen.problem.code)
  const { mapping } = seen.value.guess
  const planning = planSource(source(path), {
    ...mapping,
    amountColumn: column,
    unit: mapping.unit ?? 'kr',
    sign: 'ledger',
    chart: 'CUSTOM',
  })
  for (;;) {
    const next = planning.next()
    if (!next.done) continue
    if (next.value.ok) return next.value.value
    if (next.value.problem.code !== 'no-rows-accepted') throw new Error(next.value.problem.code)
    return null
  }
}

/** A reader of its own, as small as can be: lines, one separator, blanks out, comma as decimals; hundredths as whole numbers. */
const cellsOf = (path: string, separator: string): string[][] =>
  readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.split(separator).map((cell) => cell.replace(/^"|"$/g, '')))
const hundredths = (cell: string): number | null => {
  const grouped = /^\s*[-–−]?\s?(\d{1,3}([\s\u00a0]\d{3})+|\d+)(,\d+)?\s*$/.test(cell)
  const plain = grouped ? cell.replace(/[\s\u00a0]/g, '').replace(/^[–−]/, '-') : ''
  const found = /^(-?)(\d+)(?:,(\d{1,3}))?$/.exec(plain)
  if (!found) return null
  return (found[1] ? -1 : 1) * (Number(found[2]) * 1000 + Number((found[3] ?? '').padEnd(3, '0')))
}
const sumOf = (rows: readonly string[][], column: number): { sum: number; many: number } => {
  const read = rows.map((cells) => hundredths(cells[column] ?? '')).filter((one) => one !== null)
  return { sum: read.reduce((total, one) => total + one, 0), many: read.length }
}
const ORE_PER_THOUSANDTH = { kr: 0.1, tkr: 100, mnkr: 100_000 } as const

describe.skipIf(!haveRealData)('ledger exports', () => {
  it.each([
    ['sogndal_budsjett-2013_driftsbudsjett__dataset.csv', [6, 7, 8]],
    ['sogndal_budsjett-2013_driftsbudsjett__dataset.original.csv', [6, 7, 8]],
    ['bergen_budsjett-2012_driftsbudsjett__dataset.csv', [10, 11, 12, 13]],
    ['bergen_budsjett-2012_driftsbudsjett__dataset.original.csv', [10, 11, 12, 13]],
  ] as const)('%s: every amount column sums as a plain sum of the file', (name, columns) => {
    const path = realFile('municipal_nordic', `dataset-archive__${name}`)
    const rows = cellsOf(path, ';').slice(1)
    const seen = inspectSource(source(path))
    expect(seen.ok && seen.value.guess.amountCandidates.map(({ column }) => column)).toEqual(columns)
    for (const column of columns) {
      const expected = sumOf(rows, column)
      const summary = planned(path, column)
      expect([summary?.accepted.rows, summary?.rejected.rows]).toEqual([expected.many, 0])
      expect(summary?.accepted.ore).toBe(Math.round(expected.sum / 10))
    }
  })

  it('the account, responsibility and service of a ledger are found by their headings', () => {
    const seen = inspectSource(
      source(realFile('municipal_nordic', 'dataset-archive__sogndal_budsjett-2013_driftsbudsjett__dataset.csv')),
    )
    expect(
      seen.ok &&
        seen.value.guess.mapping.columns
          .slice(0, 6)
          .map(({ is }) => ('dimension' in is ? `${is.role} ${is.dimension}` : is.role)),
    ).toEqual([
      'code account',
      'name account',
      'code costCentre',
      'name costCentre',
      'code activityArea',
      'name activityArea',
    ])
    expect(seen.ok && seen.value.guess.questions).toEqual(['amount', 'unit', 'sign'])
  })
})

describe.skipIf(!haveRealData)('board tables', () => {
  const tables = haveRealData ? realFiles('municipal_se_derived').filter((path) => path.endsWith('.tsv')) : []
  it.each(tables.map((path) => [basename(path), path]))('%s: no readable amount is lost in any column', (_, path) => {
    const seen = inspectSource(source(path))
    if (!seen.ok) return
    const { mapping, amountCandidates } = seen.value.guess
    const rows = cellsOf(path, '\t').slice(mapping.firstRow - 1)
    for (const { column } of amountCandidates) {
      const places = [
        column,
        ...mapping.columns.filter(({ is }) => is.role === 'continues' && is.column === column).map((one) => one.column),
      ]
      const sums = places.map((place) => sumOf(rows, place))
      const many = sums.reduce((total, one) => total + one.many, 0)
      if (many === 0) continue
      const summary = planned(path, column)
      if (!summary) continue
      const perUnit = ORE_PER_THOUSANDTH[mapping.unit ?? 'kr']
      expect(summary.accepted.ore + summary.skipped.ore).toBe(
        Math.round(sums.reduce((total, one) => total + one.sum, 0) * perUnit),
      )
    }
  })

  it('the totals that Alingsås and Simrishamn print agree with their rows', () => {
    const agree = tables.flatMap((path) => {
      const seen = inspectSource(source(path))
      const first = seen.ok ? seen.value.guess.amountCandidates[0] : undefined
      if (!first) return []
      return (planned(path, first.column)?.controlTotals ?? []).map(
        ({ agrees, label }) => `${agrees ? 'stämmer' : 'stämmer inte'}: ${label}`,
      )
    })
    expect(agree.filter((one) => one.startsWith('stämmer:')).length).toBeGreaterThanOrEqual(15)
    expect(agree.filter((one) => one.startsWith('stämmer inte'))).toEqual(['stämmer inte: Totala utgifter'])
  })
})
