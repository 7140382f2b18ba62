import { describe, expect, it } from 'vitest'
import { volumeValueSchema } from '../../../shared/model/volume.ts'

const good = {
  volumeId: 'inv65',
  party: '2309',
  year: 2024,
  kind: null,
  hundredths: 355_000,
  state: 'value',
  source: 'SCB',
  sourceDate: '2024-12-31',
  grade: 'A',
}

describe('a volume is a number or says why it is not', () => {
  it.each<[string, object, boolean]>([
    ['a number', {}, true],
    ['zero', { hundredths: 0 }, true],
    ['missing', { hundredths: null, state: 'missing', sourceDate: null, grade: null }, true],
    ['not applicable', { hundredths: null, state: 'not-applicable' }, true],
    ['a value without a number', { hundredths: null }, false],
    ['a number that is missing', { state: 'missing' }, false],
    ['a fraction of a hundredth', { hundredths: 0.5 }, false],
    ['a negative number', { hundredths: -1 }, false],
    ['an id that no formula can name', { volumeId: 'Inv 65' }, false],
    ['a date that does not exist', { sourceDate: '2024-02-30' }, false],
  ])('%s', (_, change, accepted) => {
    expect(volumeValueSchema.safeParse({ ...good, ...change }).success).toBe(accepted)
  })
})
