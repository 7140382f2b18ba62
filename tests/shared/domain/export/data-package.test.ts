import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText, hundredthsDigits, neutralised, numberDigits, restored } from '../../../../shared/domain/export/csv.ts'
import { dataPackage } from '../../../../shared/domain/export/data-package.ts'
import { dataWords } from '../../../../shared/text/export-data.ts'
import { exampleLines, examplePackage } from '../../../support/package-content.ts'

const parse = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data

describe('open data', () => {
  const { files } = dataPackage(examplePackage(), dataWords)
  const fileOf = (name: string): string => files.find((file) => file.name.endsWith(name))?.text ?? ''

  it('describes every file with a schema that fits its first row', () => {
    const descriptor = JSON.parse(fileOf('datapackage.json'))
    expect(descriptor.resources).toHaveLength(files.filter(({ name }) => name.endsWith('.csv')).length)
    for (const resource of descriptor.resources) {
      const [head] = parse(fileOf(`/${resource.path}`))
      expect(resource.schema.fields.map((field: { name: string }) => field.name)).toEqual(head)
    }
    expect(descriptor.description).toContain('EXEMPEL')
    expect(descriptor.licenses[0].name).toBe('notspecified')
  })

  it('carries the method as a file that can be read in again', () => {
    const { method } = examplePackage()
    expect(JSON.parse(fileOf('metod.json'))).toEqual(method)
  })

  it('carries every line, and the kronor add up to the öre', () => {
    const [head = [], ...rows] = parse(fileOf('underlag.csv'))
    const at = head.indexOf('belopp_kr')
    expect(rows).toHaveLength(exampleLines.length)
    const total = rows.reduce((sum, row) => sum + Number((row[at] ?? '').replace('.', '')), 0)
    expect(total).toBe(exampleLines.reduce((sum, line) => sum + line.ore, 0))
  })

  it('has no text that a spreadsheet would take for a formula', () => {
    for (const { text } of files.filter((file) => file.name.endsWith('.csv'))) {
      for (const row of parse(text))
        for (const cell of row) if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }
    expect(fileOf('underlag.csv')).toContain("'=1+1")
  })

  it('shows a suppressed figure nowhere', () => {
    const rows = parse(fileOf('volymer.csv'))
    expect(rows.find((row) => row[0] === 'patienter' && row[3] === '2305')?.slice(6, 8)).toEqual(['', 'dolt'])
    const figures = parse(fileOf('indikatorer.csv')).find((row) => row[0] === 'I2' && row[3] === '2305')
    expect(figures?.slice(8, 13)).toEqual(['', '', 'dolt', '', ''])
  })
})

describe('texts in CSV', () => {
  it('come back as they were, whatever they begin with', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `=${text}`),
          fc.string().map((text) => `'@${text}`),
        ),
        (text) => {
          expect(restored(neutralised(text))).toBe(text)
        },
      ),
    )
  })

  it('survive a CSV reader with quotes, commas and line breaks in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (texts) => {
        const kept = texts.map((text) => text.toWellFormed())
        const [, row] = parse(
          csvText(
            texts.map((_, index) => `k${index}`),
            [['x', ...kept]],
          ),
        )
        expect(row?.slice(1).map(restored)).toEqual(kept)
      }),
    )
  })

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [123, '1.23'],
    [-18_624_502, '-186245.02'],
    [900_000_000_000_000, '9000000000000.00'],
  ])('%i hundredths is %s', (hundredths, digits) => {
    expect(hundredthsDigits(hundredths).digits).toBe(digits)
  })

  it('never write a number in exponent form', () => {
    expect(numberDigits(1e-9).digits).toBe('0.000000001000')
    expect(numberDigits(66.74858823529412).digits).toBe('66.74858823529412')
  })
})
