import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, type FormulaInputs } from '../../../../shared/domain/compute/formula-evaluate.ts'
import { parseFormula } from '../../../../shared/domain/compute/formula-parse.ts'
import type { At } from '../../../../shared/domain/compute/formula-ast.ts'
import { type ExcelReferences, toExcel } from '../../../../shared/domain/compute/formula-print.ts'
import { divide, fromNumber, wholeParts } from '../../../../shared/domain/compute/ratio.ts'
import { anyFormula } from './formula-samples.ts'

const sums = new Map([
  ['A', 123_456_78],
  ['B', -10_00],
  ['C', 0],
])
const volumes = new Map([
  ['inv', 1_568_000],
  ['noll', 0],
  ['skatteunderlag', 1_000_000_00],
])
const AT: At = { year: 2026, kind: 'budget', prices: null }
const hundredths = (found: number | undefined) => (found === undefined ? null : wholeParts(found, 100))
/** Figures of 2026; every year before it has a tenth less of B and a price index five lower. */
const inputs: FormulaInputs = {
  sum: (items, filters, { year, kind }) => {
    const known = filters.length > 0 ? [] : items.flatMap((item) => sums.get(item) ?? [])
    if (kind === 'forecast' || known.length === 0 || year < 2024) return null
    return wholeParts(known.reduce((total, ore) => total + ore, 0) * (10 - (2026 - year)), 1000)
  },
  volume: (id) => hundredths(volumes.get(id)),
  isMoney: (id) => id === 'skatteunderlag',
  indicator: (id) => (id === 'I1' ? fromNumber(0.1) : null),
  total: (name) => hundredths(name === 'tagged' ? 90_00 : name === 'imported' ? 100_00 : undefined),
  prices: (from, to) => {
    const index = (year: number) => (year < 2020 ? null : wholeParts(100 - 5 * (2026 - year), 1))
    const [before, after] = [index(from), index(to)]
    const factor = before && after && divide(after, before)
    return factor ? { factor } : { missing: [`volym(pkv) ${before ? to : from}`] }
  },
}
const run = (text: string) => {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(parsed.fault.code)
  return evaluate(parsed.value, inputs, AT)
}

describe('a formula is computed', () => {
  it.each([
    ['1 + 2 * 3 - 4 / 8', 6.5],
    ['0,1 + 0,2', 0.3],
    ['summa(A)', 123_456.78],
    ['summa(A; B)', 123_446.78],
    ['-summa(B)', 10],
    ['abs(summa(B))', 10],
    ['summa(C)', 0],
    ['volym(inv)', 15_680],
    ['summa(A) / volym(inv) * 1000', (12_345_678 * 10) / 15_680],
    ['andel(taggat(); inläst())', 90],
    ['andel(1; 3)', 100 / 3],
    ['om(volym(inv) > 5; 1; 2)', 1],
    ['om(volym(inv) <= 5; 1; 2)', 2],
    ['om(summa(C) = 0; 1; 2)', 1],
    ['om(1 <> 1; 1; 2)', 2],
    ['om(1 < 2; 1; summa(E))', 1],
    ['om(1 >= 2; 1; 2)', 2],
    ['indikator(I1) * 3', 0.1 * 3],
    ['föregående(summa(B))', -9],
    ['föregående(föregående(summa(B)))', -8],
    ['index(summa(B); föregående)', 1000 / 9],
    ['index(summa(B); 2024)', 125],
    ['index(summa(A); utfall)', 100],
    ['index(föregående(summa(B)); föregående)', 112.5],
    ['fastpris(summa(B); 2026)', -10],
    ['fastpris(summa(B); 2024)', -9],
    ['fastpris(föregående(summa(B)); 2024)', (-9 * 90) / 95],
    ['fastpris(volym(skatteunderlag); 2024)', 900_000],
    ['fastpris(volym(inv); 2024)', 15_680],
    ['index(fastpris(summa(B); 2026); 2025)', (100 * 10) / ((9 * 100) / 95)],
  ])('%s = %f', (text, value) => {
    const result = run(text)
    expect(result.state).toBe('value')
    expect(result.value).toBeCloseTo(value, 9)
  })

  it('adds amounts without a trace of floating point', () => {
    expect(run('summa(A) - 123456,78').value).toBe(0)
    expect(run('0,1 + 0,2 - 0,3').value).toBe(0)
  })

  it.each([
    ['summa(E)', ['summa(E)']],
    ['prognos(A)', ['prognos(A)']],
    ['summa(A) / volym(saknas)', ['volym(saknas)']],
    ['summa(E) / volym(saknas)', ['summa(E)', 'volym(saknas)']],
    ['summa(A) / volym(noll)', ['volym(noll) = 0']],
    ['andel(1; summa(C))', ['summa(C) = 0']],
    ['1 / (2 - 2)', ['2 - 2 = 0']],
    ['indikator(I2) + 1', ['indikator(I2)']],
    ['taggatIsolerat()', ['taggatIsolerat()']],
    ['om(summa(E) > 1; 1; 2)', ['summa(E)']],
    ['summa(A; vårdform=ordinärt)', ['summa(A; vårdform=ordinärt)']],
    ['föregående(föregående(föregående(summa(A))))', ['summa(A) 2023']],
    ['index(summa(A); 2023)', ['summa(A) 2023']],
    ['index(summa(C); föregående)', ['summa(C) 2025 = 0']],
    ['index(summa(A); prognos)', ['summa(A) prognos']],
    ['fastpris(summa(A); 2019)', ['volym(pkv) 2019']],
  ])('%s is missing and says %j', (text, missing) => {
    expect(run(text)).toEqual({ state: 'missing', value: null, exact: null, missing })
  })

  it('gives a finite number or missing for any formula', () => {
    fc.assert(
      fc.property(anyFormula, (ast) => {
        const result = evaluate(ast, inputs, AT)
        if (result.state === 'value') expect(Number.isFinite(result.value)).toBe(true)
        else expect(result.missing.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('does not compute the branch that is not taken', () => {
    expect(run('om(1 = 1; 7; 1 / 0)').value).toBe(7)
  })
})

describe('a formula is written for a workbook', () => {
  it.each([
    ['summa(A; B) / volym(inv) * 1000', "SUM('2026 budget'!A,'2026 budget'!B) / Volymer!inv_2026 * 1000"],
    ['andel(summa(A); inläst()) + 0,5', "(100*(SUM('2026 budget'!A))/(Totalt!imported)) + 0.5"],
    ['om(indikator(I1) <> 1,5; abs(-1); utfall(A))', "IF(I1 <> 1.5,ABS(-1),SUM('2026 outcome'!A))"],
    ['1 - (2 - 3)', '1 - (2 - 3)'],
    ['föregående(summa(A) - 1) * 2', "(SUM('2025 budget'!A) - 1) * 2"],
    ['index(summa(A); 2024)', "(100*(SUM('2026 budget'!A))/(SUM('2024 budget'!A)))"],
    ['index(volym(inv); utfall)', '(100*(Volymer!inv_2026)/(Volymer!inv_2026))'],
    ['fastpris(summa(A) / volym(inv); 2024)', "((SUM('2026 budget'!A)*p2024/p2026) / Volymer!inv_2026)"],
    ['fastpris(volym(skatteunderlag); 2024)', '((Volymer!skatteunderlag_2026*p2024/p2026))'],
    ['fastpris(summa(A); 2026)', "(SUM('2026 budget'!A))"],
  ])('%s', (text, written) => {
    const parsed = parseFormula(text)
    if (!parsed.ok) throw new Error(parsed.fault.code)
    const references: ExcelReferences = {
      sum: ({ items }, { year, kind }) => `SUM(${items.map((id) => `'${year} ${kind}'!${id}`).join(',')})`,
      volume: (id, { year }) => `Volymer!${id}_${year}`,
      isMoney: inputs.isMoney,
      indicator: (id) => id,
      total: (name) => `Totalt!${name}`,
      prices: (from, to) => `p${to}/p${from}`,
    }
    expect(toExcel(parsed.value, references, AT)).toBe(written)
  })
})
