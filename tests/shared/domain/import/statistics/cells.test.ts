import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageBandOf, coverFrom, sexOf } from '../../../../../shared/domain/import/statistics/age-bands.ts'
import { readFigure } from '../../../../../shared/domain/import/statistics/hundredths.ts'
import { dateInName, isoDateOf } from '../../../../../shared/domain/import/statistics/source-date.ts'
import { partyOf } from '../../../../support/statistics.ts'

const OPEN = Number.POSITIVE_INFINITY

describe('which party a cell names', () => {
  it.each([
    ['2309', '2309'],
    ['2309 Krokom', '2309'],
    ['2309 - Krokom', '2309'],
    ['KROKOM', '2309'],
    ['Krokoms kommun', '2309'],
    ['Ostersund', '2380'],
    ['ARE', '2321'],
    ['Åre                                              ', '2321'],
    ['Botkyrka ', 'other'],
    ['Strömsunds kommun', '2313'],
    ['Östersund kommun', '2380'],
    ['Härjedalen\u00a0', '2361'],
    ['0023', '0023'],
    ['Region Jämtland Härjedalen', '0023'],
    ['23', '0023'],
    ['23 Jämtlands län', '0023'],
    ['Jämtlands län', '0023'],
    ['01', 'county'],
    ['01 Stockholms län', 'county'],
    ['Östergötlands län', 'county'],
    ['00 Riket', 'county'],
    ['0114 Upplands Väsby', 'other'],
    ['2303000 Ragunda', 'other'],
    ['5681', 'other'],
    ['Berg', '2326'],
    ['Bergs län', 'county'],
    ['', 'blank'],
    [' \u00a0', 'blank'],
  ])('%s is %s', (cell, expected) => {
    const found = partyOf(cell)
    expect(found.is === 'party' ? found.code : found.is).toBe(expected)
  })
})

describe('a figure', () => {
  it.each([
    ['5681', 568_100],
    ['5 681', 568_100],
    ['62\u00a0601', 6_260_100],
    ['12,5', 1250],
    ['18.624501999999999', 1862],
    ['0.005', 1],
    ['1e3', 100_000],
    ['0', 0],
    ['-0', 0],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['', 'missing'],
    ['..', 'missing'],
    ['.', 'missing'],
    ['saknas', 'missing'],
    ['-', 'text'],
    ['1 234 st', 'text'],
    ['1.234,5', 'text'],
    ['99999999999999999', 'text'],
  ])('%s is %s', (cell, expected) => {
    const figure = readFigure(cell)
    expect(figure.is === 'value' ? figure.hundredths : figure.is).toBe(expected)
  })

  it('with two decimals comes back as it was, whatever the mark and the blanks', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999_999), fc.constantFrom(',', '.'), (hundredths, mark) => {
        const text = `${Math.floor(hundredths / 100)}${mark}${String(hundredths % 100).padStart(2, '0')}`
        expect(readFigure(text)).toEqual({ is: 'value', hundredths, rounded: false })
        expect(readFigure(text.replace(/\B(?=(\d{3})+[,.])/g, ' '))).toEqual({
          is: 'value',
          hundredths,
          rounded: false,
        })
      }),
    )
  })

  it('never becomes 0 out of something that is not', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const figure = readFigure(text)
        if (figure.is === 'value' && figure.hundredths === 0) expect(text).toMatch(/0/)
      }),
    )
  })
})

describe('ages and sexes', () => {
  it.each([
    ['65-69 år', { from: 65, to: 69 }],
    ['100+ år', { from: 100, to: OPEN }],
    ['80 år och äldre', { from: 80, to: OPEN }],
    ['65+', { from: 65, to: OPEN }],
    ['90-w', { from: 90, to: OPEN }],
    ['7 år', { from: 7, to: 7 }],
    ['totalt ålder', { from: 0, to: OPEN }],
    ['Samtliga åldrar', { from: 0, to: OPEN }],
    ['65', null],
    ['2018', null],
    ['kvinnor', null],
  ])('%s is the ages %o', (cell, expected) => {
    expect(ageBandOf(cell)).toEqual(expected)
  })

  it.each([
    ['kvinnor', 'K'],
    ['Män', 'M'],
    ['K', 'K'],
    ['T', 'T'],
    ['båda könen', 'T'],
    ['Folkmängd, män', 'M'],
    ['kvinnor och män', 'T'],
    ['Kommun', null],
    ['', null],
  ])('%s is %s', (cell, expected) => {
    expect(sexOf(cell)).toBe(expected)
  })

  it('bands cover an age and older only without a gap and to the end', () => {
    const bands = [
      { from: 65, to: 69 },
      { from: 70, to: 79 },
      { from: 80, to: OPEN },
    ]
    expect(coverFrom(bands, 65)).toEqual(bands)
    expect(coverFrom(bands, 80)).toEqual([{ from: 80, to: OPEN }])
    expect(coverFrom(bands, 67)).toBeNull()
    expect(coverFrom(bands.slice(0, 2), 65)).toBeNull()
    expect(coverFrom([{ from: 65, to: OPEN }, ...bands], 65)).toEqual([{ from: 65, to: OPEN }])
  })

  it('a chain counts every age once, whatever bands there are', () => {
    const band = fc
      .record({ from: fc.integer({ min: 60, max: 70 }), length: fc.integer({ min: 0, max: 5 }) })
      .map(({ from, length }) => ({ from, to: length === 5 ? OPEN : from + length }))
    fc.assert(
      fc.property(fc.array(band, { maxLength: 12 }), (bands) => {
        const chain = coverFrom(bands, 65)
        if (!chain) return
        let next = 65
        for (const one of chain) {
          expect(one.from).toBe(next)
          next = one.to + 1
        }
        expect(chain.at(-1)?.to).toBe(OPEN)
      }),
    )
  })
})

describe('the date of a file', () => {
  it.each([
    ['kolada_2026-03-01.json', '2026-03-01'],
    ['uttag 20260301.csv', '2026-03-01'],
    ['N01938 2026.json', null],
    ['kolada_2026-02-30.json', null],
    ['be0101_tabhel2023.xlsx', null],
  ])('%s: %s', (name, expected) => {
    expect(dateInName(name)).toBe(expected)
  })
  it('an ISO moment gives its day', () => {
    expect([isoDateOf('2026-03-01T10:00:00Z'), isoDateOf('igår'), isoDateOf(20260301)]).toEqual([
      '2026-03-01',
      null,
      null,
    ])
  })
})
