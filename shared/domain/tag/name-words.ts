const NOT_LETTERS = /[^a-zåäöéü]+/u

/** Words that say nothing of what a cost is for. */
const STOP_WORDS = new Set([
  'och',
  'i',
  'för',
  'av',
  'till',
  'från',
  'på',
  'med',
  'om',
  'samt',
  'eller',
  'vid',
  'inom',
  'utan',
  'per',
  'en',
  'ett',
  'den',
  'det',
  'de',
  'ej',
  'inkl',
  'exkl',
  'mm',
  'm',
  'övrigt',
  'övriga',
  'övrig',
  'diverse',
  'div',
])

/** Endings of Swedish nouns and adjectives, longest first; cut only where four letters are left. */
const ENDINGS = [
  'ernas',
  'ornas',
  'arnas',
  'erna',
  'orna',
  'arna',
  'ande',
  'else',
  'ens',
  'ets',
  'er',
  'or',
  'ar',
  'en',
  'et',
  'na',
  'as',
  'a',
  'e',
  's',
]
const SHORTEST_STEM = 4

export interface NameWord {
  word: string
  stem: string
}

/** The telling words of a name in lower case with their stems, each stem once, in the order of the name. 'sjuksköterskor' has the stem sjukskötersk. */
export function nameWords(name: string): NameWord[] {
  const stems = new Map<string, NameWord>()
  for (const word of name.toLocaleLowerCase('sv').split(NOT_LETTERS)) {
    if (word === '' || STOP_WORDS.has(word)) continue
    const stem = stemOf(word)
    if (!stems.has(stem)) stems.set(stem, { word, stem })
  }
  return [...stems.values()]
}

function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM)
  return ending === undefined ? word : word.slice(0, -ending.length)
}
