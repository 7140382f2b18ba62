/** Whether a code unit is a blank as numbers and headings use them: space, tab, NBSP, and the whole family of typographic spaces. */
export const isBlankUnit = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0xa0 ||
  unit === 0x202f ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x09 ||
  unit === 0x205f ||
  unit === 0x3000

/**
 * Whether a code unit shows as nothing at all: zero-width marks and soft hyphens copied from web pages, directions of writing, a byte
 * order mark inside a text, the NULs that old systems fill their fields with.
 */
export const isUnseenUnit = (unit: number): boolean =>
  unit === 0 ||
  unit === 0xad ||
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x2064) ||
  unit === 0xfeff

const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001e\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** The text without what shows as nothing, control characters included; the same string where there is none. */
export const cutUnseen = (text: string): string => text.replace(UNSEEN, '')

/** Text for comparing: lower case, letters composed (ä, not a and two dots), every run of blanks and line breaks one space, no blanks at the ends. */
export const plainText = (text: string): string =>
  cutUnseen(text)
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f\u2009\u2007\ufeff]+/g, ' ')
    .trim()
    .toLowerCase()

/** The text without blanks at its ends, NBSP and its relatives included; the same string when there is nothing to cut. */
export const cutBlanks = (text: string): string => {
  const length = text.length
  if (length === 0) return text
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(length - 1)
  if (first > 0x20 && first < 0xa0 && last > 0x20 && last < 0xa0) return text
  return (isUnseenUnit(first) || isUnseenUnit(last) ? cutUnseen(text) : text).trim()
}
