import type { ProblemCode } from '../../model/problem.ts'

/** What the first bytes say. 'text' is everything that may be a table in letters; 'json' and 'sie' are texts of their own kind. */
export type ContentKind =
  | 'empty'
  | 'zip'
  | 'ole'
  | 'biff'
  | 'gzip'
  | 'pdf'
  | 'html'
  | 'sie5'
  | 'xml'
  | 'rtf'
  | 'sqlite'
  | 'image'
  | 'owner-lock'
  | 'sylk'
  | 'dif'
  | 'binary'
  | 'json'
  | 'sie'
  | 'text'

/** A few NULs are what old systems fill their fields with; a binary file has them everywhere. */
const FEW_ZEROS = 0.005

const startsWith = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte)

/** Judges content by its first bytes alone (give at least 4 kB where there are that many); the name is never asked. */
export const sniffContent = (head: Uint8Array): ContentKind => {
  if (head.length === 0) return 'empty'
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6) || startsWith(head, 0x50, 0x4b, 7, 8))
    return 'zip'
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole'
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip'
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (startsWith(head, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf'
  if (
    startsWith(head, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(head, 0xff, 0xd8, 0xff) ||
    startsWith(head, 0x47, 0x49, 0x46, 0x38)
  )
    return 'image'
  if (startsWith(head, 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20)) return 'sqlite'
  if (startsWith(head, 0x09, 0x08) || startsWith(head, 0x09, 0x04, 6, 0) || startsWith(head, 0x09, 0x02, 6, 0))
    return 'biff'
  if (isOwnerLock(head)) return 'owner-lock'
  const text = asciiOf(head)
  const start = text.trimStart().slice(0, 2000).toLowerCase()
  if (start === '') return text.length > 0 && zeroShare(head) > 0 ? 'binary' : 'empty'
  if (start.startsWith('<')) return markup(start)
  // A page saved whole, as reports made for the web are when they call themselves .xls.
  if (start.startsWith('mime-version:') || /^(from|content-type): ?multipart\/related/.test(start)) return 'html'
  if (/^id;p[\w;]*[\r\n]/.test(start)) return 'sylk'
  if (/^table\r?\n?0,\d+\r?\n?"/.test(start)) return 'dif'
  if (/^#(flagga|program|format|gen|sietyp|fnr|fnamn|orgnr|rar|omfattn|ksumma|prosa)[ \t\r\n"]/.test(start))
    return 'sie'
  if (isUtf16(head)) return 'text'
  if (zeroShare(head) > FEW_ZEROS + 4 / head.length || controlShare(head) > 0.02) return 'binary'
  if (/^(\{\s*("|\}|$)|\[\s*(\{|\[|"|\d|\]))/.test(start) && looksLikeJson(text)) return 'json'
  return 'text'
}

/** The problem each foreign content is, or null where it can be a table. */
export const PROBLEM_OF_CONTENT = {
  empty: 'file-empty',
  ole: 'file-encrypted',
  biff: 'file-kind-unsupported',
  gzip: 'file-kind-unsupported',
  pdf: 'file-kind-unsupported',
  html: 'file-html',
  sie5: 'file-sie5',
  xml: 'file-kind-unsupported',
  rtf: 'file-kind-unsupported',
  sqlite: 'file-kind-unsupported',
  image: 'file-kind-unsupported',
  'owner-lock': 'file-owner-lock',
  sylk: 'file-kind-unsupported',
  dif: 'file-kind-unsupported',
  binary: 'file-kind-unsupported',
  json: 'file-kind-unsupported',
  sie: 'file-kind-unsupported',
  zip: null,
  text: null,
} as const satisfies Record<ContentKind, ProblemCode | null>

/** Encrypted workbooks and old .xls share the OLE container; the stream names (UTF-16) tell them apart. */
export const isEncryptedOle = (bytes: Uint8Array): boolean => {
  const wanted = 'EncryptedPackage'
  const end = Math.min(bytes.length - wanted.length * 2, 4_000_000)
  for (let at = 512; at < end; at += 2) {
    if (bytes[at] !== 0x45 || bytes[at + 1] !== 0) continue
    let same = 1
    while (same < wanted.length && bytes[at + 2 * same] === wanted.charCodeAt(same)) same++
    if (same === wanted.length) return true
  }
  return false
}

/** Whether the text looks like UTF-16 by its byte order mark, or by zeros in every second byte. */
export const isUtf16 = (head: Uint8Array): boolean => utf16Order(head) !== null

export const utf16Order = (head: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (startsWith(head, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(head, 0xfe, 0xff)) return 'utf-16be'
  const pairs = Math.min(head.length >> 1, 1000)
  if (pairs < 2) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs; at++) {
    if (head[2 * at] === 0) even++
    if (head[2 * at + 1] === 0) odd++
  }
  if (odd > pairs * 0.6 && even === 0) return 'utf-16le'
  return even > pairs * 0.6 && odd === 0 ? 'utf-16be' : null
}

const markup = (start: string): ContentKind => {
  if (/^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype html|html|head|body|table)\b/.test(start)) return 'html'
  if (/<(\w+:)?(sie|sieentry)\b/.test(start) || start.includes('sie.se/sie5')) return 'sie5'
  return /^<(\?xml|!doctype|!--|[a-z][\w:.-]*[\s/>])/.test(start) ? 'xml' : 'text'
}

/** Excel's ~$ file: 55 or 165 bytes, the first says how long the user's name is. */
const isOwnerLock = (head: Uint8Array): boolean => {
  if (head.length !== 165 && head.length !== 55) return false
  const length = head[0] ?? 0
  return length > 0 && length <= 54 && head.slice(1 + length, 55).every((byte) => byte === 0x20 || byte === 0)
}

const looksLikeJson = (text: string): boolean =>
  /^\s*[{[]\s*(["{[\d\]}]|$)/.test(text) && !/^\s*\[?[^\n]*;[^\n]*;[^\n]*\n/.test(text)

const asciiOf = (head: Uint8Array): string => {
  let text = ''
  const end = Math.min(head.length, 4096)
  for (let at = 0; at < end; at++) {
    const byte = head[at] ?? 0
    if (byte !== 0 && byte < 0x80) text += String.fromCharCode(byte)
  }
  return text
}

const zeroShare = (head: Uint8Array): number =>
  head.slice(0, 4096).filter((byte) => byte === 0).length / Math.min(head.length, 4096)

const controlShare = (head: Uint8Array): number =>
  head
    .slice(0, 4096)
    .filter(
      (byte) => byte > 0 && byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0x0c && byte !== 0x1a,
    ).length / Math.min(head.length, 4096)
