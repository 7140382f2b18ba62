import { describe, expect, it } from 'vitest'
import { contributionLayout } from '../../../../shared/domain/export/contribution-layout.ts'
import { dataTables } from '../../../../shared/domain/export/data-tables.ts'
import { workbookLayout } from '../../../../shared/domain/export/workbook-layout.ts'
import type { LayoutCell, SheetLayout, WorkbookLayout } from '../../../../shared/domain/export/workbook-model.ts'
import { contributionWords } from '../../../../shared/text/export-contribution.ts'
import { dataWords } from '../../../../shared/text/export-data.ts'
import { workbookWords } from '../../../../shared/text/export-workbook.ts'
import { gatesOf } from '../../../../shared/text/gates.ts'
import { exampleContribution } from '../../../support/contribution.ts'
import { examplePackage } from '../../../support/package-content.ts'

const content = examplePackage()
const workbook = workbookLayout(content, workbookWords)
const sheet = ({ sheets }: WorkbookLayout, name: string): SheetLayout => {
  const found = sheets.find((one) => one.name === name)
  if (!found) throw new Error(name)
  return found
}
const row = (of: SheetLayout, id: string): readonly LayoutCell[] => of.rows.find(([first]) => first === id) ?? []
const value = (cell: LayoutCell | undefined) =>
  cell === null || cell === undefined || typeof cell !== 'object' ? cell : 'cached' in cell ? cell.cached : cell.number

describe('the package’s workbook', () => {
  it('has the matrix with figures and grounds; empty is empty, not applicable is –', () => {
    const matrix = sheet(workbook, 'Isolering')
    expect(matrix.columns.slice(2, 6).map(({ header }) => header)).toEqual([
      'Bräcke B',
      'Bräcke U',
      'Krokom B',
      'Krokom U',
    ])
    expect(row(matrix, 'A1').slice(2, 6)).toEqual([
      null,
      { number: 0, format: 'code', shade: 0 },
      { number: 1, format: 'code', shade: 1 },
      { number: 3, format: 'code', shade: 3 },
    ])
    expect(row(matrix, 'K1').slice(-3, -1)).toEqual(['–', '–'])
  })

  it('adds the parties up, leaves out what stands twice, and keeps the rest: öre for öre', () => {
    const county = sheet(workbook, 'Länet')
    const items = sheet(workbook, 'Poster')
    for (const line of county.rows) {
      const parties = row(items, String(line[0])).slice(3).map(value)
      const sum = parties.reduce<number>((all, one) => all + (typeof one === 'number' ? Math.round(one * 100) : 0), 0)
      const [total, left, rest] = line.slice(2).map(value)
      if (total === 'saknas') expect(sum).toBe(0)
      else {
        expect(Math.round(Number(total) * 100)).toBe(sum)
        expect(Math.round(Number(rest) * 100)).toBe(sum - Math.round(Number(left) * 100))
      }
    }
    const eliminated = content.isolation.eliminations[0]
    expect(value(row(county, eliminated?.itemId ?? '')[3])).toBe(100)
    expect(value(row(county, eliminated?.itemId.charAt(0) ?? '')[3])).toBe(100)
  })

  it('has every answer beside the others’, a missing one as such, and never a formula of what a party wrote', () => {
    const declaration = sheet(workbook, 'Deklaration')
    expect(row(declaration, 'J1').slice(2, 6)).toEqual([
      'Kostnad, utan interna intäkter',
      '=Nettokostnad (delvis)',
      'Ej besvarad',
      'Ej besvarad',
    ])
    expect(row(declaration, 'J2').slice(2, 6)).toEqual(['Ej besvarad', '18,5 procent. A1: Vet ej', 'Ej besvarad', ''])
  })

  it('says of overhead what is booked, declared and not known', () => {
    expect(sheet(workbook, 'Overhead').rows.map((line) => [line[0], line[1], line[6], line[7]])).toEqual([
      ['Bräcke', 'Även central administration', 'bokförd', null],
      ['Krokom', 'Enhetens egna (chef, lokaler)', 'angiven andel', 'ja'],
      ['Berg', 'Ej redovisad', 'ej redovisad', null],
      ['RJH', 'Ej redovisad', 'ej redovisad', null],
    ])
  })
})

describe('the contribution’s workbook', () => {
  const { contribution, content: own } = exampleContribution()
  const layout = contributionLayout(contribution, own, contributionWords)

  it('has every half cell of the party, empty ones too, with lists to choose from', () => {
    const matrix = sheet(layout, 'Isolering')
    expect(matrix.rows.filter(([, item]) => item === 'A1').map((line) => line.slice(3, 6))).toEqual([
      ['Budget', 1, 3],
      ['Uppföljning', 3, 3],
    ])
    expect(matrix.rows.filter((line) => line[4] === null)).toHaveLength(matrix.rows.length - 2)
    expect(matrix.lists?.map(({ column, values }) => [column, 'range' in values ? values.range : values[0]])).toEqual([
      [4, '0'],
      [5, '0'],
      [7, 'Ingen ändring'],
    ])
  })

  it('points each question’s list at its own alternatives, commas and all', () => {
    const declaration = sheet(layout, 'Deklaration')
    expect(declaration.rows.map(([id]) => id)).toEqual(['J1', 'J2', 'J2-A1'])
    expect(declaration.lists).toEqual([{ column: 3, from: 0, to: 0, values: { range: "'Svarsalternativ'!$C$3:$C$5" } }])
    expect(sheet(layout, 'Svarsalternativ').rows.map((line) => line[2])).toEqual([
      'Kostnad, utan interna intäkter',
      '=Nettokostnad',
      'Vet ej',
    ])
  })
})

describe('open data and gates', () => {
  it('has the assessments, answers, overhead, what stands twice and the county as tables', () => {
    const tables = new Map(dataTables(content, dataWords).map((table) => [table.name, table]))
    expect(
      ['isolering', 'deklaration', 'overhead', 'dubbelrakning', 'lanet'].map((name) => tables.get(name)?.rows.length),
    ).toEqual([3, 4, 4, 2, content.isolation.county.length])
    for (const { fields, rows, name } of tables.values())
      for (const line of rows) expect([name, line.length]).toEqual([name, fields.length])
  })

  it('name what is left, each with the page that mends it', () => {
    const texts = gatesOf(content).filter(({ step }) => step === 'isolation')
    expect(texts.map(({ text }) => text)).toEqual([
      'Isoleringsmatrisen har 75 tomma rutor.',
      'En bedömning på nivå 0–1 eller med önskad ändring saknar skäl.',
      'Metodfrågor är obesvarade: Bräcke (1), Berg (2), RJH (1).',
      'Overhead är inte redovisad: Berg, RJH.',
    ])
    const all = {
      ...content,
      isolation: {
        ...content.isolation,
        doubleCounts: content.isolation.doubleCounts.map((one) => ({ ...one, verdict: null })),
      },
    }
    expect(gatesOf(all).some(({ text }) => text.startsWith('Ett belopp kan vara dubbelräknat'))).toBe(true)
  })
})
