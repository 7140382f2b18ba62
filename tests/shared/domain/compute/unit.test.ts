import { describe, expect, it } from 'vitest'
import { fits, isKronor, isPersons, parseUnit, sameScale, unitText } from '../../../../shared/domain/compute/unit.ts'
import { starterMethod } from '../../../resources/starter-method.ts'

const unit = (text: string) => {
  const found = parseUnit(text)
  if (!found) throw new Error(text)
  return found
}
const same = (a: string, b: string): boolean => fits(unit(a), unit(b)) && sameScale(unit(a), unit(b))

describe('a unit is read as people write it', () => {
  it.each([
    ['kr/inv', 'kr/inv'],
    ['%', '%'],
    ['åa/1 000 inv 65+', 'åa/1 000 inv'],
    ['dygn/1 000 inv 65+', 'dygn/1 000 inv'],
    ['per 100 000 invånare', '1/100 000 invånare'],
    ['tkr', '1 000 kr'],
    ['mnkr', '1 000 000 kr'],
    ['öre per skattekrona', '1/10 000'],
    ['antal', 'antal'],
    ['kr per besök', 'kr/besök'],
  ])('%s is %s', (text, written) => {
    expect(unitText(unit(text))).toBe(written)
  })

  it.each([['', 'a/b/c', '/', '+', '0 inv']].flat())('%j is no unit', (text) => {
    expect(parseUnit(text)).toBeNull()
  })

  it('every unit of the method can be read', () => {
    const { volumes, indicators } = starterMethod()
    for (const { unit: text } of [...volumes, ...indicators]) expect([text, parseUnit(text)]).not.toEqual([text, null])
  })
})

describe('two units are the same', () => {
  it.each([
    ['kr/invånare', 'kr/inv'],
    ['kr/patienter', 'kr/patient'],
    ['kr/personer', 'kr/person'],
    ['kr/inv', 'kr/person'],
    ['timmar/tillfällen', 'h/tillfälle'],
    ['årsarbetare/1 000 invånare', 'åa/1 000 inv 65+'],
    ['patienter/årsarbetare', 'patienter/åa'],
    ['avlidna', 'avliden'],
    ['kronor/besök', 'kr/besök'],
    ['kr/användare', 'kr/användare'],
  ])('%s and %s', (a, b) => {
    expect(same(a, b)).toBe(true)
  })

  it.each([
    ['kr/inv', 'kr/patient'],
    ['kr/inv', 'tkr/inv'],
    ['kr/inv', 'kr/1 000 inv'],
    ['%', 'antal'],
    ['index', '%'],
    ['kr', 'kr/inv'],
    ['inv/kr', 'kr/inv'],
    ['kr/timmar', 'kr/minut'],
  ])('but not %s and %s', (a, b) => {
    expect(same(a, b)).toBe(false)
  })

  it('knows kronor, and people whatever they are called', () => {
    expect(['kr', 'tkr', 'öre', 'kr/inv', 'inv/kr', 'dygn'].filter((text) => isKronor(unit(text)))).toEqual([
      'kr',
      'tkr',
      'öre',
      'kr/inv',
    ])
    const people = ['invånare', 'patienter', 'avlidna', 'brukare', 'personer', 'dygn', 'inv/kr', '1 000 inv']
    expect(people.filter((text) => isPersons(unit(text)))).toEqual(people.slice(0, 5))
  })
})
