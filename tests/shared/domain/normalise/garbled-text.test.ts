import { describe, expect, it } from 'vitest'
import { garbledText } from '../../../../shared/domain/normalise/garbled-text.ts'

const seen = (...cells: string[]) =>
  garbledText([{ row: 7, cells: ['', ...cells] }], true, { file: 'a.csv' }).map(({ params }) => params)
const ways = (cell: string) => seen(cell).map((params) => params?.['written'] ?? params?.['kind'])

describe('letters that were wrong before the file came', () => {
  it.each([
    ['HemsjukvÃ¥rd', 'utf-8'],
    ['LÃ¶ner', 'utf-8'],
    ['Ã„ldreomsorg', 'utf-8'],
    ['Hemsjukv├Ñrd', 'utf-8'],
    ['L├╢ner', 'utf-8'],
    ['Hemsjukv†rd', 'cp437'],
    ['L”ner', 'cp437'],
    ['„ldre', 'cp437'],
    ['Žldreomsorg', 'cp437'],
    ['™vrigt', 'cp437'],
    ['\u008fre', 'cp437'],
    ['Hemsjukvσrd', 'windows-1252'],
    ['L÷ner', 'windows-1252'],
    ['─ldre', 'windows-1252'],
    ['HemsjukvŒrd', 'macintosh'],
    ['lŠnsgemensamt', 'macintosh'],
    ['hemsjukv}rd', 'iso-646-se'],
    ['l{nsgemensamt', 'iso-646-se'],
    ['Hemsjukv\ufffdrd', 'lost'],
    ['Hemsjukv?rd', 'lost'],
    ['L?ner', 'lost'],
    ['?ldreomsorg', 'lost'],
  ])('%s', (cell, way) => expect(ways(cell)).toEqual([way]))

  it.each([
    'Hemsjukvård',
    'Löner och ”övrigt”',
    '„citat“ och „citat”',
    'Vad kostar det? inte mycket',
    'Varför?',
    'https://exempel.se/sida?id=abc',
    'sida.aspx?art=1',
    'a|b',
    'Žižek',
    'Tomaš',
    'κόσμος ήσα',
    '12 ÷ 4',
    '1 234,50',
    '†',
    'Vårdcentral – Åre',
    '',
  ])('%j is as it should be', (cell) => expect(ways(cell)).toEqual([]))

  it('of a source without an encoding are not to be mended by choosing another', () => {
    const [warning] = garbledText([{ row: 1, cells: ['LÃ¶ner'] }], false, { file: 'a.xlsx' })
    expect(warning?.params?.['kind']).toBe('misread-before')
  })

  it('are counted, with where the first is and what it looks like', () => {
    expect(seen('Löner', 'HemsjukvÃ¥rd', 'LÃ¶ner')).toEqual([
      { kind: 'misread', cells: 2, text: 'HemsjukvÃ¥rd', written: 'utf-8', readAs: 'windows-1252' },
    ])
    expect(garbledText([{ row: 7, cells: ['', 'L?ner'] }], true, { file: 'a.csv' })[0]?.place).toEqual({
      file: 'a.csv',
      row: 7,
      column: 1,
    })
  })
})
