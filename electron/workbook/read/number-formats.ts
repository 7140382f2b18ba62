/** What a number means by its cell format: only dates and per cent change how it is written as text. */
export type NumberLook = 'number' | 'date' | 'time' | 'percent'

const TIMES = new Set([18, 19, 20, 21, 45, 46, 47])

/** How many times a thousand a format shows a number smaller: the commas after its last digit. `#,##0,` is one, `0.0,,` two. */
export const thousandsOfFormat = (code: string | undefined): number => {
  const bare = (code?.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*./g, '')
  return /[0#?](,+)(?![0#?,.])/.exec(bare)?.[1]?.length ?? 0
}

/** The look of a built-in format number, or of a format code. Source: ECMA-376 part 1, 18.8.30. */
export const lookOfFormat = (id: number, code: string | undefined): NumberLook => {
  if (code === undefined) {
    if (TIMES.has(id)) return 'time'
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date'
    return id === 9 || id === 10 ? 'percent' : 'number'
  }
  const section = code.split(';')[0] ?? ''
  const bare = section
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '')
  const plain = bare.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/%/.test(plain)) return 'percent'
  if (/general|standard/i.test(plain) || /[#0?]/.test(plain.replace(/[hms]+\.0+/gi, ''))) return 'number'
  if (/[yd]|m{3,}/i.test(plain)) return 'date'
  if (/[hs]|a\/p/i.test(plain)) return 'time'
  return /m/i.test(plain) ? 'date' : 'number'
}
