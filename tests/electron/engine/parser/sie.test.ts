import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectSource } from '../../../../electron/engine/parser/inspect.ts'
import { planSource } from '../../../../electron/engine/parser/plan-source.ts'
import { windowOf } from '../../../../electron/engine/parser/window.ts'
import type { ParserSource } from '../../../../electron/engine/parser/source.ts'
import type { ColumnMapping, MappingGuess } from '../../../../shared/model/column-mapping.ts'
import type { PlanChunk } from '../../../../shared/model/import-plan.ts'
import { bytesIn } from '../../../support/sie-text.ts'
import { rowsOf } from '../../../support/plan-table.ts'

const LINES = [
  '#FLAGGA 0',
  '#PROGRAM "Ekonomi" 1.0',
  '#FORMAT PC8',
  '#GEN 20260110 "NN"',
  '#SIETYP 4',
  '#FNAMN "Övningskommunen"',
  '#RAR 0 20260101 20261231',
  '#RAR -1 20250101 20251231',
  '#DIM 1 "Ansvar"',
  '#DIM 20 "Verksamhet"',
  '#OBJEKT 1 "0120" "Hemsjukvård norr"',
  '#OBJEKT 20 "510" "Hälso- och sjukvård"',
  '#KONTO 1930 "Bank"',
  '#KONTO 3010 "Avgifter"',
  '#KONTO 5010 "Löner"',
  '#PBUDGET 0 202601 5010 {} 100000.00',
  '#PBUDGET 0 202601 5010 {1 "0120"} 60000.00',
  '#PBUDGET 0 202601 3010 {} -2000.00',
  '#PBUDGET 0 202601 1930 {} -98000.00',
  '#PSALDO -1 202512 5010 {} 90000.00',
  '#RES -1 5010 90000.00',
  '#VER A 1 20260105 "Lön för Person P"',
  '{',
  '#TRANS 5010 {1 "0120" 20 "510"} 50.25 20260105 "Person P"',
  '#TRANS 5010 {1 "0120" 20 "510"} 49.75',
  '#TRANS 1930 {} -100.00',
  '}',
]
const source = (lines: readonly string[] = LINES, fileName = 'bokföring.SE'): ParserSource => ({
  fileName,
  origin: 'file',
  bytes: bytesIn(lines.join('\r\n'), 'cp437'),
})
const answered = ({ mapping }: MappingGuess): ColumnMapping => ({
  ...mapping,
  amountColumn: mapping.amountColumn ?? 0,
  unit: mapping.unit ?? 'kr',
  sign: mapping.sign ?? 'ledger',
  chart: mapping.chart ?? 'KOMMUN_BAS',
})
const inspected = (choice: Parameters<typeof inspectSource>[1] = {}, lines?: readonly string[]) => {
  const seen = inspectSource(source(lines), choice)
  if (!seen.ok) throw new Error(seen.problem.code)
  return seen.value
}
const planned = (mapping: ColumnMapping, from = source()) => {
  const chunks: PlanChunk[] = []
  const planning = planSource(from, mapping)
  for (;;) {
    const next = planning.next()
    if (next.done) return { outcome: next.value, rows: rowsOf(chunks) }
    chunks.push(next.value.chunk)
  }
}

describe('a SIE file in the parser', () => {
  it('has a sheet for each content and year, and nothing to ask but the chart', () => {
    const { info, guess } = inspected()
    expect(info).toMatchObject({ kind: 'sie', encoding: 'cp437', warnings: [] })
    expect(info.sheets.map(({ name, rows }) => `${name}: ${rows}`)).toEqual([
      'Budget 2026 (#PBUDGET) per Ansvar: 4',
      'Transaktioner 2026 (#TRANS): 2',
      'Utfall per månad 2025 (#PSALDO): 1',
      'Årssaldo 2025 (#RES): 1',
    ])
    expect(guess.mapping).toMatchObject({
      sheet: 'Budget 2026 (#PBUDGET) per Ansvar',
      unit: 'kr',
      sign: 'ledger',
      decimal: '.',
      headerRows: [],
      firstRow: 1,
    })
    expect(guess.mapping.columns.map(({ header }) => header)).toEqual([
      'Konto',
      'Kontonamn',
      'Ansvar',
      'Ansvar namn',
      'Period',
      'Belopp',
    ])
    expect(guess.evidence.filter(({ reason }) => reason === 'sie-record')).toHaveLength(9)
  })

  it.each([
    [{ kind: 'budget', year: 2026 }, 'Budget 2026 (#PBUDGET) per Ansvar'],
    [{ kind: 'outcome', year: 2026 }, 'Transaktioner 2026 (#TRANS)'],
    [{ kind: 'outcome', year: 2025 }, 'Utfall per månad 2025 (#PSALDO)'],
  ] as const)('%o is wanted: %s is chosen', (aim, sheet) => expect(inspected({ aim }).guess.mapping.sheet).toBe(sheet))

  it('is planned by the ordinary plan: total less breakdown, balance accounts with their reason, rows by line', () => {
    const { outcome, rows } = planned(answered(inspected().guess))
    expect(
      rows.map(({ row, verdict, reason, ore, coding }) => [
        row,
        verdict,
        reason,
        ore,
        coding?.costCentre.code,
        coding?.costCentre.name,
      ]),
    ).toEqual([
      [16, 'accepted', 'none', 4_000_000, '', 'ej objektfördelat'],
      [17, 'accepted', 'none', 6_000_000, '0120', 'Hemsjukvård norr'],
      [18, 'accepted', 'none', -200_000, '', ''],
      [19, 'skipped', 'not-result-account', -9_800_000, '', ''],
    ])
    expect(outcome).toMatchObject({
      ok: true,
      value: { accepted: { rows: 3, ore: 9_800_000 }, skipped: { rows: 1, ore: -9_800_000 }, faults: [] },
    })
  })

  it('transactions are summed by account, objects and month, and no voucher text comes along', () => {
    const mapping = answered(inspected({ sheet: 'Transaktioner 2026 (#TRANS)' }).guess)
    const { rows } = planned(mapping)
    expect(rows.map(({ row, verdict, ore, coding }) => [row, verdict, ore, coding?.activityArea.name])).toEqual([
      [24, 'accepted', 10_000, 'Hälso- och sjukvård'],
      [26, 'skipped', -10_000, ''],
    ])
    expect(JSON.stringify([rows, inspected()])).not.toContain('Person P')
  })

  it('shows the lines around a figure', () => {
    expect(windowOf(source(), 'Budget 2026 (#PBUDGET) per Ansvar', {}, 16, 17)).toMatchObject({
      ok: true,
      value: [{ row: 16 }, { row: 17, cells: ['5010', 'Löner', '0120', 'Hemsjukvård norr', '2026-01', '60000.00'] }],
    })
  })

  it.each([
    [
      'an amount that cannot be read',
      ['#PBUDGET 0 202601 5010 {} 12,50', '#PBUDGET 0 202602 5010 {} 1'],
      [
        ['rejected', 'ambiguous-number'],
        ['accepted', 'none'],
      ],
    ],
    [
      'an amount that is not there',
      ['#PBUDGET 0 202601 5010 {}', '#PBUDGET 0 202602 5010 {} 1'],
      [
        ['rejected', 'text-in-amount'],
        ['accepted', 'none'],
      ],
    ],
    [
      'an object named as a person',
      [
        '#DIM 1 "Ansvar"',
        '#OBJEKT 1 "1" "Vård 640823-3234"',
        '#PBUDGET 0 202601 5010 {1 "1"} 1',
        '#PBUDGET 0 202602 5010 {} 1',
      ],
      [
        ['rejected', 'identity-number'],
        ['accepted', 'none'],
      ],
    ],
    [
      'a month that is none',
      ['#PBUDGET 0 202613 5010 {} 1', '#PBUDGET 0 202612 5010 {} 1'],
      [
        ['rejected', 'period-unreadable'],
        ['accepted', 'none'],
      ],
    ],
    ['a voucher without a day', ['#VER A 1', '{', '#TRANS 5010 {} 1', '}'], [['accepted', 'none']]],
    ['an account of eight figures', ['#PBUDGET 0 202601 50100012 {} .20'], [['accepted', 'none']]],
    ['an account named as a sum', ['#KONTO 5010 "Summa löner"', '#PBUDGET 0 202602 5010 {} 1'], [['accepted', 'none']]],
  ])('%s', (_, lines, wanted) => {
    const file = ['#FLAGGA 0', '#RAR 0 20260101 20261231', ...lines]
    const { rows } = planned(answered(inspected({}, file).guess), source(file))
    expect(rows.map(({ verdict, reason }) => [verdict, reason])).toEqual(wanted)
  })

  it('a file whose revenue is a plus in sum is asked about', () => {
    const file = ['#FLAGGA 0', '#RES 0 3010 500', '#RES 0 3011 -20', '#RES 0 5010 -700']
    expect(inspected({}, file).guess).toMatchObject({ mapping: { sign: null }, questions: ['sign', 'chart'] })
  })

  it.each([
    ['only a header', ['#FLAGGA 0', '#SIETYP 1', '#FNAMN "Bolaget"'], 'header-without-rows'],
    ['only balances', ['#FLAGGA 0', '#IB 0 1930 5', '#UB 0 1930 5'], 'header-without-rows'],
    ['a web page', ['<!DOCTYPE html><html><body>404</body></html>'], 'file-html'],
    ['SIE 5', ['<?xml version="1.0"?>', '<Sie xmlns="http://www.sie.se/sie5"></Sie>'], 'file-sie5'],
  ])('%s is refused: %s', (_, lines, code) => {
    expect(inspectSource(source(lines))).toMatchObject({
      ok: false,
      problem: { code, place: { file: 'bokföring.SE' } },
    })
  })

  it('a table whose first heading begins with # is a table', () => {
    const seen = inspectSource(source(['#Program;Konto;Belopp kr', 'A;5010;1,00', 'B;5020;2,00'], 'a.csv'))
    expect(seen).toMatchObject({ ok: true, value: { info: { kind: 'csv' } } })
  })

  it('a content that is not there', () => {
    expect(inspectSource(source(), { sheet: 'Budget 1999 (#PBUDGET)' })).toMatchObject({
      ok: false,
      problem: { code: 'sheet-missing' },
    })
  })

  const runs = Number(process.env['SAMSYN_FUZZ'] ?? 2000)
  it(
    `${runs} mutated files are read and planned, or refused with a code; rows and kronor go together`,
    () => {
      const base = bytesIn(LINES.join('\r\n'), 'cp437')
      const change = fc.tuple(fc.nat(base.length), fc.nat(12), fc.uint8Array({ maxLength: 8 }))
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
          let bytes: Uint8Array = base
          for (const [at, cut, put] of changes)
            bytes = Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + cut)])
          const from: ParserSource = { fileName: 'f.se', origin: 'file', bytes }
          const seen = inspectSource(from)
          if (!seen.ok || seen.value.info.kind !== 'sie') return
          for (const { name, rows } of seen.value.info.sheets) {
            const again = inspectSource(from, { sheet: name })
            if (!again.ok) throw new Error(again.problem.code)
            const { outcome } = planned(answered(again.value.guess), from)
            if (outcome.ok)
              expect(outcome.value.accepted.rows + outcome.value.skipped.rows + outcome.value.rejected.rows).toBe(rows)
          }
        }),
        { numRuns: runs },
      )
    },
    Math.max(240_000, runs * 200),
  )
})
