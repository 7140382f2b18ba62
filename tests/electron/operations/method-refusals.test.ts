import { describe, expect, it } from 'vitest'
import type { InputOf, OperationName } from '../../../shared/contract/index.ts'
import { CONSULTED, methodHost } from '../../support/method-host.ts'

const on = methodHost('one with a draft')

const edit = <N extends OperationName>(name: N, input: InputOf<N>) => ({ name, input })

describe('what does not hold together is refused with its place and leaves the version as it was', () => {
  it.each<[string, () => Promise<{ name: OperationName; input: unknown }>, string, RegExp]>([
    [
      'a value without source',
      async () => {
        const { source: _gone, ...value } = await on.item('V1')
        return edit('catalogue.putItem', { item: value })
      },
      'method-invalid',
      /V1: en värdepost måste ha både enhet och källa/,
    ],
    [
      'a new value without unit',
      async () => edit('catalogue.addItem', { parentId: 'V', kind: 'value', name: 'Ny', definition: 'Nytt värde.' }),
      'method-invalid',
      /V11: en värdepost/,
    ],
    [
      'an indicator without denominator',
      async () => {
        const indicator = (await on.method()).indicators[0]
        if (!indicator) throw new Error('none')
        return edit('catalogue.putIndicator', { indicator: { ...indicator, denominatorText: '  ' } })
      },
      'method-invalid',
      /I1: det står inte vad indikatorn delas med/,
    ],
    [
      'a formula that cannot be read',
      async () => {
        const indicator = (await on.method()).indicators[0]
        if (!indicator) throw new Error('none')
        return edit('catalogue.putIndicator', { indicator: { ...indicator, formula: 'summa(A1' } })
      },
      'method-invalid',
      /Formeln för I1: Formeln tar slut för tidigt/,
    ],
    [
      'a formula of another unit',
      async () => {
        const indicator = (await on.method()).indicators[0]
        if (!indicator) throw new Error('none')
        return edit('catalogue.putIndicator', { indicator: { ...indicator, unit: 'kr/patient' } })
      },
      'method-invalid',
      /Formeln för I1: Formeln ger kr\/invånare, men indikatorns enhet är kr\/patient/,
    ],
    [
      'a volume whose new unit is not that of the indicators that read it',
      async () => {
        const volume = (await on.method()).volumes.find(({ id }) => id === 'inv')
        if (!volume) throw new Error('inv')
        return edit('catalogue.putVolume', { volume: { ...volume, unit: 'personer' } })
      },
      'method-invalid',
      /Formeln för I13: Formeln ger kr\/personer/,
    ],
    [
      'a move that makes a formula count twice',
      async () => edit('catalogue.moveItem', { itemId: 'F2', parentId: 'A' }),
      'method-invalid',
      /skulle räknas två gånger/,
    ],
    [
      'a group under itself',
      async () => edit('catalogue.moveItem', { itemId: 'A', parentId: 'A1' }),
      'item-cannot-move',
      /ligga där/,
    ],
    [
      'an item at the top',
      async () => edit('catalogue.moveItem', { itemId: 'A1', parentId: null }),
      'item-cannot-move',
      /ligga där/,
    ],
    [
      'a cost under financing',
      async () => edit('catalogue.moveItem', { itemId: 'B4', parentId: 'L' }),
      'method-invalid',
      /B4 är av annan sort än L/,
    ],
    [
      'an item with items under it',
      async () => edit('catalogue.removeItem', { itemId: 'A' }),
      'item-has-items',
      /har poster under sig/,
    ],
    [
      'an item in a formula',
      async () => edit('catalogue.removeItem', { itemId: 'A2' }),
      'item-in-formulas',
      /formeln för I2, I3, I8/,
    ],
    [
      'a key that items name',
      async () => edit('catalogue.removeEntry', { list: 'keys', id: 'patienter' }),
      'method-entry-used',
      /används av A1/,
    ],
    [
      'a volume in a formula',
      async () => edit('catalogue.removeEntry', { list: 'volumes', id: 'inv80' }),
      'method-invalid',
      /[Vv]olymen .?inv80.? finns inte/,
    ],
    [
      'a source that evidence names',
      async () => edit('catalogue.removeEntry', { list: 'sources', id: 'S11' }),
      'method-entry-used',
      /används av A/,
    ],
    [
      'a person’s number',
      async () =>
        edit('catalogue.putConsultation', { consultation: { ...CONSULTED, outcome: 'Enligt 19640823-3234.' } }),
      'method-names-person',
      /personnummer/,
    ],
    [
      'an unknown consultation',
      async () => edit('catalogue.removeConsultation', { consultationId: 'x' }),
      'method-entry-unknown',
      /”x”/,
    ],
  ])('%s', async (_, make, code, what) => {
    const before = await on.test.call('catalogue.get', {})
    const { name, input } = await make()
    const problem = await on.test.refused(name, input as never)
    expect([problem.code, problem.text.what]).toEqual([code, expect.stringMatching(what)])
    expect(await on.test.call('catalogue.get', {})).toEqual(before)
  })
})
