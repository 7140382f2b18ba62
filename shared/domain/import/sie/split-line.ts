/** One field: its text, or the tokens of an object list. `quoted` tells "1 2" from two fields 1 and 2. */
export type SieField = { text: string; quoted: boolean; list: readonly string[] | null }

/** `label` in capitals without #, or '{' or '}'. `mended` where a quote or a brace was missing or stray. */
export type SieLine = { label: string; fields: SieField[]; mended: boolean }

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d

const isBlank = (unit: number): boolean => unit <= 0x20 || unit === 0x7f || unit === 0xfeff

/**
 * Splits one line: blanks or tabs before #, quoted fields with \" inside, object lists. A quote that is followed by a letter is a
 * letter; one that is never closed takes the rest of its line and no more. Null where the line is neither a record nor a brace.
 */
export const splitLine = (line: string): SieLine | null => {
  const length = line.length
  let at = 0
  while (at < length && isBlank(line.charCodeAt(at))) at++
  const first = line.charCodeAt(at)
  if (first === OPEN || first === CLOSE) return { label: line[at] ?? '', fields: [], mended: false }
  if (first !== 0x23) return null
  const start = ++at
  while (at < length && !isBlank(line.charCodeAt(at)) && line.charCodeAt(at) !== QUOTE && line.charCodeAt(at) !== OPEN)
    at++
  const label = line.slice(start, at).toUpperCase()
  const fields: SieField[] = []
  let mended = false

  const quoted = (inList: boolean): string => {
    let text = ''
    let from = ++at
    for (; at < length; at++) {
      const unit = line.charCodeAt(at)
      if (unit === BACKSLASH) {
        const next = line.charCodeAt(at + 1)
        const escapes =
          next === QUOTE || (next === BACKSLASH && line.charCodeAt(at + 2) === QUOTE && closes(line, at + 3, inList))
        if (!escapes) continue
        text += line.slice(from, at) + line[at + 1]
        at++
        from = at + 1
      } else if (unit === QUOTE) {
        if (closes(line, at + 1, inList)) {
          text += line.slice(from, at++)
          return text
        }
        mended = true
      }
    }
    mended = true
    return (text + line.slice(from)).trimEnd()
  }
  const plain = (inList: boolean): string => {
    const from = at
    for (; at < length; at++) {
      const unit = line.charCodeAt(at)
      if (isBlank(unit) || unit === OPEN || (inList && (unit === CLOSE || unit === QUOTE))) break
    }
    return line.slice(from, at)
  }
  const objectList = (): string[] => {
    const tokens: string[] = []
    at++
    while (at < length) {
      const unit = line.charCodeAt(at)
      if (isBlank(unit) || unit === OPEN) at++
      else if (unit === CLOSE) {
        at++
        return tokens
      } else tokens.push(unit === QUOTE ? quoted(true) : plain(true))
    }
    mended = true
    return tokens
  }

  while (at < length) {
    const unit = line.charCodeAt(at)
    if (isBlank(unit)) at++
    else if (unit === OPEN) fields.push({ text: '', quoted: false, list: objectList() })
    else if (unit === QUOTE) fields.push({ text: quoted(false), quoted: true, list: null })
    else fields.push({ text: plain(false), quoted: false, list: null })
  }
  return { label, fields, mended }
}

/** A quote closes its field where the field could end: before a blank, the line's end, a brace, or the next token of a list. */
const closes = (line: string, after: number, inList: boolean): boolean => {
  if (after >= line.length) return true
  const unit = line.charCodeAt(after)
  return isBlank(unit) || unit === CLOSE || (inList ? unit === QUOTE || (unit >= 0x30 && unit <= 0x39) : unit === OPEN)
}

/** A text field that may have been written without quotes: "#FNAMN Övningsbolaget AB" is one name. */
export const textFrom = (fields: readonly SieField[], at: number): string => {
  const first = fields[at]
  if (!first || first.list) return ''
  if (first.quoted) return first.text
  const words: string[] = []
  for (let next = at; next < fields.length; next++) {
    const field = fields[next]
    if (!field || field.list || field.quoted) break
    words.push(field.text)
  }
  return words.join(' ')
}
