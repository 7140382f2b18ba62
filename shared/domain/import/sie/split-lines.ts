/** No record is so long; what is beyond is not read, so that a file without line ends stays cheap. */
const LONGEST_LINE = 65_536

export type LineReader = { push: (text: string, last: boolean) => void }

/** Cuts text that comes in pieces into lines: CR, LF and CRLF, mixed. `take` gets each line once, in order, with whether it was cut. */
export const openLines = (take: (line: string, cut: boolean) => void): LineReader => {
  let open = ''
  let cut = false
  let afterReturn = false

  const grow = (piece: string): void => {
    const room = LONGEST_LINE - open.length
    if (piece.length > room) cut = true
    open += piece.length > room ? piece.slice(0, Math.max(0, room)) : piece
  }
  const end = (): void => {
    take(open, cut)
    open = ''
    cut = false
  }

  return {
    push: (text, last) => {
      let from = afterReturn && text.startsWith('\n') ? 1 : 0
      if (text !== '') afterReturn = false
      let feed = text.indexOf('\n', from)
      let carriage = text.indexOf('\r', from)
      while (feed >= 0 || carriage >= 0) {
        const isReturn = carriage >= 0 && (feed < 0 || carriage < feed)
        const stop = isReturn ? carriage : feed
        grow(text.slice(from, stop))
        end()
        from = stop + 1
        if (isReturn) {
          if (from === text.length) afterReturn = true
          else if (feed === from) from++
          carriage = text.indexOf('\r', from)
        }
        if (feed >= 0 && feed < from) feed = text.indexOf('\n', from)
      }
      grow(text.slice(from))
      if (last && open !== '') end()
    },
  }
}
