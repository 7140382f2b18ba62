/** Where a cell in its usual form begins and ends in the text, and what is in it. One object, filled anew for every cell. */
export type PlainCell = {
  /** After the closing tag. */
  end: number
  /** From 0. */
  column: number
  style: number
  type: 'number' | 'shared' | 'text' | 'empty'
  /** The value's place in the text. */
  from: number
  to: number
}

export const emptyPlainCell = (): PlainCell => ({ end: 0, column: 0, style: 0, type: 'empty', from: 0, to: 0 })

const QUOTE = 34

/**
 * Finds a cell exactly as Excel, LibreOffice and their like write nearly all of them: `<c r="B7" s="3" t="s"><v>12</v></c>`, with or
 * without style, type and value. False for every other form, whole or not: those are read in the ordinary way, with all its checks.
 * What is found here is well-formed by its very form.
 */
export const findPlainCell = (text: string, start: number, found: PlainCell): boolean => {
  if (!text.startsWith('<c r="', start)) return false
  let at = start + 6
  let unit = text.charCodeAt(at)
  let column = 0
  for (const most = at + 3; unit >= 65 && unit <= 90 && at < most; unit = text.charCodeAt(++at))
    column = column * 26 + unit - 64
  if (column === 0) return false
  while (unit >= 48 && unit <= 57) unit = text.charCodeAt(++at)
  if (unit !== QUOTE) return false
  at++
  let style = 0
  if (text.startsWith(' s="', at)) {
    at += 4
    const first = at
    for (unit = text.charCodeAt(at); unit >= 48 && unit <= 57; unit = text.charCodeAt(++at))
      style = style * 10 + unit - 48
    if (unit !== QUOTE || at === first) return false
    at++
  }
  let type: PlainCell['type'] = 'number'
  if (text.startsWith(' t="', at)) {
    if (text.startsWith('s"', at + 4)) {
      type = 'shared'
      at += 6
    } else if (text.startsWith('n"', at + 4)) at += 6
    else if (text.startsWith('str"', at + 4)) {
      type = 'text'
      at += 8
    } else return false
  }
  found.column = column - 1
  found.style = style
  if (text.startsWith('/>', at)) {
    found.type = 'empty'
    found.end = at + 2
    return true
  }
  if (!text.startsWith('><v>', at)) return false
  const from = at + 4
  const to = text.indexOf('<', from)
  if (to < 0 || !text.startsWith('</v></c>', to)) return false
  // References, line ends and what may end a CDATA section are for the ordinary way.
  if (type === 'text')
    for (let place = from; place < to; place++) {
      const one = text.charCodeAt(place)
      if (one === 38 || one === 93 || one === 13) return false
    }
  found.type = type
  found.from = from
  found.to = to
  found.end = to + 8
  return true
}

/** The digits between two places as a whole number; −1 where there is anything else, or nothing. */
export const indexBetween = (text: string, from: number, to: number): number => {
  let index = 0
  if (from === to || to - from > 9) return -1
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 48 || unit > 57) return -1
    index = index * 10 + unit - 48
  }
  return index
}
