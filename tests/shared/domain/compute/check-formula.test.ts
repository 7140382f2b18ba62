import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFormula } from '../../../../shared/domain/compute/check-formula.ts'
import { starterMethod } from '../../../resources/starter-method.ts'
import { formulaPieces } from './formula-samples.ts'

const method = starterMethod()
const check = (formula: string, unit: string, own: string | null = null) => checkFormula(formula, unit, method, own)

describe('the unit a formula comes to', () => {
  it.each([
    ['summa(A)', 'kr', 'kr'],
    ['summa(A) / 1000', 'tkr', '1 000 kr'],
    ['summa(A) / 1000000', 'mnkr', '1 000 000 kr'],
    ['summa(A) / volym(inv65)', 'kr/inv', 'kr/invånare'],
    ['summa(A) * 1000 / volym(inv)', 'kr/1 000 inv', 'kr/1 000 invånare'],
    ['summa(A) * 0,3 / volym(inv)', 'kr/inv', 'kr/invånare'],
    ['summa(A) / (volym(inv) / 1000)', 'kr/1 000 inv', 'kr/1 000 invånare'],
    ['andel(summa(A1); summa(A))', '%', '%'],
    ['summa(A1) / summa(A) * 100', '%', '%'],
    ['summa(A1) / summa(A)', 'kvot', 'antal'],
    ['andel(volym(patienter); volym(inv65))', '%', '%'],
    ['volym(patienter) / volym(inv65) * 100', '%', 'patienter/100 invånare'],
    ['100 - andel(summa(A1); summa(A))', '%', '%'],
    ['index(summa(A) / volym(inv); 2024)', 'index', 'index'],
    ['fastpris(summa(A); 2024) / volym(inv)', 'kr/inv', 'kr/invånare'],
    ['föregående(volym(besok))', 'besök', 'besök'],
    ['indikator(I2) * 2', 'kr/patient', 'kr/patient'],
    ['om(summa(A) > 0; summa(A); 0)', 'kr', 'kr'],
    ['abs(utfall(A) - budget(A)) + 500000', 'kr', 'kr'],
    ['volym(skatteunderlag) * volym(vaxlingsore) / 10000', 'kr', 'kr'],
    ['1000 / volym(inv)', 'per 1 000 inv', '1/1 000 invånare'],
    ['7', 'kr/inv', 'kr/inv'],
  ])('%s may be called %s, and is %s', (formula, unit, written) => {
    const checked = check(formula, unit)
    expect(checked.ok || checked.fault).toBe(true)
    expect(checked.unit).toBe(written)
  })

  it.each([
    ['summa(A1) + volym(inv65)', 'kr', 'units-differ', 12, 12],
    ['summa(A1) / volym(inv65)', 'kr/patient', 'unit-mismatch', 0, 24],
    ['summa(A1) / volym(inv65)', 'kr', 'unit-mismatch', 0, 24],
    ['summa(A1) / volym(inv65)', 'tkr/inv', 'unit-scale', 0, 24],
    ['volym(arsarbetare) / volym(inv65)', 'åa/1 000 inv 65+', 'unit-scale', 0, 33],
    ['summa(A1) / summa(A)', '%', 'unit-scale', 0, 20],
    ['andel(summa(A1); volym(inv65))', '%', 'units-differ', 17, 12],
    ['om(summa(A) > volym(inv); 1; 2)', 'kr', 'units-differ', 14, 10],
    ['om(summa(A) > 0; summa(A); volym(inv))', 'kr', 'units-differ', 27, 10],
    ['summa(A) + summa(B) / 1000', 'kr', 'scales-differ', 11, 15],
    ['summa(A) + indikator(I5)', 'kr', 'units-differ', 11, 13],
    ['fastpris(volym(inv); 2024)', 'inv', 'money-expected', 9, 10],
    ['index(summa(A); 2024)', 'kr', 'unit-mismatch', 0, 21],
    ['summa(A)', '?', 'unit-unreadable', 0, 8],
    ['summa(A', 'kr', 'end-too-early', 7, 0],
  ])('%s as %s: %s, marked from %i, %i long', (formula, unit, code, position, length) => {
    const checked = check(formula, unit)
    expect(checked.ok ? null : [checked.fault.code, checked.fault.position, checked.fault.length]).toEqual([
      code,
      position,
      length,
    ])
  })

  it('needs a price series to write anything in fixed prices', () => {
    const { deflator: _deflator, ...conventions } = method.conventions
    const checked = checkFormula('fastpris(summa(A); 2024)', 'kr', { ...method, conventions })
    expect(checked.ok ? null : checked.fault.code).toBe('deflator-missing')
  })

  it('says where a formula comes back to the indicator it is for', () => {
    expect(check('indikator(I2) + 1', 'kr/patient', 'I2')).toMatchObject({
      ok: false,
      fault: { code: 'circular', position: 0, length: 13 },
    })
    expect(check('indikator(I2) + 1', 'kr/patient', 'I3')).toMatchObject({ ok: true })
  })

  it('any text gives a formula or a fault inside it, and never throws', () => {
    fc.assert(
      fc.property(formulaPieces, fc.constantFrom('kr', '%', '', 'kr/inv', 'index'), (text, unit) => {
        const checked = check(text, unit, 'I1')
        if (checked.ok) return
        expect(checked.fault.position + checked.fault.length).toBeLessThanOrEqual(text.length)
        expect(checked.fault.position).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })
})
