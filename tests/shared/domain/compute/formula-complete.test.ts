import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { completionsAt } from '../../../../shared/domain/compute/formula-complete.ts'
import { starterMethod } from '../../../resources/starter-method.ts'
import { formulaPieces } from './formula-samples.ts'

const method = starterMethod()
/** The caret stands where the bar is. */
const at = (marked: string) => completionsAt(marked.replace('|', ''), marked.indexOf('|'), method)
const ids = (marked: string) => at(marked).options.map(({ id }) => id)
/** The formula once the first suggestion has been taken, with the caret in it. */
const taken = (marked: string): string => {
  const { from, to, options } = at(marked)
  const [first] = options
  if (!first) return 'nothing'
  const text = marked.replace('|', '')
  const insert = `${first.insert.slice(0, first.caret)}|${first.insert.slice(first.caret)}`
  return text.slice(0, from) + insert + text.slice(to)
}

describe('what could stand at the caret', () => {
  it.each([
    ['|', 'summa(|)'],
    ['su|', 'summa(|)'],
    ['summa(a1|', 'summa(A1|'],
    ['summa(A1; inhyr|)', 'summa(A1; A6|)'],
    ['summa(A1|2)', 'summa(A1|)'],
    ['summa(A1) / volym(inv6|', 'summa(A1) / volym(inv65|'],
    ['summa(A1) / årsarb|', 'summa(A1) / volym(arsarbetare)|'],
    ['indikator(I1|', 'indikator(I1|'],
    ['A1|', 'summa(A1)|'],
    ['tagga|', 'taggat()|'],
  ])('%s → %s', (before, after) => {
    expect(taken(before)).toBe(after)
  })

  test('inside a call only what belongs there is offered', () => {
    const kinds = (marked: string) => [...new Set(at(marked).options.map(({ kind }) => kind))]
    expect(kinds('summa(|')).toEqual(['item'])
    expect(kinds('volym(|')).toEqual(['volume'])
    expect(kinds('indikator(|')).toEqual(['indicator'])
    expect(kinds('index(summa(A); |')).toEqual(['base'])
    expect(kinds('andel(|')).toEqual(['function'])
  })

  test('values are not offered in a sum of kronor, since they are not kronor', () => {
    const value = method.items.find(({ kind }) => kind === 'value')
    expect(value).toBeDefined()
    expect(ids(`summa(${value?.id ?? ''}|`)).not.toContain(value?.id)
  })

  test('of two equally near, the one that begins as what is typed comes first', () => {
    expect(ids('volym(inv|').slice(0, 3)).toEqual(['inv', 'inv65', 'inv80'])
  })

  test('nothing that is nowhere called what has been typed is offered', () => {
    expect(ids('summa(xyzzy|')).toEqual([])
  })

  test('whatever stands in the field, there is an answer, and it replaces only what is typed at the caret', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(formulaPieces, fc.string()), { maxLength: 8 }), fc.nat(60), (pieces, caret) => {
        const text = pieces.join('')
        const { from, to, options } = completionsAt(text, caret, method)
        const place = Math.min(caret, text.length)
        expect(from <= place && place <= to && to <= text.length).toBe(true)
        expect(text.slice(from, to)).toMatch(/^[\p{L}\p{M}\p{N}_]*$/u)
        for (const { insert, caret: into } of options) expect(into <= insert.length).toBe(true)
      }),
    )
  })
})
