/** What a part's reader listens to. Names come without their prefix: every ClosedXML file writes x:row. */
export type XmlListener = {
  open: (name: string, attributes: Record<string, string>) => void
  close: (name: string) => void
  text: (text: string) => void
  /**
   * May read a whole element itself where it knows its exact form, and so must answer for it being well-formed: where it ends
   * in `text`, or −1 to have it read in the ordinary way. `at` is the element's first '<'.
   */
  take?: (text: string, at: number) => number
}

/** `write` takes the text piece by piece, cut anywhere; `end` after the last. */
export type XmlScanner = { write: (piece: string) => void; end: () => void }

/** What is wrong: not well-formed, or a document type. */
export type XmlFault = 'broken' | 'doctype'

/** No tag, comment or text is longer than this, in characters. */
const LONGEST = 16_777_216
const DEEPEST = 1000
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const NAME = /^[A-Za-z_:\u0080-\ufffd][\w.:\-\u0080-\ufffd]*$/
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads XML as it comes, checked all the way: nesting, quotes, double attributes, references, forbidden characters, one root. A part
 * cut short or broken never silently loses rows. Source: XML 1.0, fifth edition. `fail` must throw.
 */
export const openXmlScanner = (listener: XmlListener, fail: (fault: XmlFault) => never): XmlScanner => {
  const names = new Map<string, string>()
  const path: string[] = []
  let rest = ''
  let rooted = false
  let begun = false

  const localOf = (name: string): string => {
    const known = names.get(name)
    if (known !== undefined) return known
    if (!NAME.test(name)) fail('broken')
    const local = name.slice(name.indexOf(':') + 1)
    names.set(name, local)
    return local
  }
  const decoded = (text: string): string =>
    text.replace(
      /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));|&/g,
      (_, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? '') : fail('broken')
        const code = decimal === undefined ? Number.parseInt(hex ?? 'z', 16) : Number(decimal)
        const allowed = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        const letter = allowed ? String.fromCodePoint(code) : ''
        return letter === '' || FORBIDDEN.test(letter) ? fail('broken') : letter
      },
    )
  const putText = (raw: string): void => {
    if (path.length === 0) {
      if (raw.trim() !== '') fail('broken')
      return
    }
    if (raw.includes(']]>')) fail('broken')
    const plain = raw.includes('\r') ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw
    listener.text(plain.includes('&') ? decoded(plain) : plain)
  }
  const closeTag = (name: string): void => {
    if (path.pop() !== name) fail('broken')
    listener.close(localOf(name))
  }
  const openTag = (name: string, attributes: Record<string, string>, empty: boolean): void => {
    if (path.length === 0 && rooted) fail('broken')
    rooted = true
    if (path.length > DEEPEST) fail('broken')
    const local = localOf(name)
    listener.open(local, attributes)
    if (empty) listener.close(local)
    else path.push(name)
  }
  /** A start tag from `from`; where it ends, or −1 where the rest of it is still to come. */
  const readTag = (text: string, from: number): number => {
    let at = nameEnd(text, from + 1)
    if (at >= text.length) return -1
    const name = text.slice(from + 1, at)
    const attributes: Record<string, string> = {}
    for (;;) {
      const before = at
      at = blankEnd(text, at)
      const unit = text.charCodeAt(at)
      if (Number.isNaN(unit)) return -1
      if (unit === 62) {
        openTag(name, attributes, false)
        return at + 1
      }
      if (unit === 47) {
        const next = text.charCodeAt(at + 1)
        if (Number.isNaN(next)) return -1
        if (next !== 62) fail('broken')
        openTag(name, attributes, true)
        return at + 2
      }
      if (at === before) fail('broken')
      const nameFrom = at
      at = nameEnd(text, at)
      const attribute = text.slice(nameFrom, at)
      at = blankEnd(text, at)
      if (at >= text.length) return -1
      if (text.charCodeAt(at) !== 61) fail('broken')
      at = blankEnd(text, at + 1)
      const quote = text.charCodeAt(at)
      if (Number.isNaN(quote)) return -1
      if (quote !== 34 && quote !== 39) fail('broken')
      const end = text.indexOf(quote === 34 ? '"' : "'", at + 1)
      if (end < 0) return -1
      localOf(attribute)
      if (Object.hasOwn(attributes, attribute)) fail('broken')
      attributes[attribute] = valueOf(text.slice(at + 1, end))
      at = end + 1
    }
  }
  const valueOf = (raw: string): string => {
    let odd = false
    for (let at = 0; at < raw.length; at++) {
      const unit = raw.charCodeAt(at)
      if (unit === 60) fail('broken')
      odd ||= unit === 38 || unit < 32
    }
    if (!odd) return raw
    const plain = /[\t\r\n]/.test(raw) ? raw.replaceAll('\r\n', ' ').replace(/[\t\r\n]/g, ' ') : raw
    return plain.includes('&') ? decoded(plain) : plain
  }
  /** A comment, CDATA section or processing instruction; −1 where its end is still to come. */
  const readOther = (text: string, from: number): number => {
    if (text.charCodeAt(from + 1) === 63) {
      const end = text.indexOf('?>', from + 2)
      if (end < 0) return -1
      const target = text.slice(from + 2, nameEnd(text, from + 2))
      localOf(target)
      const after = from + 2 + target.length
      if (after !== end && blankEnd(text, after) === after) fail('broken')
      if (target.toLowerCase() === 'xml' && (begun || from > 0)) fail('broken')
      return end + 2
    }
    if (text.startsWith('<!--', from)) {
      const end = text.indexOf('--', from + 4)
      if (end < 0 || end + 2 >= text.length) return -1
      return text.charCodeAt(end + 2) === 62 ? end + 3 : fail('broken')
    }
    if (text.startsWith('<![CDATA[', from)) {
      if (path.length === 0) fail('broken')
      const end = text.indexOf(']]>', from + 9)
      if (end < 0) return -1
      listener.text(
        text
          .slice(from + 9, end)
          .replaceAll('\r\n', '\n')
          .replaceAll('\r', '\n'),
      )
      return end + 3
    }
    if (text.startsWith('<!DOCTYPE', from)) fail('doctype')
    return text.length - from < 9 ? -1 : fail('broken')
  }
  /** Everything that is whole; what is not is kept for the next piece. */
  const scan = (text: string): number => {
    let at = 0
    for (;;) {
      const mark = text.indexOf('<', at)
      if (mark < 0) return at
      if (mark > at) putText(text.slice(at, mark))
      at = mark
      const taken = listener.take ? listener.take(text, at) : -1
      if (taken > 0) {
        at = taken
        continue
      }
      const unit = text.charCodeAt(at + 1)
      if (Number.isNaN(unit)) return at
      let end: number
      if (unit === 47) {
        const stop = text.indexOf('>', at + 2)
        if (stop < 0) return at
        closeTag(text.slice(at + 2, stop).trimEnd())
        end = stop + 1
      } else end = unit === 33 || unit === 63 ? readOther(text, at) : readTag(text, at)
      if (end < 0) return at
      at = end
    }
  }
  return {
    write: (piece) => {
      if (FORBIDDEN.test(piece)) fail('broken')
      const text = rest + piece
      const done = scan(text)
      begun ||= done > 0
      rest = text.slice(done)
      if (rest.length > LONGEST) fail('broken')
    },
    end: () => {
      if (rest.trim() !== '' || path.length > 0 || !rooted) fail('broken')
    },
  }
}

const isName = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 45 && unit <= 58 && unit !== 47) ||
  unit === 95 ||
  unit >= 128

const nameEnd = (text: string, from: number): number => {
  let at = from
  while (isName(text.charCodeAt(at))) at++
  return at
}

const blankEnd = (text: string, from: number): number => {
  let at = from
  for (;;) {
    const unit = text.charCodeAt(at)
    if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return at
    at++
  }
}
