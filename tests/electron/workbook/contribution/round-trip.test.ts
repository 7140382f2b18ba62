import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameNumber, sheetEdits } from '../../../../electron/workbook/contribution/compare-sheets.ts'
import { packContent, unpackContent } from '../../../../electron/workbook/contribution/machine-sheet.ts'
import { readContribution } from '../../../../electron/workbook/contribution/read-contribution.ts'
import { writeContribution } from '../../../../electron/workbook/contribution/write-contribution.ts'
import type { Contribution } from '../../../../shared/model/contribution.ts'
import { contributionWords } from '../../../../shared/text/export-contribution.ts'
import { exampleContribution } from '../../../support/contribution.ts'

const { contribution, content } = exampleContribution()

/** Texts people and systems really put in cells, and some that attack. */
const cellText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '+46',
    '-12',
    '_x0041_',
    '__proto__',
    ' före',
    'efter ',
    'rad 1\nrad 2',
    '\ttab',
    '<b>&amp;</b>',
    '0012',
    '1,5',
    '𝄞',
    '1e5',
  ),
)
const part = fc.record({ code: cellText, name: cellText })
const code = fc.record({
  account: part,
  costCentre: part,
  activityArea: part,
  activity: part,
  project: part,
  object: part,
  counterparty: part,
  text: cellText,
})
const ore = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.maxSafeInteger().map((value) => value % 10_000_000_000_000),
)

const made: fc.Arbitrary<Contribution> = fc
  .record({
    codes: fc.array(code, { minLength: 1, maxLength: 6 }),
    amounts: fc.array(fc.tuple(ore, cellText), { maxLength: 20 }),
    caseNumber: cellText,
  })
  .map(({ codes, amounts, caseNumber }) => ({
    ...contribution,
    caseNumber: caseNumber
      .trim()
      .toWellFormed()
      .replaceAll(/\p{Cc}/gu, ''),
    codes,
    rows: amounts.map(([value, text], index) => [0, index % codes.length, index + 2, 5, value, text, null, 0]),
  }))

describe('any contribution', () => {
  it('comes back exactly, sealed and without edits', async () => {
    await fc.assert(
      fc.asyncProperty(made, async (given) => {
        const outcome = readContribution(await writeContribution(given, content, contributionWords))
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
        expect(outcome.value.edits).toEqual([])
        expect(outcome.value.contribution.rows).toEqual(given.rows)
        expect(outcome.value.contribution.codes.map((known) => known.account.code)).toEqual(
          given.codes.map((known) => known.account.code.toWellFormed()),
        )
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('is packed to the same text every time, and unpacked to what it was', () => {
    const packed = packContent({ contribution, sheets: [] })
    expect(packContent({ contribution, sheets: [] })).toBe(packed)
    expect(unpackContent(packed)).toEqual({ contribution, sheets: [] })
  })

  it.each(['', 'not base64!', 'AAAA', Buffer.from('{"a":1}').toString('base64')])(
    'is nothing when the packed text is %j',
    (packed) => {
      expect(unpackContent(packed)).toBeNull()
    },
  )
})

describe('comparing cells', () => {
  it('tells every öre from its neighbours, up to a hundred billion kronor, and never floating-point noise', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 }), (amount) => {
        const kronor = amount / 100
        expect(sameNumber(kronor, (amount + 1) / 100)).toBe(false)
        expect(sameNumber(kronor, Number(kronor.toPrecision(15)))).toBe(true)
      }),
    )
  })

  const sheet = {
    name: 'Blad',
    title: 'Titel',
    head: ['Id', 'Namn', 'Belopp'],
    rows: [
      ['r1', 'ett', 1200],
      ['r2', 'två', null],
    ],
  }
  const rows = (...cells: string[][]) => cells.map((row, index) => ({ row: index + 1, cells: row }))

  it.each([
    ['nothing', rows(['Titel'], ['Id', 'Namn', 'Belopp'], ['r1', 'ett', '1200'], ['r2', 'två']), []],
    [
      'an amount',
      rows(['Titel'], ['Id', 'Namn', 'Belopp'], ['r1', 'ett', '1300'], ['r2', 'två']),
      ['C3 1 200 → 1 300'],
    ],
    [
      'an amount to a text',
      rows(['Titel'], ['Id', 'Namn', 'Belopp'], ['r1', 'ett', 'tolv'], ['r2', 'två']),
      ['C3 1 200 → tolv'],
    ],
    [
      'an empty cell to a number',
      rows(['Titel'], ['Id', 'Namn', 'Belopp'], ['r1', 'ett', '1200'], ['r2', 'två', '5,5']),
      ['C4  → 5,50'],
    ],
    ['a text', rows(['Titel'], ['Id', 'Namn', 'Belopp'], ['r1', 'ETT', '1200'], ['r2', 'två']), ['B3 ett → ETT']],
    ['the order of rows', rows(['Titel'], ['Id', 'Namn', 'Belopp'], ['r2', 'två'], ['r1', 'ett', '1200']), []],
    [
      'the order of columns',
      rows(['Titel'], ['Id', 'Namn', 'X', 'Belopp'], ['r1', 'ett', '', '1200'], ['r2', 'två']),
      [],
    ],
    ['a row above', rows(['Titel'], ['hej'], ['Id', 'Namn', 'Belopp'], ['r1', 'ett', '1200'], ['r2', 'två']), []],
    [
      'a row removed',
      rows(['Titel'], ['Id', 'Namn', 'Belopp'], ['r2', 'två']),
      ['A3 r1 → ', 'B3 ett → ', 'C3 1 200 → '],
    ],
    [
      'a row added',
      rows(['Titel'], ['Id', 'Namn', 'Belopp'], ['r1', 'ett', '1200'], ['r2', 'två'], ['r3', 'tre']),
      ['A5  → r3', 'B5  → tre'],
    ],
    [
      'a row copied',
      rows(['Titel'], ['Id', 'Namn', 'Belopp'], ['r1', 'ett', '1200'], ['r1', 'ett', '9'], ['r2', 'två']),
      ['A4  → r1', 'B4  → ett', 'C4  → 9'],
    ],
    ['a head', rows(['Titel'], ['Id', 'Namn', 'Pris'], ['r1', 'ett', '1200'], ['r2', 'två']), ['C2 Belopp → Pris']],
    [
      'everything gone',
      [],
      [
        'A1 Titel → ',
        'A2 Id → ',
        'B2 Namn → ',
        'C2 Belopp → ',
        'A3 r1 → ',
        'B3 ett → ',
        'C3 1 200 → ',
        'A4 r2 → ',
        'B4 två → ',
      ],
    ],
  ])('finds %s', (_, found, expected) => {
    expect(
      sheetEdits(sheet, found).map(({ cell, before, after }) =>
        `${cell} ${before} → ${after}`.replaceAll('\u00a0', ' '),
      ),
    ).toEqual(expected)
  })
})
