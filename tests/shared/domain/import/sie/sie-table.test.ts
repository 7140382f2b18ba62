import { describe, expect, it } from 'vitest'
import { sieContents, type SieChoice } from '../../../../../shared/domain/import/sie/sie-contents.ts'
import type { SieFile } from '../../../../../shared/domain/import/sie/sie-file.ts'
import { contentNotes, fileNotes, type SieAim } from '../../../../../shared/domain/import/sie/sie-notes.ts'
import { accountTotals, sieTable } from '../../../../../shared/domain/import/sie/sie-table.ts'
import { sieWords } from '../../../../../shared/text/sie-words.ts'
import { rowsOfTable, sieOf } from '../../../../support/sie-text.ts'

const HEAD = [
  '#FLAGGA 0',
  '#SIETYP 3',
  '#RAR 0 20260101 20261231',
  '#RAR -1 20250101 20251231',
  '#KONTO 3010 "Avgift"',
  '#KONTO 5010 "Lön"',
  '#DIM 1 "Ansvar"',
  '#DIM 6 "Projekt"',
  '#OBJEKT 1 "12" "Norr"',
]
const firstOf = (file: SieFile): SieChoice => sieContents(file)[0] ?? { content: 'budget', year: 0, dimension: null }
/** Rows as "row: cells", with the reason where they are skipped. */
const shown = (file: SieFile, choice = firstOf(file)) =>
  rowsOfTable(sieTable(file, choice, sieWords)).map(
    ({ row, cells, skip }) => `${row}: ${cells.join(' ')}${skip ? ` [${skip}]` : ''}`,
  )

describe('account totals and their breakdown', () => {
  it('are never added together: what is on no object is the total less the breakdown', () => {
    const file = sieOf(
      ...HEAD,
      '#PBUDGET 0 202601 5010 {} 100.00',
      '#PBUDGET 0 202601 5010 {1 "12"} 60.00',
      '#PBUDGET 0 202601 5010 {1 "13"} 30.00',
      '#PBUDGET 0 202601 5010 {6 "p"} 40.00',
      '#PBUDGET 0 202601 5010 {1 "12" 6 "p"} 40.00',
    )
    expect(firstOf(file)).toEqual({ content: 'budget', year: 0, dimension: '1' })
    expect(shown(file)).toEqual([
      '10: 5010 Lön  ej objektfördelat 2026-01 10.00',
      '11: 5010 Lön 12 Norr 2026-01 60.00',
      '12: 5010 Lön 13  2026-01 30.00',
      '13: 5010 Lön   2026-01 40.00 [object-breakdown]',
      '14: 5010 Lön 12 Norr 2026-01 40.00 [object-breakdown]',
    ])
    for (const choice of [...sieContents(file), { ...firstOf(file), dimension: null }])
      expect([...accountTotals(file, choice)]).toEqual([['5010', 10_000]])
  })

  it('a breakdown that leaves nothing makes the total a total row', () => {
    const file = sieOf(...HEAD, '#PSALDO 0 202601 5010 {} 100', '#PSALDO 0 202601 5010 {1 "12"} 100')
    expect(shown(file)).toEqual(['10: 5010 Lön   2026-01 100 [total-row]', '11: 5010 Lön 12 Norr 2026-01 100'])
  })

  it('each dimension may be chosen; the one that covers most kronor comes first', () => {
    const file = sieOf(
      ...HEAD,
      '#PSALDO 0 202601 5010 {} 100',
      '#PSALDO 0 202601 5010 {1 "12"} 10',
      '#PSALDO 0 202601 5010 {6 "p"} 90',
    )
    expect(sieContents(file).map(({ dimension }) => dimension)).toEqual(['6', '1'])
    expect(shown(file, { content: 'outcome', year: 0, dimension: '1' })[0]).toBe(
      '10: 5010 Lön  ej objektfördelat 2026-01 90.00',
    )
  })

  it('without a total the breakdown stands for it, one dimension or one combination, and it is said', () => {
    const file = sieOf(
      ...HEAD,
      '#PSALDO 0 202601 5010 {1 "12"} 10',
      '#PSALDO 0 202601 5010 {6 "p"} 10',
      '#PSALDO 0 202602 5010 {1 "12" 6 "p"} 5',
      '#PSALDO 0 202602 5010 {1 "12" 6 "q"} 6',
      '#PSALDO 0 202602 5010 {6 "p"} 5',
    )
    expect([...accountTotals(file, firstOf(file))]).toEqual([['5010', 2_100]])
    expect(notesOf(file)).toContainEqual({ code: 'sie-total-missing', params: { rows: 2 } })
  })

  it('unreadable money anywhere: the total stands and nothing is computed from it', () => {
    const file = sieOf(...HEAD, '#PSALDO 0 202601 5010 {} 100', '#PSALDO 0 202601 5010 {1 "12"} x')
    expect(shown(file)).toEqual(['10: 5010 Lön 2026-01 100', '11: 5010 Lön 2026-01 x [object-breakdown]'])
  })

  it('a line by employee is a breakdown like any other', () => {
    const file = sieOf(...HEAD, '#PSALDO 0 202601 5010 {} 100', '#PSALDO 0 202601 5010 {7 "1001"} 100')
    expect(firstOf(file).dimension).toBeNull()
    expect([...accountTotals(file, firstOf(file))]).toEqual([['5010', 10_000]])
  })
})

describe('the table', () => {
  it('has balance and internal accounts with their reason, and keeps the year apart', () => {
    const file = sieOf(...HEAD, '#RES 0 3010 -5', '#RES 0 1930 7', '#RES 0 9010 7', '#RES -1 3010 -4', '#UB 0 1930 5')
    expect(sieContents(file).map(({ content, year }) => `${content} ${year}`)).toEqual([
      'yearResult 0',
      'yearResult -1',
    ])
    expect(shown(file)).toEqual([
      '10: 3010 Avgift -5',
      '11: 1930  7 [not-result-account]',
      '12: 9010  7 [not-result-account]',
    ])
  })

  it('an account that is used but never declared keeps its number and its kronor, and has no name', () => {
    const file = sieOf(...HEAD, '#PBUDGET 0 202601 5010 {} 100.00', '#PBUDGET 0 202601 6420 {} 25.00')
    expect(shown(file)).toEqual(['10: 5010 Lön 2026-01 100.00', '11: 6420  2026-01 25.00'])
    expect([...accountTotals(file, firstOf(file))]).toEqual([
      ['5010', 10_000],
      ['6420', 2_500],
    ])
  })

  it('maps dimensions by name, then by reserved number; the first unknown one is Objekt', () => {
    const file = sieOf(
      ...HEAD,
      '#DIM 2 "Verksamhet"',
      '#DIM 21 "Motpart"',
      '#DIM 22 "Egen del"',
      '#DIM 23 "Annan del"',
      '#VER A 1 20260101',
      '{',
      '#TRANS 5010 {1 "a" 2 "b" 6 "c" 21 "d" 22 "e" 23 "f"} 1',
      '}',
    )
    const table = sieTable(file, firstOf(file), sieWords)
    expect(
      table.columns.flatMap(({ header, is }) => (is.role === 'code' ? [`${header}=${is.dimension}`] : [])),
    ).toEqual([
      'Konto=account',
      'Ansvar=costCentre',
      'Verksamhet=activityArea',
      'Projekt=project',
      'Egen del=object',
      'Motpart=counterparty',
    ])
    expect(table.leftOut).toEqual(['23'])
    expect(notesOf(file)).toContainEqual({ code: 'sie-dimension-left-out', params: { names: 'Annan del' } })
  })
})

const notesOf = (file: SieFile, aim: SieAim = {}, choice = firstOf(file)) =>
  [...fileNotes(file, {}), ...contentNotes(file, choice, sieTable(file, choice, sieWords), {}, aim)].map(
    ({ code, params }) => (params ? { code, params } : { code }),
  )

describe('what is said aloud', () => {
  const outcome = ['#PSALDO 0 202601 5010 {} 5']
  it.each([
    ['a calendar year needs no word', [...HEAD, ...outcome], {}, []],
    [
      'a broken fiscal year',
      ['#RAR 0 20250701 20260630', ...outcome],
      {},
      [{ code: 'sie-fiscal-year', params: { from: '2025-07-01', to: '2026-06-30' } }],
    ],
    [
      '26 months',
      ['#RAR 0 20250701 20270831', ...outcome],
      { year: 2026 },
      [{ code: 'sie-fiscal-year', params: { from: '2025-07-01', to: '2027-08-31' } }],
    ],
    [
      'another year than wanted',
      [...HEAD, ...outcome],
      { year: 2027 },
      [{ code: 'sie-year-differs', params: { from: '2026-01-01', to: '2026-12-31', year: 2027 } }],
    ],
    [
      'no budget in the file',
      [...HEAD, ...outcome],
      { kind: 'budget' },
      [{ code: 'sie-kind-missing', params: { kind: 'budget' } }],
    ],
    [
      'balances until a day in the year',
      [...HEAD, '#OMFATTN 20260430', ...outcome, '#PSALDO 0 202605 5010 {} 5'],
      {},
      [{ code: 'sie-until', params: { until: '2026-04-30', rows: 1 } }],
    ],
    ['a day outside the year says nothing', [...HEAD, '#OMFATTN 19700101', ...outcome], {}, []],
    [
      'months that are not the year',
      [...HEAD, ...outcome, '#RES 0 5010 7'],
      {},
      [{ code: 'sie-months-differ', params: { accounts: 1, ore: 200 } }],
    ],
    ['months that are the year', [...HEAD, ...outcome, '#RES 0 5010 5'], {}, []],
    ['a stray quote', ['#KONTO 5010 "a', ...outcome], {}, [{ code: 'quotes-mended', params: { rows: 1 } }]],
    ['a lost year', ['#RES', ...outcome], {}, [{ code: 'sie-line-unreadable', params: { rows: 1 } }]],
    ['a checksum that differs', ['#KSUMMA', ...outcome, '#KSUMMA 1'], {}, [{ code: 'sie-checksum' }]],
    ['lost letters', ['#KONTO 5010 "L\ufffdn"', ...outcome], {}, [{ code: 'text-damaged', params: { characters: 1 } }]],
  ] satisfies [string, string[], SieAim, object[]][])('%s', (_, lines, aim, wanted) =>
    expect(notesOf(sieOf(...lines), aim)).toEqual(wanted),
  )
})
