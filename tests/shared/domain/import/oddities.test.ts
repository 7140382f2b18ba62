import { describe, expect, it } from 'vitest'
import { readAmount, type AmountStyle } from '../../../../shared/domain/import/parse-amount.ts'
import { codeAndName } from '../../../../shared/domain/normalise/cell-shape.ts'
import { guessMapping } from '../../../../shared/domain/normalise/guess-mapping.ts'
import { readPeriod, UNREADABLE_PERIOD } from '../../../../shared/domain/normalise/read-period.ts'
import { isTotalLabel } from '../../../../shared/domain/normalise/total-label.ts'

const KR: AmountStyle = { unit: 'kr', decimal: ',', groupMark: '' }
const TKR: AmountStyle = { ...KR, unit: 'tkr' }
const MNKR: AmountStyle = { ...KR, unit: 'mnkr' }
const POINT: AmountStyle = { ...KR, decimal: '.' }

describe('numbers as found in published files', () => {
  it.each([
    // as written, style, whole öre
    ['217 994', TKR, 21_799_400_000],
    ['-823 681', TKR, -82_368_100_000],
    ['- 6 279', TKR, -627_900_000],
    ['– 615 649', TKR, -61_564_900_000],
    ['− 1 116', MNKR, -111_600_000_000],
    [' -1 362 250 ', KR, -136_225_000],
    ['-105 000 000 ', KR, -10_500_000_000],
    ['100\u00a0100,50', KR, 10_010_050],
    ['1\u202f234,5', KR, 123_450],
    ['261,5', MNKR, 26_150_000_000],
    ['0,0', MNKR, 0],
    ['0', KR, 0],
    ['-0', KR, 0],
    ['.20', POINT, 20],
    ['500-', KR, -50_000],
    ['(1 234,50)', KR, -123_450],
    ['186245.019999999', POINT, 18_624_502],
  ] as const)('%j is an amount', (cell, style, ore) => expect(readAmount(cell, style).ore).toBe(ore))

  it.each(['-', '–', '−', '.', '..', '…', '', ' ', '\u00a0', ' - ', ' . '])(
    '%j alone is no amount, and never 0',
    (cell) => {
      expect(readAmount(cell, KR)).toEqual({ ore: Number.NaN, reason: 'no-amount' })
      expect(readAmount(cell, POINT)).toEqual({ ore: Number.NaN, reason: 'no-amount' })
    },
  )

  it.each([
    // as written, why it is not read
    ['1 97 668', KR, 'two-numbers'],
    ['-31 176 -31 974 -33 566 -2 390', TKR, 'two-numbers'],
    ['Lokalhyror -31 176 -31 974', TKR, 'not-a-number'],
    ['405 778;205 575;0', TKR, 'not-a-number'],
    ['1.234', KR, 'ambiguous-number'],
    ['1,234', KR, 'too-many-decimals'],
    ['#VALUE!', KR, 'cell-error'],
    ['#DIV/0!', KR, 'cell-error'],
    ['#####', KR, 'display-overflow'],
    ['=?', KR, 'formula-without-value'],
    ['=SUM(D2:D9)', KR, 'formula-without-value'],
    ['=-D4', KR, 'formula-without-value'],
    ['2025-12-31', KR, 'date-in-amount'],
    ['98,5 %', KR, 'percent-in-amount'],
    ['12 tkr', KR, 'unit-differs'],
    ['Summa', KR, 'text-in-amount'],
    ['9999999999999999', KR, 'number-too-large'],
  ] as const)('%j is refused, with its reason', (cell, style, reason) => {
    expect(readAmount(cell, style)).toEqual({ ore: Number.NaN, reason })
  })
})

describe('dates and periods', () => {
  it.each([
    ['202601', 202601],
    ['2026-01', 202601],
    ['2026/01', 202601],
    ['20260131', 202601],
    ['2026-01-31', 202601],
    ['2026-01-31 00:00:00', 202601],
    ['01/2026', 202601],
    ['jan 2026', 202601],
    ['Januari', 202601],
    ['jan-26', 202601],
    ['1', 202601],
    ['2026', 0],
    ['', 0],
    ['202613', UNREADABLE_PERIOD],
    ['2026-01-32', UNREADABLE_PERIOD],
    ['K1 2026', UNREADABLE_PERIOD],
    ['45657', UNREADABLE_PERIOD],
  ])('%j', (cell, period) => expect(readPeriod(cell, 2026)).toBe(period))
})

const guess = (text: string) =>
  guessMapping({ sheet: '', rows: text.split('\n').map((line, at) => ({ row: at + 1, cells: line.split(';') })) })
const seen = (text: string) => {
  const { mapping, amountCandidates } = guess(text)
  return { header: mapping.headerRows, unit: mapping.unit, amounts: amountCandidates.map(({ header }) => header) }
}

describe('headings', () => {
  it.each([
    [
      'title rows first',
      'Bokslut 2025\nNämnden\n;;\nPost;Budget 2025;Utfall 2025\nLöner;10;12',
      { header: [4], unit: null, amounts: ['Budget 2025', 'Utfall 2025'] },
    ],
    [
      'unit only in a heading cell',
      'Belopp i tkr;Budget;Utfall\nLöner;10;12',
      { header: [1], unit: 'tkr', amounts: ['Budget', 'Utfall'] },
    ],
    [
      'unit after the heading',
      'Verksamheter (tkr);Budget;Utfall\nLöner;10;12',
      { header: [1], unit: 'tkr', amounts: ['Budget', 'Utfall'] },
    ],
    [
      'unit in a title',
      'Miljoner kronor\nPost;Budget;Utfall\nLöner;10,5;12,1',
      { header: [2], unit: 'mnkr', amounts: ['Budget', 'Utfall'] },
    ],
    [
      'heading over two rows',
      'Post;Budget;Utfall\n;2026;2025\nLöner;10;12',
      { header: [1, 2], unit: null, amounts: ['Budget 2026', 'Utfall 2025'] },
    ],
    [
      'words cut at a hyphen',
      'Nämnd;Budget-;Utfall\n;ram;2025\nPark;10;12',
      { header: [1, 2], unit: null, amounts: ['Budgetram', 'Utfall 2025'] },
    ],
    [
      'merged heads as blanks',
      'Post;Utfall;\n;2024;2025\nLöner;10;12',
      { header: [1, 2], unit: null, amounts: ['Utfall 2024', 'Utfall 2025'] },
    ],
    [
      'footnote marker in a heading',
      'Post;Budget 1);Utfall2\nLöner;10;12',
      { header: [1], unit: null, amounts: ['Budget 1)', 'Utfall2'] },
    ],
    [
      'per cent, counts and differences are not amounts',
      'Post;Budget;%;Antal;Avv.;Återstår\nLöner;10;5;3;1;1',
      { header: [1], unit: null, amounts: ['Budget'] },
    ],
    [
      'years as columns',
      'Ekonomi (tkr);2024;2025\nLöner;10 135;11 251',
      { header: [1], unit: 'tkr', amounts: ['2024', '2025'] },
    ],
    [
      'amounts that look like years',
      'Post;Budget tkr\nPorto;1980\nLöner;14 000',
      { header: [1], unit: 'tkr', amounts: ['Budget tkr'] },
    ],
    [
      'no heading at all',
      '5020;Löner;100,50\n5610;PO;50,25\n6420;Material;12,75',
      { header: [], unit: 'kr', amounts: [''] },
    ],
    [
      'a blank heading and a trailing empty column',
      'Konto;;Budget kr;\n5020;Löner;10;\n5610;PO;12;',
      { header: [1], unit: 'kr', amounts: ['Budget kr'] },
    ],
  ])('%s', (_, text, expected) => expect(seen(text)).toEqual(expected))

  it('code and name in one cell are taken apart, leading zeros kept', () => {
    expect(codeAndName('2309 Krokom')).toEqual({ code: '2309', name: 'Krokom' })
    expect(codeAndName('0114 - Upplands Väsby')).toEqual({ code: '0114', name: 'Upplands Väsby' })
  })

  it.each(['Summa', 'Summa totalt', 'S:a', 'Totalt', 'Delsumma', 'Nettokostnad', 'Σ', '*'])('%s is a total', (label) =>
    expect(isTotalLabel(label)).toBe(true),
  )
  it.each(['Sommarjobb', 'Material', 'Nettodriftsatt', 'Resultatenhet'])('%s is none', (label) =>
    expect(isTotalLabel(label)).toBe(false),
  )
})
