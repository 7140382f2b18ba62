import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { guessDelimiter } from '../../../../shared/domain/import/guess-delimiter.ts'
import { splitTolerantly } from '../../../../shared/domain/import/split-records.ts'
import { openTextRows } from '../../../../shared/domain/import/text-rows.ts'
import type { Delimiter } from '../../../../shared/model/raw-table.ts'

const read = (text: string, delimiter: Delimiter = ';', pieces: number[] = []) => {
  const bytes = new TextEncoder().encode(text)
  const rows = openTextRows({ encoding: 'utf-8', bomBytes: 0, delimiter, skipLines: 0 })
  const records: string[][] = []
  const mended: number[] = []
  let from = 0
  for (const end of [...pieces.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b), bytes.length]) {
    const got = rows.push(bytes.subarray(from, end), end === bytes.length)
    if (!got.ok) throw new Error('not text')
    expect(got.firstRow).toBe(records.length + 1)
    records.push(...got.records)
    mended.push(...got.mended)
    from = end
  }
  return { records, mended }
}

describe('text into records', () => {
  it.each([
    [
      'CRLF',
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'LF without a last one',
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CR alone',
      'a;b\rc;d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'mixed ends',
      'a;b\r\nc;d\ne;f\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'a line break in quotes',
      'a;"b\nc"\nd;e\n',
      [
        ['a', 'b\nc'],
        ['d', 'e'],
      ],
    ],
    ['doubled quotes', '"say ""hi""";2\n', [['say "hi"', '2']]],
    ['blank lines', 'a;b\n\nc;d\n', [['a', 'b'], [''], ['c', 'd']]],
    [
      'an empty last cell',
      'a;\nb;',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
  ])('%s', (_, text, records) => {
    expect(read(text).records).toEqual(records)
  })

  it.each([
    [
      'opens and never closes',
      'a;b\n"c;d\ne;f\n',
      [
        ['a', 'b'],
        ['"c', 'd'],
        ['e', 'f'],
      ],
      [2],
    ],
    [
      'closes in the middle',
      '1;"Norr" avdelning;5\n2;Syd;6\n',
      [
        ['1', '"Norr" avdelning', '5'],
        ['2', 'Syd', '6'],
      ],
      [1],
    ],
  ])('a quote that %s takes no rows with it', (_, text, records, mended) => {
    expect(read(text)).toEqual({ records, mended })
  })

  it('gives the same records however the bytes are cut', () => {
    const cell = fc.stringMatching(/^[a-zåäö0-9 ,"\n]{0,6}$/)
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(table, fc.array(fc.nat(120), { maxLength: 4 }), (rows, cuts) => {
        const text = `${Papa.unparse(rows, { delimiter: ';', newline: '\n' })}\n`
        expect(read(text, ';', cuts).records).toEqual(rows)
      }),
    )
  })

  it('agrees with papaparse on every well-formed table, also the tolerant way', () => {
    const cell = fc.stringMatching(/^[a-z0-9 ;"\r\n]{0,8}$/)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })
        expect(splitTolerantly(text, ';', true).records).toEqual(rows)
      }),
    )
  })
})

describe('the delimiter', () => {
  it.each([
    [';', 'Konto;Belopp\n3010;1 234,50\n4010;-5,00\n'],
    ['\t', 'Konto\tBelopp\n3010\t1 234,50\n'],
    [',', 'konto,belopp,text\n3010,12,a\n4010,13,b\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    ['', 'Bara text\nutan kolumner\n'],
    ['', 'Löpande text, med komma\nnästa rad\noch en till, och en\nslut\n'],
    [';', 'Belopp i tkr, avrundat;;\nKonto;Namn;Belopp\n1;a;2,5\n2;b;3,5\n'],
  ] as const)('is %j', (delimiter, text) => {
    expect(guessDelimiter(text).delimiter).toBe(delimiter)
  })

  it("obeys Excel's sep line and leaves it out", () => {
    expect(guessDelimiter('sep=|\na;b|c\n')).toEqual({ delimiter: '|', skipLines: 1 })
  })
})
