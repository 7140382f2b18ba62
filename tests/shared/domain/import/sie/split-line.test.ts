import { describe, expect, it } from 'vitest'
import { splitLine, textFrom } from '../../../../../shared/domain/import/sie/split-line.ts'
import { openLines } from '../../../../../shared/domain/import/sie/split-lines.ts'

/** A field as its text, or an object list as an array. */
const fieldsOf = (line: string) => splitLine(line)?.fields.map(({ text, list }) => list ?? text)

describe('a line of a SIE file', () => {
  it.each([
    ['plain fields', '#RES 0 3010 -1200.50', ['0', '3010', '-1200.50']],
    ['tabs', '#UB\t0\t1930\t10.00', ['0', '1930', '10.00']],
    ['several blanks and trailing ones', '#RAR     0  20140101   20141231  ', ['0', '20140101', '20141231']],
    ['blanks before #', '   \t#TRANS 1930 {} 5', ['1930', [], '5']],
    ['a byte order mark before #', '\ufeff#FLAGGA 0', ['0']],
    ['NUL and end-of-file marks', '\0#FLAGGA 0\u001a', ['0']],
    ['quoted fields', '#KONTO "3010" "Avgift i hemmet"', ['3010', 'Avgift i hemmet']],
    ['an empty field', '#VER "" "" 20120401 ""', ['', '', '20120401', '']],
    ['escaped quotes', '#PROGRAM "\\"Invented Audit\\"" 2010.1.1', ['"Invented Audit"', '2010.1.1']],
    ['a path with a last backslash', '#PROSA "C:\\mapp\\\\" 1', ['C:\\mapp\\', '1']],
    ['a lone backslash', '#PROSA "a\\b" 1', ['a\\b', '1']],
    ['no fields', '#KSUMMA', []],
    ['a quote right after the label', '#FNAMN"Bolaget"', ['Bolaget']],
    ['an empty list', '#TRANS 1930 {} 5', ['1930', [], '5']],
    ['an empty list with a blank', '#TRANS 1930 { } 5', ['1930', [], '5']],
    ['a list with a quoted object', '#TRANS 1930 {1 "12"} 5', ['1930', ['1', '12'], '5']],
    ['a list all quoted', '#TRANS 1930 {"1" "12" "6" "47"} 5', ['1930', ['1', '12', '6', '47'], '5']],
    ['a list unquoted', '#TRANS 1930 {1 12} 5', ['1930', ['1', '12'], '5']],
    ['a list with tabs and blanks', '#TRANS 1930 {\t1\t "12"  } 5', ['1930', ['1', '12'], '5']],
    ['a list without blanks inside', '#TRANS 1930 {1"12"6"47"} 5', ['1930', ['1', '12', '6', '47'], '5']],
    ['a list right after its account', '#TRANS 1930{1 "12"}5', ['1930', ['1', '12'], '5']],
    [
      'braces inside quotes',
      '#TRANS 1930 {} 5 20120101 "faktura {12} klar"',
      ['1930', [], '5', '20120101', 'faktura {12} klar'],
    ],
    ['a closing brace inside a quoted object', '#TRANS 1930 {1 "a}b"} 5', ['1930', ['1', 'a}b'], '5']],
    ['four pairs', '#TRANS 1 {1 "a" 2 "b" 6 "c" 7 "d"} 5', ['1', ['1', 'a', '2', 'b', '6', 'c', '7', 'd'], '5']],
  ])('%s', (_, line, wanted) => {
    expect(fieldsOf(line)).toEqual(wanted)
    expect(splitLine(line)?.mended).toBe(false)
  })

  it.each([
    ['a letter that became a quote', '#KONTO 2440 "Skulder till leverant"r"', ['2440', 'Skulder till leverant"r']],
    [
      'a text cut at a fixed width',
      '#TRANS 1930 {} 5.00 20100101 "Inbetalning fr',
      ['1930', [], '5.00', '20100101', 'Inbetalning fr'],
    ],
    ['a list that never closes', '#TRANS 1930 {1 "12" 5.00', ['1930', ['1', '12', '5.00']]],
    ['only a quote', '#FNAMN "', ['']],
  ])('is mended and says so: %s', (_, line, wanted) => {
    expect(fieldsOf(line)).toEqual(wanted)
    expect(splitLine(line)?.mended).toBe(true)
  })

  it('is a brace by itself, or nothing', () => {
    expect(splitLine('  {')?.label).toBe('{')
    expect(splitLine('}')?.label).toBe('}')
    expect(splitLine('')).toBeNull()
    expect(splitLine('text utan etikett')).toBeNull()
  })

  it('may hold a name of several words without quotes', () => {
    expect(textFrom(splitLine('#FNAMN Övningsbolaget i Norr AB')?.fields ?? [], 0)).toBe('Övningsbolaget i Norr AB')
    expect(textFrom(splitLine('#KONTO 3010 "Avgift" extra')?.fields ?? [], 1)).toBe('Avgift')
    expect(textFrom(splitLine('#KONTO 3010')?.fields ?? [], 1)).toBe('')
  })

  it('costs no more than its length, however many quotes it has', () => {
    const started = splitLine(`#TRANS ${'"a'.repeat(30_000)}`)
    expect(started?.fields).toHaveLength(1)
    expect(splitLine(`#TRANS ${'{'.repeat(60_000)}`)?.fields.length).toBeGreaterThan(0)
  })
})

const linesOf = (...pieces: string[]): string[] => {
  const lines: string[] = []
  const reader = openLines((line) => lines.push(line))
  pieces.forEach((piece, at) => reader.push(piece, at === pieces.length - 1))
  return lines
}

describe('line ends', () => {
  it.each([
    ['LF', ['a\nb\n'], ['a', 'b']],
    ['CRLF', ['a\r\nb\r\n'], ['a', 'b']],
    ['CR only', ['a\rb\r'], ['a', 'b']],
    ['mixed', ['a\r\nb\nc\rd'], ['a', 'b', 'c', 'd']],
    ['CRLF cut between pieces', ['a\r', '\nb'], ['a', 'b']],
    ['a line over three pieces', ['a', 'b', 'c\nd'], ['abc', 'd']],
    ['blank lines count', ['a\n\n\nb'], ['a', '', '', 'b']],
    ['the last line without an end', ['a\n}'], ['a', '}']],
    ['nothing', [''], []],
  ])('%s', (_, pieces, wanted) => expect(linesOf(...pieces)).toEqual(wanted))

  it('a file without line ends is cut, not kept whole', () => {
    const [line, ...more] = linesOf(...Array.from({ length: 20 }, () => 'x'.repeat(50_000)))
    expect(line).toHaveLength(65_536)
    expect(more).toEqual([])
  })
})
