import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from '../../../../shared/domain/method/word-diff.ts'

const WORDS = ['vård', 'i', 'hemmet', 'dag', 'natt', ' ', '\n', 'och', 'utan', 'restid.']
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '))

describe('two texts word by word', () => {
  it('lose nothing: same and gone are the first, same and new the second', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
        const runs = wordDiff(before, after)
        const without = (is: string) => runs.flatMap((run) => (run.is === is ? [] : [run.text])).join('')
        expect([without('new'), without('gone')]).toEqual([before, after])
        expect(runs.some(({ is }) => is !== 'same')).toBe(before !== after)
      }),
    )
  })

  it.each([
    [
      'vård på dagtid',
      'vård på kvällar',
      [
        ['same', 'vård på '],
        ['gone', 'dagtid'],
        ['new', 'kvällar'],
      ],
    ],
    ['', 'ny', [['new', 'ny']]],
    ['a b', 'a b', [['same', 'a b']]],
    ['', '', []],
  ])('%j → %j', (before, after, runs) => {
    expect(wordDiff(before, after).map(({ is, text: words }) => [is, words])).toEqual(runs)
  })

  it('texts of thousands of words are told apart whole', () => {
    const long = 'ord '.repeat(5000)
    expect(wordDiff(long, `${long}till`).map(({ is }) => is)).toEqual(['gone', 'new'])
  })
})
