import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPopulationTable } from '../../../../shared/domain/normalise/read-population-table.ts'
import { partyOf } from '../../../support/statistics.ts'

const VOLUMES = new Set(['inv', 'inv65', 'inv80'])
const table = (text: string, fileName = 'uttag.csv') =>
  readPopulationTable(
    { rows: text.split('\n').map((line, at) => ({ row: at + 1, cells: line.split(';') })), sheet: '', fileName },
    partyOf,
    VOLUMES,
  )
const figures = (text: string, fileName?: string) =>
  table(text, fileName)?.figures.map(
    ({ volumeId, party, year, hundredths }) => `${volumeId} ${party} ${year} ${hundredths}`,
  ) ?? null
const reasons = (text: string) =>
  Object.fromEntries(table(text)?.ignored.map(({ reason, count }) => [reason, count]) ?? [])

describe('a table of population', () => {
  it.each([
    [
      'code and name, years as rows',
      'region;ålder;år;Folkmängd\n2303 Ragunda;totalt ålder;2023;5135\n2303 Ragunda;totalt ålder;2024;5146',
      ['inv 2303 2023 513500', 'inv 2303 2024 514600'],
    ],
    [
      'years as columns',
      'region;2023;2024\n2303 Ragunda;5135;5146',
      ['inv 2303 2023 513500', 'inv 2303 2024 514600'],
      'folkmängd.csv',
    ],
    [
      'years in headings with words',
      'Kommun;Folkmängd 2023;Folkmängd 2024\nRagunda;5 135;5 146',
      ['inv 2303 2023 513500', 'inv 2303 2024 514600'],
    ],
    [
      'a year only in the title',
      'Folkmängd 31 december 2024\n\nKommun;Folkmängd;Folkökning\nRagunda;5 146;11',
      ['inv 2303 2024 514600'],
    ],
    [
      'a year only in the name of the file',
      'Kommun;Folkmängd\nRAGUNDA ;5146',
      ['inv 2303 2024 514600'],
      'folkmangd_2024.csv',
    ],
    ['no year anywhere', 'Kommun;Folkmängd\nRagunda;5146', ['inv 2303 null 514600']],
    [
      'both sexes, added up',
      'region;ålder;kön;år;Folkmängd\n2303 Ragunda;totalt ålder;män;2024;2600\n2303 Ragunda;totalt ålder;kvinnor;2024;2546',
      ['inv 2303 2024 514600'],
    ],
    [
      'both sexes and their sum, not added twice',
      'region;kön;år;Folkmängd\n2303;män;2024;2600\n2303;kvinnor;2024;2546\n2303;totalt;2024;5146',
      ['inv 2303 2024 514600'],
    ],
    ['sexes as columns', 'Folkmängd 2024\nkommun;Män;Kvinnor;Totalt\nRagunda;2600;2546;5146', ['inv 2303 2024 514600']],
    [
      'ages in bands',
      'region;ålder;år;Folkmängd\n2303;60-64 år;2024;9\n2303;65-79 år;2024;100\n2303;80-89 år;2024;20\n2303;90+ år;2024;3',
      ['inv65 2303 2024 12300', 'inv80 2303 2024 2300'],
    ],
    [
      'one year of age a row, from 0',
      `region;ålder;år;Folkmängd\n${Array.from({ length: 100 }, (_, age) => `2303;${age} år;2024;2`).join('\n')}\n2303;100+ år;2024;1`,
      ['inv 2303 2024 20100', 'inv65 2303 2024 7100', 'inv80 2303 2024 4100'],
    ],
    [
      'one band for the whole table',
      'Folkmängd 65 år och äldre\nregion;2024\n2303 Ragunda;1500',
      ['inv65 2303 2024 150000'],
    ],
    [
      'labels written once, as in a workbook',
      ';;;2024\nFolkmängd;;;\n2303;Ragunda;män;2600\n;;kvinnor;2546\n2305;Bräcke;män;3000\n;;kvinnor;2999',
      ['inv 2303 2024 514600', 'inv 2305 2024 599900'],
      'folkmängd.csv',
    ],
    [
      'a missing part makes the sum missing',
      'region;ålder;år;Folkmängd\n2303;65-79 år;2024;100\n2303;80+ år;2024;..',
      ['inv65 2303 2024 null', 'inv80 2303 2024 null'],
    ],
    [
      'the county is the region, never a municipality',
      'Kommun;Kommunnamn;Folkmängd 2024\n23;Jämtland;132839\n2326;Berg;7140',
      ['inv 0023 2024 13283900', 'inv 2326 2024 714000'],
    ],
    [
      'a county of the same name as a municipality',
      'Kommun;Namn;Folkmängd 2024\n01;Berg;2454821\n2326;Berg;7140',
      ['inv 2326 2024 714000'],
    ],
    ['the same row twice', 'Kommun;Folkmängd 2024\nBerg;7140\nBerg;7140', ['inv 2326 2024 714000']],
    [
      'two rows that contradict each other give none',
      'Kommun;Folkmängd 2024\nBerg;7140\nBerg;7141\nÅre;12464',
      ['inv 2321 2024 1246400'],
    ],
  ] as [string, string, string[], string?][])('%s', (_, text, expected, name) => {
    expect(figures(text, name)).toEqual(expected)
  })

  it('says what it cannot give', () => {
    expect(
      reasons('region;ålder;kön;år;Folkmängd\n2303;65-79 år;kvinnor;2024;100\n2303;80+ år;kvinnor;2024;10'),
    ).toEqual({ 'sex-incomplete': 2 })
    expect(
      reasons('region;ålder;år;Folkmängd\n2303;60-69 år;2024;100\n2303;70-84 år;2024;100\n2303;85+ år;2024;10'),
    ).toEqual({ 'age-incomplete': 2 })
    expect(
      reasons('Kommun;Folkmängd 2024\n00 Riket;10551707\n01 Stockholms län;2454821\nSolna;85000\nBerg;7140\nÅre;-'),
    ).toEqual({ 'county-row': 2, 'party-outside': 1, 'not-a-number': 1 })
  })

  it.each([
    ['staff', 'Antal anställda efter ålder och kommun nov 2017\nKommun;Antal;Medelålder\nBerg;840;46'],
    ['cars', 'Kommun;Antal elbilar;Laddbara fordon/capita\nBERG;39;1,43'],
    ['a forecast', 'Folkmängd, prognos 2030\nKommun;Folkmängd\nBerg;7000'],
    ['a share', 'Kommun;Andel invånare 65+ 2024, %\nBerg;28,4'],
    ['a list of municipalities', 'Kommunkod,Kommun\n2326,Berg'],
    ['a table of nothing', ''],
    ['a budget', 'Ansvar;Konto;Budget 2026\n4110;5020;14210400'],
  ])('%s is not one', (_, text) => {
    expect(figures(text)).toBeNull()
  })

  it('no figure is more than its rows, and nothing is invented, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '2303 Ragunda',
        '2326',
        'Berg',
        '01',
        'kvinnor',
        'män',
        '65-79 år',
        '80+ år',
        '2024',
        '5146',
        '..',
        '-',
        '',
        'Folkmängd',
        'region',
        'ålder',
        'kön',
        'år',
      ),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 14 }), (rows) => {
        const reading = readPopulationTable(
          { rows: rows.map((cells, at) => ({ row: at + 1, cells })), sheet: '', fileName: 'folkmängd.csv' },
          partyOf,
          VOLUMES,
        )
        const text = rows.flat().join(' ')
        return (
          reading === null ||
          reading.figures.every(({ hundredths }) => hundredths === null || hundredths > 0 || /0/.test(text))
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('sums of bands are the sums of their rows', () => {
    const counts = fc.array(fc.nat(5000), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(counts, counts, (women, men) => {
        const bands = ['65-69 år', '70-74 år', '75-79 år', '80-84 år', '85-89 år', '90-94 år', '95-99 år', '100+ år']
        const lines = bands.flatMap((band, at) => [
          `2309 Krokom;${band};kvinnor;2024;${women[at]}`,
          `2309 Krokom;${band};män;2024;${men[at]}`,
        ])
        const sum = (from: number) =>
          [...women.slice(from), ...men.slice(from)].reduce((all, one) => all + one, 0) * 100
        expect(figures(`region;ålder;kön;år;Folkmängd\n${lines.join('\n')}`)).toEqual([
          `inv65 2309 2024 ${sum(0)}`,
          `inv80 2309 2024 ${sum(3)}`,
        ])
      }),
    )
  })
})
