/** A run of words that two texts share, or that only the one or the other has. */
export interface WordRun {
  readonly is: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Longer texts than this are told apart whole: the table below would be too large. Words. */
const MOST_WORDS = 600

/**
 * What was taken out of a text and what was put in, word by word, blanks with the word before them: the same and the gone
 * together are `before`, the same and the new `after`, letter for letter.
 */
export function wordDiff(before: string, after: string): WordRun[] {
  const [a, b] = [wordsIn(before), wordsIn(after)]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return before === after
      ? runs([['same', before]])
      : runs([
          ['gone', before],
          ['new', after],
        ])
  // Length of the longest common run of words from each pair of places on.
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      at(longest, i)[j] =
        a[i] === b[j] ? at1(longest, i + 1, j + 1) + 1 : Math.max(at1(longest, i + 1, j), at1(longest, i, j + 1))
  const found: [WordRun['is'], string][] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push(['same', a[i] ?? ''])
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && at1(longest, i + 1, j) >= at1(longest, i, j + 1))) {
      found.push(['gone', a[i] ?? ''])
      i += 1
    } else {
      found.push(['new', b[j] ?? ''])
      j += 1
    }
  }
  return runs(found)
}

const wordsIn = (text: string): string[] => text.match(/\s*\S+\s*|\s+/g) ?? []
const at = (table: readonly Uint16Array[], i: number): Uint16Array => table[i] ?? new Uint16Array(0)
const at1 = (table: readonly Uint16Array[], i: number, j: number): number => at(table, i)[j] ?? 0

/** Neighbours of the same sort put together; within a change what has gone stands before what is new. */
function runs(words: readonly (readonly [WordRun['is'], string])[]): WordRun[] {
  const joined: { is: WordRun['is']; text: string }[] = []
  let [gone, added] = ['', '']
  const flush = (): void => {
    if (gone !== '') joined.push({ is: 'gone', text: gone })
    if (added !== '') joined.push({ is: 'new', text: added })
    ;[gone, added] = ['', '']
  }
  for (const [is, text] of words) {
    if (is === 'gone') gone += text
    else if (is === 'new') added += text
    else {
      flush()
      const last = joined.at(-1)
      if (last?.is === 'same') last.text += text
      else joined.push({ is, text })
    }
  }
  flush()
  return joined
}
