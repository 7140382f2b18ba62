import { describe, expect, it } from 'vitest'
import { type SampleFile, sampleFiles } from '../../../electron/sample/files.ts'
import { sampleEntries } from '../../../electron/sample/ledger.ts'
import { readRecipe, readRules, type SampleParty } from '../../../electron/sample/recipe.ts'
import { sampleVolumes } from '../../../electron/sample/volumes.ts'
import { ruleChooser } from '../../../shared/domain/tag/choose-rule.ts'
import type { TaggingRule } from '../../../shared/model/tagging-rule.ts'

const recipe = readRecipe()
const rules = readRules().map((rule, index): TaggingRule => ({ ...rule, id: `regel-${index}`, origin: 'starting' }))
const party = (code: string): SampleParty => {
  const found = recipe.parties.find((candidate) => candidate.code === code)
  if (!found) throw new Error(`no party ${code}`)
  return found
}
const made = new Map(recipe.parties.map((each) => [each.code, sampleFiles(recipe, each)]))
const first = (code: string): SampleFile => {
  const [file] = made.get(code) ?? []
  if (!file) throw new Error(`no file of ${code}`)
  return file
}
const textOf = (file: SampleFile, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(file.bytes)

describe('the files of the sample', () => {
  it('are the same bytes every time, for the same recipe', () => {
    for (const each of recipe.parties) expect(sampleFiles(readRecipe(), each)).toEqual(made.get(each.code))
  })
  it('differ when the seed does', () => {
    expect(sampleFiles({ ...recipe, seed: 'another' }, party('2309'))[0]?.bytes).not.toEqual(first('2309').bytes)
  })
  it('are all called EXEMPEL, and hold a budget for 2026 and an outcome for 2025 of all nine parties', () => {
    expect(recipe.parties).toHaveLength(9)
    for (const each of recipe.parties) {
      const files = made.get(each.code) ?? []
      expect(files.every(({ name }) => name.startsWith('EXEMPEL_'))).toBe(true)
      const kinds = files.flatMap(({ amounts }) => amounts.map(({ amount }) => `${amount.kind} ${amount.year}`))
      expect(kinds).toEqual(expect.arrayContaining(['budget 2026', 'outcome 2025']))
    }
  })
  it('are at least 20 000 rows together', () => {
    const rows = [...made.values()].flat().flatMap(({ amounts }) => amounts.map((column) => column.rows))
    expect(rows.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(20_000)
  })
  it.each([
    ['2305', 'utf-8', /;-?\d{1,3}( \d{3})*,\d\r\n/, 'thousands of kronor with one decimal'],
    ['2309', 'windows-1252', /^Konto;Konto\(T\);.*\r\n.*[åäö]/, 'Windows-1252 with (T) columns'],
    ['2313', 'utf-8', /^EXEMPEL – [^;]+\r\n[\s\S]*\r\nSumma 251100;;[\s\S]*\r\nSumma;;/, 'title rows and sums'],
    ['2321', 'utf-16le', /^\uFEFFKst\tKst-namn\t/, 'tabs, in UTF-16'],
    ['2326', 'utf-8', /;51015 Hemsjukvård;/, 'code and name in one cell'],
    ['2361', 'utf-8', /^sep=;\r\n.*;Utfall 2025;Budget 2026;Prognos 2026\r\n/, 'three amount columns'],
  ])('%s writes its own way (%s, %s): %s', (code, encoding, expected) => {
    expect(textOf(first(code), encoding)).toMatch(expected)
  })
  it('let the region write cost with a minus', () => {
    const lines = textOf(first('0023'), 'utf-8').trim().split('\r\n').slice(1)
    expect(lines.filter((line) => /;-[\d ]+,\d\d$/.test(line)).length).toBeGreaterThan(lines.length * 0.9)
  })
  it('divide a year over twelve months without losing an öre', () => {
    const yearly = sampleEntries(recipe, party('2380')).reduce((sum, { ore }) => sum + ore.outcome, 0)
    const monthly = made.get('2380')?.find(({ amounts }) => amounts.some(({ amount }) => amount.byMonth))
    expect(monthly?.amounts[0]?.ore).toBe(yearly)
  })
})

describe('the rules of the sample', () => {
  const choose = ruleChooser(rules)
  const choices = recipe.parties.flatMap((each) =>
    sampleEntries(recipe, each).map(({ code }) =>
      choose({ chart: each.chart, party: each.code, code: { ...code, text: '' }, row: null }),
    ),
  )

  it('never disagree about a row', () => {
    expect(choices.filter(({ by }) => by === 'tie')).toEqual([])
  })
  it('each take at least one row', () => {
    const used = new Set(choices.flatMap((choice) => (choice.by === 'rule' ? [choice.rule.name] : [])))
    expect(rules.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([])
  })
})

describe('the volumes of the sample', () => {
  const values = recipe.volumeYears.flatMap((year) => sampleVolumes(recipe, year))

  it('say that they are invented, and are missing, never 0, where a party has none', () => {
    expect(values.every(({ source }) => source === 'EXEMPEL, påhittat tal')).toBe(true)
    expect(values.some(({ state }) => state === 'missing')).toBe(true)
    expect(values.filter(({ hundredths }) => hundredths === 0)).toEqual([])
  })
  it.each([
    ['inv65', 3_237_800],
    ['inv80', 919_100],
  ])('%s of the eight municipalities is the county’s', (volumeId, county) => {
    const eight = sampleVolumes(recipe, 2026).filter((value) => value.volumeId === volumeId && value.party !== '0023')
    expect(eight.reduce((sum, { hundredths }) => sum + (hundredths ?? 0), 0)).toBe(county)
  })
})
