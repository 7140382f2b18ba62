import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDecoder } from '../../../../shared/domain/import/decode-text.ts'
import { detectEncoding } from '../../../../shared/domain/import/detect-encoding.ts'
import { sniffContent } from '../../../../shared/domain/import/sniff.ts'
import type { TextEncoding } from '../../../../shared/model/raw-table.ts'

const SWEDISH = 'Förvaltning;Åtgärd;Ömsesidigt stöd på äldreområdet\r\n'
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const DOS: Record<string, number> = { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99 }
const dos = (text: string) => Uint8Array.from(text, (letter) => DOS[letter] ?? letter.charCodeAt(0))
const wide = (text: string, big: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) =>
      big
        ? [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]
        : [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8],
    ),
  )

const CASES: readonly (readonly [string, Uint8Array, TextEncoding])[] = [
  ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(SWEDISH)]), 'utf-8'],
  ['UTF-8 without', new TextEncoder().encode(SWEDISH), 'utf-8'],
  ['UTF-16 little end first', Uint8Array.from([0xff, 0xfe, ...wide(SWEDISH, false)]), 'utf-16le'],
  ['UTF-16 big end first', Uint8Array.from([0xfe, 0xff, ...wide(SWEDISH, true)]), 'utf-16be'],
  ['UTF-16 without a mark', wide(SWEDISH, false), 'utf-16le'],
  ['Windows-1252', latin(SWEDISH), 'windows-1252'],
  ['code page 437', dos(SWEDISH), 'cp437'],
]

describe('the encoding of a text', () => {
  it.each(CASES)('%s is recognised and read', (_, bytes, encoding) => {
    const found = detectEncoding(bytes)
    expect(found.encoding).toBe(encoding)
    expect(openDecoder(found.encoding).decode(bytes.subarray(found.bomBytes), true)).toBe(SWEDISH)
  })

  it('of another alphabet (ISO-8859-7) is read as Windows-1252: figures, codes and separators are whole, and no letter is lost', () => {
    const greek = bytesOf(0xca, 0xf9, 0xe4, 0xe9, 0xea, 0xfc, 0xf2) // Κωδικός
    const bytes = Uint8Array.from([...greek, ...latin(';Belopp\n5010;1 234,50\n')])
    const { encoding, bomBytes } = detectEncoding(bytes)
    expect([encoding, bomBytes]).toEqual(['windows-1252', 0])
    expect(openDecoder(encoding).decode(bytes, true)).toBe('Êùäéêüò;Belopp\n5010;1 234,50\n')
  })

  it('is UTF-8 even when the sample ends inside a letter', () => {
    const bytes = new TextEncoder().encode('räka å')
    expect(detectEncoding(bytes.subarray(0, bytes.length - 1)).encoding).toBe('utf-8')
  })

  it('does not depend on how the bytes are cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, cut) => {
        const bytes = new TextEncoder().encode(text)
        const decoder = openDecoder('utf-8')
        const first = decoder.decode(bytes.subarray(0, cut), false)
        expect((first ?? '') + (decoder.decode(bytes.subarray(cut), true) ?? '')).toBe(text)
      }),
    )
  })

  it('says so when bytes are not UTF-8', () => {
    expect(openDecoder('utf-8').decode(latin('åäö'), true)).toBeNull()
  })
})

describe('what a file is, by its bytes', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['empty', latin('\r\n  \r\n')],
    ['zip', bytesOf(0x50, 0x4b, 3, 4, 20, 0)],
    ['ole', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['gzip', bytesOf(0x1f, 0x8b, 8)],
    ['pdf', latin('%PDF-1.7')],
    ['html', latin('<!DOCTYPE html><html><head>')],
    ['html', latin('<?xml version="1.0"?>\n<html xmlns="x">')],
    ['sie5', latin('<?xml version="1.0"?><Sie xmlns="http://www.sie.se/sie5">')],
    ['xml', latin('<?xml version="1.0"?><data/>')],
    ['sqlite', latin('SQLite format 3\0')],
    ['sie', latin('#FLAGGA 0\r\n#PROGRAM "X"\r\n')],
    ['json', latin('[{"a":1}]')],
    ['binary', bytesOf(1, 2, 3, 0, 0, 0, 9, 9)],
    ['text', latin(SWEDISH)],
    ['text', latin('PK;Namn\n1;Berg\n')],
    ['text', wide(SWEDISH, false)],
  ] as const)('%s', (kind, bytes) => {
    expect(sniffContent(bytes)).toBe(kind)
  })

  it("knows Excel's lock file", () => {
    const lock = new Uint8Array(165).fill(0x20)
    lock.set([4, 0x41, 0x6e, 0x6e, 0x61])
    expect(sniffContent(lock)).toBe('owner-lock')
  })
})
