import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { windowOf } from '../../electron/engine/parser/window.ts'
import { readVolumeTable } from '../../shared/domain/normalise/read-volume-table.ts'
import { haveRealData, realFile } from '../support/real-data.ts'

const PARTIES = Object.entries({
  2303: 'Ragunda',
  2305: 'Bräcke',
  2309: 'Krokom',
  2313: 'Strömsund',
  2321: 'Åre',
  2326: 'Berg',
  2361: 'Härjedalen',
  2380: 'Östersund',
}).map(([code, name]) => ({ code, names: [name] }))

const read = (path: string) => {
  const rows = windowOf({ fileName: basename(path), origin: 'file', path }, '', {}, 1, 100_000)
  if (!rows.ok) throw new Error(rows.problem.code)
  return readVolumeTable(rows.value, PARTIES)
}

describe.skipIf(!haveRealData)('tables of counts per municipality', () => {
  it.each([
    [
      'the statistics office workbook, codes and names under four heading rows',
      ['municipal_se', 'klimatkollen__be0101_tabhel2023.xlsx'],
      8,
      'Folkmängd',
      ['2309', null, 15_595],
    ],
    [
      'the same as CSV, with the county row left out',
      ['jamtland_subset', 'jamtland_scb_befolkning_2023.csv'],
      8,
      'Folkmängd',
      ['2309', null, 15_595],
    ],
    [
      'code and name in one cell, years as rows',
      ['jamtland_subset', 'jamtland_bef_k_tot.csv'],
      88,
      'Folkmängd',
      ['2303', 2008, 5681],
    ],
    ['years as heading, Latin-1', ['municipal_se', 'stathelp__befolkning.csv'], 8, '2017', ['2305', 2017, 6501]],
    [
      'names only, staff per municipality',
      ['municipal_se', 'ds_off_anstallda_55plus__Tabell10_2017.xlsx'],
      8,
      'Antal',
      ['2305', null, 720],
    ],
    ['the same as CSV', ['jamtland_subset', 'jamtland_personal_2017.csv'], 8, 'Antal', ['2305', null, 720]],
  ] as const)('%s', (_, path, many, heading, [code, year, value]) => {
    const table = read(realFile(...path))
    expect([table.heading, table.figures.length, table.unreadable, table.doubled]).toEqual([heading, many, [], []])
    expect(table.figures).toContainEqual(expect.objectContaining({ partyCode: code, year, value }))
  })

  it('ages and sexes are added up per party and year', () => {
    const table = read(realFile('jamtland_subset', 'jamtland_bef_k_kvinnor_55.csv'))
    expect(table.figures.length).toBe(88)
    expect(table.figures[0]).toMatchObject({ partyCode: '2303', year: 2008, value: 1216 })
  })
})
