import type { Method } from '../../model/catalogue.ts'
import { axisIdsOf } from '../../model/tag-axes.ts'
import { allFilters, calledBy, filterText, FUNCTION_WORDS, indexBaseText, sumWord, totalWord } from './formula-words.ts'

export type CompletionKind = 'function' | 'item' | 'volume' | 'indicator' | 'axis' | 'base'

/** One thing that could stand at the caret. `insert` replaces from–to; `caret` is where it goes then, counted into `insert`. `name`: of the item, volume or indicator. */
export type Completion = { kind: CompletionKind; id: string; name: string; insert: string; caret: number }
export type Completions = { from: number; to: number; options: Completion[] }

type Named = Pick<Method, 'items' | 'volumes' | 'indicators' | 'axes'>
const MOST = 12
const WORD = /[\p{L}\p{M}\p{N}_]/u

const wrapped = (word: string): { insert: string; caret: number } => ({ insert: `${word}()`, caret: word.length + 1 })

/** Every function, as a call to be filled in. */
const FUNCTIONS: readonly Completion[] = [
  ...[null, 'budget' as const, 'outcome' as const, 'forecast' as const].map(sumWord),
  ...Object.values(FUNCTION_WORDS).map(([word]) => word),
].map((word) => ({ kind: 'function', id: word, name: '', ...wrapped(word) }))
const TOTALS: readonly Completion[] = (['tagged', 'imported', 'isolated'] as const).map((name) => {
  const insert = `${totalWord(name)}()`
  return { kind: 'function', id: totalWord(name), name: '', insert, caret: insert.length }
})

/** What could be written at the caret: names inside the call they belong in; elsewhere functions, and whatever is called what has been typed, in a call of its own. */
export function completionsAt(text: string, caret: number, method: Named): Completions {
  let from = Math.min(caret, text.length)
  while (from > 0 && WORD.test(text.charAt(from - 1))) from -= 1
  let to = Math.min(caret, text.length)
  while (to < text.length && WORD.test(text.charAt(to))) to += 1
  const typed = text.slice(from, Math.min(caret, text.length)).toLocaleLowerCase('sv')
  const options = candidates(text.slice(0, from), typed, method)
    .map((option, order) => ({ option, order, rank: rankOf(option, typed) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, MOST)
    .map(({ option }) => option)
  return { from, to, options }
}

/** How well an option fits what has been typed: its id first, then the beginning of a word in its name, then any part of it. */
function rankOf({ id, name }: Completion, typed: string): number {
  if (typed === '') return 0
  const [lower, words] = [id.toLocaleLowerCase('sv'), name.toLocaleLowerCase('sv')]
  if (lower === typed) return 0
  if (lower.startsWith(typed)) return 1
  if (words.startsWith(typed) || words.includes(` ${typed}`)) return 2
  return typed.length > 1 && words.includes(typed) ? 3 : Number.POSITIVE_INFINITY
}

function candidates(before: string, typed: string, method: Named): readonly Completion[] {
  const inside = innermostCall(before)
  const called = inside === null ? null : calledBy(inside.word)
  const named = (kind: CompletionKind, list: readonly { id: string; name: string }[], wrap: string | null) =>
    list.map(({ id, name }): Completion => {
      const insert = wrap === null ? id : `${wrap}(${id})`
      return { kind, id, name, insert, caret: insert.length }
    })
  const summable = method.items.filter(({ kind }) => kind !== 'value')
  if (called?.is === 'sum') {
    const filters = allFilters(axisIdsOf(method.axes)).map((filter): Completion => {
      const insert = filterText(filter)
      return { kind: 'axis', id: insert, name: '', insert, caret: insert.length }
    })
    return [...named('item', summable, null), ...(inside && inside.arguments > 0 ? filters : [])]
  }
  if (called?.is === 'function' && called.name === 'volume') return named('volume', method.volumes, null)
  if (called?.is === 'function' && called.name === 'indicator') return named('indicator', method.indicators, null)
  if (called?.is === 'function' && called.name === 'index' && inside && inside.arguments > 0)
    return (['previous', 'budget', 'outcome', 'forecast'] as const).map((base): Completion => {
      const insert = indexBaseText(base)
      return { kind: 'base', id: insert, name: '', insert, caret: insert.length }
    })
  if (typed === '') return [...FUNCTIONS, ...TOTALS]
  return [
    ...FUNCTIONS,
    ...TOTALS,
    ...named('item', summable, sumWord(null)),
    ...named('volume', method.volumes, FUNCTION_WORDS.volume[0]),
    ...named('indicator', method.indicators, FUNCTION_WORDS.indicator[0]),
  ]
}

/** The call whose parenthesis is open at the end of a text, and how many of its arguments are finished. */
function innermostCall(before: string): { word: string; arguments: number } | null {
  const open: { word: string; arguments: number }[] = []
  let word = ''
  for (const letter of before) {
    if (WORD.test(letter)) {
      word += letter
      continue
    }
    if (letter === '(') open.push({ word, arguments: 0 })
    else if (letter === ')') open.pop()
    const last = open.at(-1)
    if (letter === ';' && last) last.arguments += 1
    word = ''
  }
  return open.at(-1) ?? null
}
