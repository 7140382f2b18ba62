import { describe, expect, it } from 'vitest'
import { checkMethod, checkUnits } from '../../../../shared/domain/compute/check-method.ts'
import type { Method } from '../../../../shared/model/catalogue.ts'
import { starterMethod } from '../../../resources/starter-method.ts'

/** The starter method with one thing broken. */
function detailAfter(breakIt: (method: Method) => void): string | number | undefined {
  const method = starterMethod()
  breakIt(method)
  const checked = checkMethod(method)
  return checked.ok ? 'accepted' : checked.problem.params?.detail
}
const item = (method: Method, id: string) => {
  const found = method.items.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const indicator = (method: Method, id: string) => {
  const found = method.indicators.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('a method that does not hold is refused with its first fault', () => {
  it.each<[string, (method: Method) => void, string]>([
    ['nothing wrong', () => {}, 'accepted'],
    ['an item twice', (m) => m.items.push({ ...item(m, 'A1') }), 'A1: twice'],
    ['a parent that is not there', (m) => (item(m, 'A1').parentId = 'Z'), 'A1: no parent Z'],
    ['a parent that goes round', (m) => (item(m, 'A').parentId = 'A1'), 'A: is its own ancestor'],
    ['a cost under financing', (m) => (item(m, 'A1').parentId = 'L'), 'A1: another kind than its parent L'],
    ['a value without unit', (m) => delete item(m, 'V1').unit, 'V1: a value without unit or source'],
    ['an unknown key', (m) => item(m, 'A1').keys.push('tur'), 'A1: no key tur'],
    ['an unknown indicator', (m) => item(m, 'A1').indicators.push('I99'), 'A1: no indicator I99'],
    ['a key of an unknown volume', (m) => m.keys.forEach((key) => (key.volumeId = 'tur')), 'folkmangd: no volume tur'],
    ['a formula that cannot be read', (m) => (indicator(m, 'I2').formula = 'summa(A1) /'), 'I2: end-too-early at 11'],
    ['a formula of an unknown item', (m) => (indicator(m, 'I2').formula = 'summa(Q1)'), 'I2: item-unknown at 6 Q1'],
    [
      'a formula of an unknown volume',
      (m) => (indicator(m, 'I2').formula = 'volym(tur)'),
      'I2: volume-unknown at 6 tur',
    ],
    ['an item counted twice', (m) => (indicator(m, 'I2').formula = 'summa(A; A1)'), 'I2: items-overlap at 9 A1'],
    [
      'indicators that read each other',
      (m) => {
        indicator(m, 'I3').unit = indicator(m, 'I2').unit
        indicator(m, 'I2').formula = 'indikator(I3)'
        indicator(m, 'I3').formula = 'indikator(I2) + 1'
      },
      'I2: reads itself through other indicators',
    ],
    ['a part of what is not there', (m) => m.volumes.forEach((one) => (one.partOf = 'tur')), 'inv: no volume tur'],
    ['a price series that is not there', (m) => (m.conventions.deflator = 'tur'), 'conventions: no volume tur'],
    ['an unknown start indicator', (m) => m.startIndicators.push('I99'), 'startIndicators: no indicator I99'],
  ])('%s', (_, breakIt, detail) => {
    expect(detailAfter(breakIt)).toBe(detail)
  })

  it.each([[null], ['text'], [{}], [[]], [{ format: 2 }]])('%j is no method', (data) => {
    const checked = checkMethod(data)
    expect(checked.ok).toBe(false)
    if (!checked.ok) expect(checked.problem.code).toBe('method-invalid')
  })
})

describe('a change that leaves a formula in another unit than it is said to be in is refused', () => {
  const changed = (change: (method: Method) => void, from = starterMethod()): Method => {
    const method = structuredClone(from)
    change(method)
    return method
  }
  const refusal = (before: Method, after: Method) => {
    const checked = checkUnits(before, after)
    return checked.ok ? 'accepted' : checked.problem.params?.detail
  }
  const wrong = changed((m) => (indicator(m, 'I2').unit = 'kr/besök'))

  it.each<[string, Method, Method, string]>([
    ['nothing changed', starterMethod(), starterMethod(), 'accepted'],
    ['the unit', starterMethod(), wrong, 'I2: unit-mismatch at 0 summa(A1; A2; A6) / volym(patienter)'],
    ['something else, where it was wrong before', wrong, changed((m) => (m.name = 'Ny'), wrong), 'accepted'],
    [
      'the wrong one itself, still wrong',
      wrong,
      changed((m) => (indicator(m, 'I2').unit = 'kr'), wrong),
      'I2: unit-mismatch at 0 summa(A1; A2; A6) / volym(patienter)',
    ],
    ['the wrong one, mended', wrong, starterMethod(), 'accepted'],
  ])('%s', (_, before, after, detail) => {
    expect(refusal(before, after)).toBe(detail)
  })
})
