import { describe, expect, test } from 'vitest'
import {
  copyOf,
  draftOf,
  lacking,
  newDraft,
  nextIndicatorId,
  toStore,
} from '../../../../renderer/features/catalogue/indicator-draft.ts'
import { indicatorSchema } from '../../../../shared/model/indicator.ts'
import { starterMethod } from '../../../resources/starter-method.ts'

const method = starterMethod()
const [first] = method.indicators
if (!first) throw new Error('the starter method has indicators')

describe('an indicator being written', () => {
  test('a new one is numbered after the highest in use, also where some have been taken out', () => {
    expect(nextIndicatorId(method)).toBe('I33')
    expect(nextIndicatorId({ indicators: method.indicators.filter(({ id }) => id !== 'I7') })).toBe('I33')
    expect(nextIndicatorId({ indicators: [] })).toBe('I1')
  })

  test('a new one lacks every text a sheet must have; one from the method lacks nothing', () => {
    expect(lacking(newDraft(method))).toEqual([
      'Namn',
      'Formel',
      'Syfte',
      'Täljare',
      'Nämnare',
      'Tolkning',
      'Felkällor',
      'Källa',
      'Hur ofta',
      'Ansvarig',
    ])
    for (const indicator of method.indicators) expect(lacking(draftOf(indicator))).toEqual([])
  })

  test('a text of blanks only says nothing', () => {
    expect(lacking({ was: 'I1', fields: { ...first, purpose: ' \n ' } })).toEqual(['Syfte'])
  })

  test('a copy is a new one with the sheet of the other, under another name', () => {
    const copy = copyOf(first, method)
    expect(copy.was).toBeNull()
    expect(copy.fields).toEqual({ ...first, id: 'I33', name: `${first.name} (kopia)` })
  })

  test('it is stored without blanks around its texts, under its own number or the next free one', () => {
    const fields = { ...first, name: '  Namn ', formula: ' summa(A1)\n', denominatorText: ' Invånare' }
    const changed = toStore({ was: 'I1', fields }, method)
    expect([changed.id, changed.name, changed.formula, changed.denominatorText]).toEqual([
      'I1',
      'Namn',
      'summa(A1)',
      'Invånare',
    ])
    // Someone else may have added one while this was being written.
    const grown = { indicators: [...method.indicators, { ...first, id: 'I33' }] }
    const added = toStore({ was: null, fields: newDraft(method).fields }, grown)
    expect(added.id).toBe('I34')
    expect(() => indicatorSchema.parse(changed)).not.toThrow()
  })
})
