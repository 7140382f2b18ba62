import { describe, expect, it } from 'vitest'
import { calibrate, confidenceOf } from '../../../../shared/domain/tag/calibration.ts'
import { heldOutPrecision } from '../../../../shared/domain/tag/held-out-precision.ts'
import { nameWords } from '../../../../shared/domain/tag/name-words.ts'
import { suggest } from '../../../../shared/domain/tag/suggest.ts'
import { learnSuggestions, type TaggedExample } from '../../../../shared/domain/tag/suggestion-model.ts'
import { heldOutPrecisionSchema, suggestionSchema } from '../../../../shared/model/suggestion.ts'

const none = { code: '', name: '' }
const example = (
  party: string,
  itemId: string,
  account: [string, string],
  activity: string,
  centre = 'Enhet',
  ore = 100_000,
): TaggedExample => ({
  party,
  chart: 'KOMMUN_BAS',
  itemId,
  ore,
  code: {
    account: { code: account[0], name: account[1] },
    activity: { code: '', name: activity },
    costCentre: { code: '', name: centre },
    activityArea: { code: '51015', name: 'Hemsjukvård' },
    project: none,
    object: none,
    counterparty: none,
    text: '',
  },
})
const PARTIES = ['2303', '2305', '2309', '2313', '2321']
const CENTRES = ['Norr', 'Söder', 'Väster', 'Öster', 'Mitt']
const county = PARTIES.flatMap((party) =>
  CENTRES.flatMap((centre) => [
    example(party, 'A1', ['5021', 'Månadslön'], 'Sjuksköterska dag', centre),
    example(party, 'A1', ['5611', 'Arbetsgivaravgifter'], 'Sjuksköterska dag', centre),
    example(party, 'A3', ['5021', 'Månadslön'], 'Arbetsterapi', centre),
    example(party, 'A6', ['7511', 'Inhyrda sjuksköterskor'], 'Sjuksköterska dag', centre),
    example(party, 'D3', ['6432', 'Sjukvårdsmaterial'], 'HSL-enhet', centre),
    example(party, 'F2', ['6911', 'Drivmedel'], 'HSL-enhet', centre),
  ]),
)
const model = learnSuggestions(county)

describe('a name becomes telling words', () => {
  it.each([
    ['Inhyrda sjuksköterskor', ['inhyrd', 'sjukskötersk']],
    ['Sjuksköterska kväll, natt och helg', ['sjukskötersk', 'kväll', 'natt', 'helg']],
    ['Lön', ['lön']],
    ['ÖVRIGA TJÄNSTER 74', ['tjänst']],
    ['', []],
    ['  -- ', []],
  ])('%s: %j', (name, stems) => expect(nameWords(name).map(({ stem }) => stem)).toEqual(stems))
})

describe('a confidence is what scores like it were worth', () => {
  const trials = (scores: [number, boolean][]) => scores.map(([score, right]) => ({ score, right }))

  it('rises with the score and never reaches certainty', () => {
    const steps = calibrate(trials(Array.from({ length: 400 }, (_, at) => [at, at >= 200 || at % 2 === 0])))
    expect(steps.map(({ rate }) => rate)).toEqual(steps.map(({ rate }) => rate).toSorted((a, b) => a - b))
    expect(confidenceOf(steps, 399)).toBeGreaterThan(0.95)
    expect(confidenceOf(steps, 399)).toBeLessThan(1)
    expect(confidenceOf(steps, 50)).toBeCloseTo(0.5, 1)
    expect(confidenceOf(steps, -1)).toBeLessThan(confidenceOf(steps, 0))
  })

  it('is nothing without trials, and little with few', () => {
    expect(confidenceOf(calibrate([]), 5)).toBe(0)
    expect(confidenceOf(calibrate(trials([[1, true]])), 5)).toBeCloseTo(2 / 3)
  })
})

describe('suggestions', () => {
  const top = (of: TaggedExample) => suggest(model, of)[0]

  it('find the item of a coding the party has not tagged, and say why', () => {
    const found = top(example('2380', '?', ['7513', 'Inhyrda sjuksköterskor'], 'Sjuksköterska dag'))
    expect(found?.itemId).toBe('A6')
    expect(found?.confidence).toBeGreaterThan(0.9)
    expect(found?.reasons[0]).toEqual({ kind: 'parties', count: 5, of: 5 })
    expect(found?.reasons).toContainEqual({ kind: 'word', dimension: 'account', value: 'inhyrda' })
    expect(suggestionSchema.parse(found)).toEqual(found)
  })

  it('know a party’s own coding from another year', () => {
    const found = top(example('2309', '?', ['5021', 'Månadslön'], 'Arbetsterapi', 'Norr', 230_000))
    expect(found?.itemId).toBe('A3')
    expect(found?.reasons).toContainEqual({ kind: 'own-coding' })
  })

  it('are silent about what is new, and about everything before anything is tagged', () => {
    expect(suggest(model, example('2380', '?', ['8011', 'Skatteintäkter'], 'Skatter'))).toEqual([])
    expect(suggest(learnSuggestions([]), example('2380', '?', ['5021', 'Månadslön'], 'Arbetsterapi'))).toEqual([])
  })

  it('never name an item the party may not have', () => {
    const found = suggest(model, example('0023', '?', ['5021', 'Månadslön'], 'Arbetsterapi'), {
      allowed: (itemId) => itemId !== 'A3',
      floor: 0,
    })
    expect(found.map(({ itemId }) => itemId)).not.toContain('A3')
  })

  it('trust another chart less', () => {
    const foreign = {
      ...example('0023', '?', ['7511', 'Inhyrda sjuksköterskor'], 'Sjuksköterska dag'),
      chart: 'REGION_BAS',
    } as const
    expect(suggest(model, foreign, { floor: 0 })[0]?.confidence ?? 0).toBeLessThanOrEqual(0.5)
  })

  it('are worth less where most like codings are left untagged, and say so', () => {
    const left = CENTRES.slice(1).map((centre) => ({
      ...example('2309', '?', ['6461', 'Arbetskläder'], 'HSL-enhet', centre),
    }))
    const tagged = [...county, example('2309', 'D3', ['6461', 'Arbetskläder'], 'HSL-enhet', 'Norr')]
    const of = example('2309', '?', ['6461', 'Arbetskläder'], 'HSL-enhet', 'Söder')
    const [sure] = suggest(learnSuggestions(tagged), of, { floor: 0 })
    const [unsure] = suggest(learnSuggestions(tagged, left), of, { floor: 0 })
    expect(unsure?.confidence).toBeCloseTo((sure?.confidence ?? 0) / 5)
    expect(unsure?.reasons).toContainEqual({ kind: 'tagged-share', count: 1, of: 5 })
  })

  it('do not depend on the order of what was tagged, nor on how often one coding comes', () => {
    const other = learnSuggestions([...county.toReversed(), ...county.slice(0, 7)])
    for (const of of county.slice(0, 6))
      expect(suggest(other, { ...of, party: '2380' })).toEqual(suggest(model, { ...of, party: '2380' }))
  })
})

describe('precision on what was held out', () => {
  it('is the same for the same seed, counts every group once, and says how many got no suggestion', () => {
    const found = heldOutPrecision(county, 7)
    expect(heldOutPrecisionSchema.parse(found)).toEqual(found)
    expect(heldOutPrecision(county.toReversed(), 7)).toEqual(found)
    expect(found.bands.reduce((sum, band) => sum + band.groups, 0) + found.silent).toBe(county.length)
    expect(found.parties).toBe(5)
  })

  it('deals one party’s own codings when it is alone', () => {
    const found = heldOutPrecision(
      county.filter(({ party }) => party === '2309'),
      1,
    )
    expect(found.bands.reduce((sum, band) => sum + band.groups, 0) + found.silent).toBe(30)
  })

  it('is nothing of nothing', () => {
    expect(heldOutPrecision([], 1)).toMatchObject({ parties: 0, groups: 0, silent: 0 })
  })
})
