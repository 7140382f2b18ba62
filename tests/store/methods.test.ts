import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesFor } from '../../electron/store/methods.ts'

describe('places in a list', () => {
  it('always rise, whatever the order, and those that can stay do', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 5000 })), { maxLength: 40 }), (present) => {
        const places = placesFor(present)
        expect(places).toHaveLength(present.length)
        places.forEach((place, index) => expect(place).toBeGreaterThan(places[index - 1] ?? 0))
      }),
    )
  })

  it.each<[string, (number | null)[], number[]]>([
    ['a new list', [null, null], [1024, 2048]],
    ['one put between', [1024, null, 2048], [1024, 1536, 2048]],
    ['one moved to the end', [1024, 3072, 2048], [1024, 1536, 2048]],
    ['one taken away leaves the rest', [1024, 3072], [1024, 3072]],
    ['no room: numbered again', [1, null, 2], [1024, 2048, 3072]],
    ['nothing', [], []],
  ])('%s', (_, present, places) => {
    expect(placesFor(present)).toEqual(places)
  })
})
