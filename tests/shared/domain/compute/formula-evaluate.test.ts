import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, type FormulaInputs } from '../../../../shared/domain/compute/formula-evaluate.ts'
import { parseFormula } from '../../../../shared/domain/compute/formula-parse.ts'
import { toExcel } from '../../../../shared/domain/compute/formula-print.ts'
import { anyFormula } from './formula-samples.ts'

const sums = new Map([
  ['A', 123_456_78],
  ['B', -10_00],
  ['C', 0],
])
const volumes = new Map([
  ['inv', 1_568_000],
  ['noll', 0],
])
const inputs: FormulaInputs = {
  sum: (items, kind) => {
    const known = items.flatMap((item) => sums.get(item) ?? [])
    return kind === 'forecast' || known.length === 0 ? null : known.reduce((total, ore) => total + ore, 0)
  },
  volume: (id) => volumes.get(id) ?? null,
  indicator: (id) => (id === 'I1' ? 0.1 : null),
  total: (name) => (name === 'tagged' ? 90_00 : name === 'imported' ? 100_00 : null),
}
const run = (text: string) => {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(parsed.fault.code)
  return evaluate(parsed.value, inputs)
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
  ])('%s is missing and says %j', (text, missing) => {
    expect(run(text)).toEqual({ state: 'missing', value: null, exact: null, missing })
  })

  it('gives a finite number or missing for any formula', () => {
    fc.assert(
      fc.property(anyFormula, (ast) => {
        const result = evaluate(ast, inputs)
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
    ['summa(A; B) / volym(inv) * 1000', "SUM('P'!A2,'P'!B2) / Volymer!inv * 1000"],
    ['andel(summa(A); inläst()) + 0,5', "(100*(SUM('P'!A2))/(Totalt!imported)) + 0.5"],
    ['om(indikator(I1) <> 1,5; abs(-1); utfall(A))', "IF(I1 <> 1.5,ABS(-1),SUM('outcome'!A2))"],
    ['1 - (2 - 3)', '1 - (2 - 3)'],
  ])('%s', (text, written) => {
    const parsed = parseFormula(text)
    if (!parsed.ok) throw new Error(parsed.fault.code)
    expect(
      toExcel(parsed.value, {
        item: (id, kind) => `'${kind ?? 'P'}'!${id}2`,
        volume: (id) => `Volymer!${id}`,
        indicator: (id) => id,
        total: (name) => `Totalt!${name}`,
      }),
    ).toBe(written)
  })
})
