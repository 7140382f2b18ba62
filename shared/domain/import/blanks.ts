/** Whether a code unit is a blank as numbers and headings use them: space, tab, NBSP, narrow NBSP, thin and figure space. */
export const isBlankUnit = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0xa0 ||
  unit === 0x202f ||
  unit === 0x2009 ||
  unit === 0x2007 ||
  unit === 0x09 ||
  unit === 0xfeff

/** Text for comparing: lower case, letters composed (ä, not a and two dots), every run of blanks and line breaks one space, no blanks at the ends. */
export const plainText = (text: string): string =>
  text
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
  return first <= 0x20 || first >= 0xa0 || last <= 0x20 || last >= 0xa0 ? text.trim() : text
}
