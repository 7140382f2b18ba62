import { describe, expect, it } from 'vitest'
import { openDecoder } from '../../../../shared/domain/import/decode-text.ts'
import { detectEncoding } from '../../../../shared/domain/import/detect-encoding.ts'
import { guessDelimiter } from '../../../../shared/domain/import/guess-delimiter.ts'
import { sniffContent } from '../../../../shared/domain/import/sniff.ts'
import { openTextRows } from '../../../../shared/domain/import/text-rows.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const wide = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ])

describe('encodings', () => {
  it.each([
    ['UTF-8', bytesOf('Åre;kostnad'), 'utf-8'],
    ['UTF-8 with its mark', bytesOf('\ufeffÅre;kostnad'), 'utf-8'],
    ['Latin-1', latin('Åre;kostnad för äldre'), 'windows-1252'],
    ['UTF-16 with its mark', wide('Åre;kostnad'), 'utf-16le'],
    ['code page 437', Uint8Array.from([0x8f, 0x72, 0x65, 0x3b, 0x94, 0x6c]), 'cp437'],
    ['letters already destroyed (U+FFFD) are not repaired', bytesOf('\ufffdre;kostnad'), 'utf-8'],
  ])('%s', (_, bytes, encoding) => {
    const found = detectEncoding(bytes)
    expect(found.encoding).toBe(encoding)
    expect(openDecoder(found.encoding).decode(bytes.subarray(found.bomBytes), true)).toMatch(/^(Åre;|\ufffdre;)/)
  })

  it('a first field "PK" is a text, no workbook', () => expect(sniffContent(bytesOf('PK;Konto\n1;2\n'))).toBe('text'))
})

const recordsOf = (text: string): string[][] => {
  const { delimiter, skipLines } = guessDelimiter(text)
  const got = openTextRows({ encoding: 'utf-8', bomBytes: 0, delimiter, skipLines }).push(bytesOf(text), true)
  if (!got.ok) throw new Error(`row ${got.row}`)
  return got.records
}

describe('delimited text', () => {
  it.each([
    [
      'CR only',
      'a;b\r1;2\r3;4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'mixed line ends',
      'a;b\r\n1;2\n3;4\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'sep= first',
      'sep=|\r\na|b\r\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'decimal commas in semicolons',
      'a;b\n1,5;2,5\n3,5;4,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    [
      'a heading partly quoted, a delimiter inside',
      '"a; b";c\n1;2',
      [
        ['a; b', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'a newline inside a cell',
      '"a\nb";c\n1;2',
      [
        ['a\nb', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'a stray quote eats no rows',
      'a;b\n"x;1\ny;2',
      [
        ['a', 'b'],
        ['"x', '1'],
        ['y', '2'],
      ],
    ],
    ['blank rows stay as rows', 'a;b\n\n1;2', [['a', 'b'], [''], ['1', '2']]],
    [
      'rows of another width stay as they are',
      'a;b;c\n1;2;3;;2121102383000\n4;5',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3', '', '2121102383000'],
        ['4', '5'],
      ],
    ],
    [
      'formula-like cells are only texts',
      'a;b\n=1+1;@x',
      [
        ['a', 'b'],
        ['=1+1', '@x'],
      ],
    ],
    [
      'texts written as formulas are the texts',
      'a;b\n="0114";="x ""y"""\n"=""0023""";=1+1',
      [
        ['a', 'b'],
        ['0114', '="x ""y"""'],
        ['0023', '=1+1'],
      ],
    ],
    [
      'Excel’s end mark',
      'a;b\n1;2\n\u001a',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('%s', (_, text, records) => expect(recordsOf(text)).toEqual(records))
})
