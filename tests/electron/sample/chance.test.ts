import { describe, expect, it } from 'vitest'
import { openChance } from '../../../electron/sample/chance.ts'

const drawn = (seed: string): number[] => {
  const chance = openChance(seed)
  return Array.from({ length: 2000 }, () => chance.between(3, 7))
}

describe('the seeded chance of the sample', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    expect(drawn('a')).toEqual(drawn('a'))
    expect(drawn('a')).not.toEqual(drawn('b'))
  })
  it('stays within its bounds and reaches both', () => {
    expect([...new Set(drawn('a'))].toSorted()).toEqual([3, 4, 5, 6, 7])
  })
  it('is the same on every machine', () => {
    const chance = openChance('EXEMPEL')
    expect([chance.between(0, 999), chance.between(0, 999), chance.around(50)]).toEqual([441, 395, 1032])
  })
})
