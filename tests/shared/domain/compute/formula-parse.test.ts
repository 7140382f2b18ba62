import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dependencies } from '../../../../shared/domain/compute/formula-ast.ts'
import { parseFormula, type FormulaNames } from '../../../../shared/domain/compute/formula-parse.ts'
import { formulaText } from '../../../../shared/domain/compute/formula-print.ts'
import { anyFormula, formulaPieces } from './formula-samples.ts'
import { axisIdsOf } from '../../../../shared/model/tag-axes.ts'

const names: FormulaNames = {
  axes: axisIdsOf(undefined),
  items: new Map([
    ['A', { kind: 'cost', ancestors: [] }],
    ['A1', { kind: 'cost', ancestors: ['A'] }],
    ['B', { kind: 'cost', ancestors: [] }],
    ['L2', { kind: 'financing', ancestors: ['L'] }],
    ['V1', { kind: 'value', ancestors: ['V'] }],
  ]),
  volumes: new Set(['inv', 'inv65']),
  indicators: new Set(['I1']),
}

const faultOf = (text: string) => {
  const parsed = parseFormula(text, names)
  return parsed.ok ? 'none' : `${parsed.fault.code} ${parsed.fault.position}`
}

describe('a formula is read', () => {
  it.each([
    ['1 + 2 * 3', '1 + 2 * 3'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['1-2-3', '1 - 2 - 3'],
    ['1-(2-3)', '1 - (2 - 3)'],
    ['8/4/2', '8 / 4 / 2'],
    ['−2*3', '-2 * 3'],
    ['-(2*3)', '-(2 * 3)'],
    ['--2', '--2'],
    ['007,50', '7,5'],
    ['SUMMA(a; b)', 'summa(A; B)'],
    ['summa(A)\u00a0/ volym( inv65 )', 'summa(A) / volym(inv65)'],
    ['inlast()', 'inläst()'],
    ['inla\u0308st()', 'inläst()'],
    ['TAGGATISOLERAT() / taggat()', 'taggatIsolerat() / taggat()'],
    ['om(volym(inv)>=5;indikator(I1);-1,5)', 'om(volym(inv) >= 5; indikator(I1); -1,5)'],
    ['abs(utfall(A)-budget(A))+prognos(B)', 'abs(utfall(A) - budget(A)) + prognos(B)'],
    ['INDEX(summa(A);Föregående)', 'index(summa(A); föregående)'],
    ['index(summa(A); 2024) / index(summa(B); Budget)', 'index(summa(A); 2024) / index(summa(B); budget)'],
    ['fastpris(foregaende(summa(A));2024)', 'fastpris(föregående(summa(A)); 2024)'],
    ['summa(A;vårdform=Ordinärt)', 'summa(A; vårdform=ordinärt)'],
    ['utfall(A1; B; målgrupp = 80 +; utförare=extern)', 'utfall(A1; B; målgrupp=80+; utförare=extern)'],
    ['summa(A; vårdform=daglig verksamhet; vårdform=LSS)', 'summa(A; vårdform=daglig; vårdform=lss)'],
    ['summa(A; målgrupp=0−17; målgrupp=0-17)', 'summa(A; målgrupp=0-17)'],
  ])('%s is printed as %s', (text, printed) => {
    const parsed = parseFormula(text, names)
    expect(parsed.ok && formulaText(parsed.value)).toBe(printed)
  })

  it('gives back the formula it was printed from', () => {
    fc.assert(
      fc.property(anyFormula, (ast) => {
        const text = formulaText(ast)
        fc.pre(text.length <= 2000)
        expect(parseFormula(text)).toEqual({ ok: true, value: ast })
      }),
      { numRuns: 500 },
    )
  })

  it('says what it reads, each once', () => {
    const parsed = parseFormula(
      'andel(summa(A1; B) / volym(inv65); summa(B) + indikator(I1) * volym(inv65)) + taggat()',
    )
    expect(parsed.ok && dependencies(parsed.value)).toEqual({
      items: ['A1', 'B'],
      volumes: ['inv65'],
      indicators: ['I1'],
      totals: ['tagged'],
    })
  })
})

describe('a formula that cannot be read says what is wrong and where', () => {
  it.each([
    ['', 'empty 0'],
    ['   ', 'empty 0'],
    ['1 +', 'end-too-early 3'],
    ['(1 + 2', 'end-too-early 6'],
    ['1 2', 'token-unexpected 2'],
    ['1.5', 'number-malformed 0'],
    ['1,', 'number-malformed 0'],
    ['1234567890123456', 'number-malformed 0'],
    ['1 + okänd', 'name-unknown 4'],
    ['summa', 'end-too-early 5'],
    ['okänd(1)', 'function-unknown 0'],
    ['summa(Z9)', 'item-unknown 6'],
    ['summa(1)', 'item-unknown 6'],
    ['summa()', 'item-unknown 6'],
    ['summa(A; A1)', 'items-overlap 9'],
    ['summa(A1; A)', 'items-overlap 10'],
    ['summa(B; B)', 'items-overlap 9'],
    ['summa(A; L2)', 'kinds-mixed 9'],
    ['summa(V1)', 'item-is-value 6'],
    ['volym(inv99)', 'volume-unknown 6'],
    ['volym(inv', 'end-too-early 9'],
    ['indikator(I9)', 'indicator-unknown 10'],
    ['abs(1; 2)', 'argument-count 0'],
    ['andel(1)', 'argument-count 0'],
    ['taggat(1)', 'argument-count 0'],
    ['om(1; 2; 3)', 'comparison-expected 4'],
    ['om(1 > 2; 3)', 'argument-count 0'],
    ['1 > 2', 'comparison-misplaced 2'],
    ['1 & 2', 'character-unknown 2'],
    ['index(1)', 'argument-count 0'],
    ['index(1; 2; 3)', 'base-unknown 9'],
    ['index(1; nästa)', 'base-unknown 9'],
    ['index(1; 2024', 'end-too-early 13'],
    ['index(1; ', 'end-too-early 9'],
    ['index(index(1; 2024); 2024)', 'index-nested 6'],
    ['fastpris(1)', 'argument-count 0'],
    ['fastpris(1; 24)', 'year-expected 12'],
    ['fastpris(1; A)', 'year-expected 12'],
    ['föregående(1; 2)', 'argument-count 0'],
    ['summa(A; färg=röd)', 'axis-unknown 9'],
    ['summa(A; vårdform=hemma)', 'axis-value-unknown 18'],
    ['summa(A; vårdform=)', 'axis-value-unknown 18'],
    ['summa(A; vårdform', 'item-unknown 9'],
    ['summa(A; vårdform=', 'end-too-early 18'],
    ['summa(A; vårdform<ordinärt)', 'token-unexpected 17'],
    ['summa(vårdform=ordinärt)', 'item-unknown 6'],
    ['summa(A; vårdform=ordinärt; B)', 'item-after-axis 28'],
  ])('%s: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault)
  })
})

describe('an attack is only text', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString()',
    'constructor()',
    'volym(__proto__)',
    'volym(constructor)',
    'summa(__proto__)',
    'indikator(constructor)',
    '=1+1',
    "process.exit('1')",
    '${1+1}',
    '"; DROP TABLE rows; --',
    'summa(A)[0]',
    'A1:B2',
    '('.repeat(2000),
    '-'.repeat(1999),
    '1+'.repeat(100_000),
    'import("node:fs")',
    'import fs',
    'hyperlänk("http://x")',
    '\u0000',
    '\ud800',
  ])('number %#', (attack) => {
    const parsed = parseFormula(attack, names)
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) {
      expect(parsed.fault.position).toBeLessThanOrEqual(attack.length)
      expect(parsed.fault.text.length).toBeLessThanOrEqual(40)
    }
  })

  it('never throws, and marks a place inside the text', () => {
    const check = (text: string) => {
      const parsed = parseFormula(text, names)
      if (parsed.ok) expect(parseFormula(formulaText(parsed.value))).toEqual(parsed)
      else expect(parsed.fault.position + parsed.fault.length).toBeLessThanOrEqual(text.length)
    }
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 1000 })
    fc.assert(fc.property(formulaPieces, check), { numRuns: 2000 })
  })
})
