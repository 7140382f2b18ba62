import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { statisticsIn } from '../../electron/engine/parser/statistics-in.ts'
import { haveRealData, realFile, realFiles } from '../support/real-data.ts'
import { convert, soffice } from '../support/soffice.ts'
import { KPIS, NAMED_PARTIES } from '../support/statistics.ts'

const AIM = { parties: NAMED_PARTIES, kpis: KPIS, volumes: ['inv', 'inv65', 'inv80'] }
const CODES = NAMED_PARTIES.map(({ code }) => code)
const read = (path: string) => statisticsIn({ fileName: basename(path), origin: 'file', path }, AIM)

/** Sum per municipality and year by the bytes alone: code at the start of a line, year and count last. */
const independent = (path: string): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    const found = /^(\d{4}) [^;]*;.*;(\d{4});(\d+)$/.exec(line)
    if (!found || !CODES.includes(found[1] ?? '')) continue
    const key = `${found[1]} ${found[2]}`
    sums.set(key, (sums.get(key) ?? 0) + Number(found[3]) * 100)
  }
  return sums
}
const asMap = (path: string) => {
  const reading = read(path)
  if (!reading.ok) throw new Error(reading.problem.code)
  return new Map(reading.value.figures.map(({ party, year, hundredths }) => [`${party} ${year}`, hundredths]))
}

const outcomes = new Map<string, string[]>()
afterAll(() => {
  if (haveRealData)
    console.log(
      [...outcomes]
        .map(([outcome, files]) => `${outcome}: ${files.length} (${files.slice(0, 6).join(', ')})`)
        .join('\n'),
    )
})

describe.skipIf(!haveRealData)('real tables of population', () => {
  it.each([
    ['jamtland_subset', 'jamtland_bef_k_tot.csv', 88],
    ['municipal_se', 'ds_off_anstallda_55plus__bef_k_tot.csv', 88],
  ])('%s/%s: every figure is what the bytes say', (folder, file, many) => {
    const path = realFile(folder, file)
    const figures = asMap(path)
    expect([figures.size, figures]).toEqual([many, independent(path)])
  })

  it.each([
    ['jamtland_subset', 'jamtland_scb_befolkning_2023.csv', 'file-name'],
    ['municipal_se', 'klimatkollen__be0101_tabhel2023.xlsx', 'title'],
  ])('%s/%s: eight municipalities that add up to the county', (folder, file, yearFrom) => {
    const reading = read(realFile(folder, file))
    if (!reading.ok) throw new Error(reading.problem.code)
    const figures = asMap(realFile(folder, file))
    const municipalities = CODES.filter((code) => code !== '0023').reduce(
      (sum, code) => sum + (figures.get(`${code} 2023`) ?? 0),
      0,
    )
    expect([figures.size, municipalities, figures.get('0023 2023'), reading.value.yearFrom]).toEqual([
      9,
      13_257_200,
      13_257_200,
      yearFrom,
    ])
    expect(figures.get('2309 2023')).toBe(1_559_500)
  })

  it('years as heading in Latin-1: 290 municipalities, eight of them parties', () => {
    const reading = read(realFile('municipal_se', 'stathelp__befolkning.csv'))
    expect(reading.ok && [reading.value.read, reading.value.figures.length, reading.value.ignored]).toMatchObject([
      290,
      8,
      [{ reason: 'party-outside', count: 282 }],
    ])
    expect(asMap(realFile('municipal_se', 'stathelp__befolkning.csv')).get('2305 2017')).toBe(650_100)
  })

  it('counties are the region or nobody; two sexes add up to what the file without sexes says', () => {
    const total = asMap(realFile('municipal_se', 'ds_off_anstallda_55plus__bef_r_tot.csv'))
    expect([...total.keys()].every((key) => key.startsWith('0023 '))).toBe(true)
    expect(asMap(realFile('municipal_se', 'ds_off_anstallda_55plus__bef_r_tot_kön.csv'))).toEqual(total)
    expect(total.get('0023 2018')).toBe(13_028_000)
  })

  it.skipIf(soffice === null)(
    'saved as OpenDocument by LibreOffice they give the same figures',
    { timeout: 120_000 },
    () => {
      const path = realFile('municipal_se', 'klimatkollen__be0101_tabhel2023.xlsx')
      const bytes = convert(new Uint8Array(readFileSync(path)), 'xlsx', 'ods')
      const reading = statisticsIn({ fileName: 'be0101.ods', origin: 'file', bytes }, AIM)
      const original = read(path)
      expect(reading.ok && original.ok && reading.value).toEqual(original.ok && original.value)
    },
  )

  it('women alone give nothing, and that is said', () => {
    const reading = read(realFile('jamtland_subset', 'jamtland_bef_k_kvinnor_55.csv'))
    expect(reading.ok && [reading.value.figures, reading.value.ignored]).toMatchObject([
      [],
      [{ reason: 'sex-incomplete', count: 176 }],
    ])
  })

  it('every other file is refused with a code, never read as population', () => {
    const population = /bef_|befolkning|be0101/
    for (const folder of ['jamtland_subset', 'municipal_se', 'municipal_se_derived', 'csv_messy']) {
      for (const path of realFiles(folder)) {
        const reading = read(path)
        const outcome = reading.ok ? 'läst' : reading.problem.code
        outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), basename(path)])
        expect([basename(path), reading.ok]).toEqual([basename(path), population.test(basename(path))])
      }
    }
  })
})
