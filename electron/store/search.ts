/** Capitals that SQLite's LIKE does not know as the small letters they are (it knows A–Z by itself): Å Ä Ö É È Á Ü Æ Ø. */
const CAPITALS_BEYOND_Z = [...'\u00C5\u00C4\u00D6\u00C9\u00C8\u00C1\u00DC\u00C6\u00D8']
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
