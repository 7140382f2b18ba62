import { CAPITALS_BEYOND_Z } from '../../shared/domain/normalise/capital-letters.ts'

// SQLite's LIKE knows A–Z by itself, and no other capital.
const small = (letter: string): string => letter.toLocaleLowerCase('sv')

/**
 * Whether a text column holds a word, capitals or small letters alike, Swedish ones too: a condition with one parameter,
 * `searchPattern(word)`. For `c.key`, which holds every part of a code string, it is a search in all of them.
 */
export const holdsWord = (column: string): string =>
  `${CAPITALS_BEYOND_Z.reduce((folded, letter) => `replace(${folded}, '${letter}', '${small(letter)}')`, column)} LIKE ? ESCAPE '!'`

/** What `holdsWord` takes; the wildcards of LIKE are plain letters in it. */
export const searchPattern = (word: string): string =>
  `%${CAPITALS_BEYOND_Z.reduce((folded, letter) => folded.replaceAll(letter, small(letter)), word.normalize('NFC')).replace(/[!%_]/g, '!$&')}%`

/** The words a person searches for, at most eight; all of them must be found. */
export const searchWords = (search: string): string[] => search.trim().split(/\s+/).filter(Boolean).slice(0, 8)
