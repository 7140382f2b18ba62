import { describe, expect, it } from 'vitest'
import type { InputOf, OperationName } from '../../../shared/contract/index.ts'
import { BY, CONSULTED, methodHost } from '../../support/method-host.ts'

const on = methodHost('one with a draft')

type Edit = [what: string, label: string, edit: () => Promise<{ name: OperationName; input: unknown }>]
const edit = <N extends OperationName>(name: N, input: InputOf<N>) => ({ name, input })

describe('every edit is one named step that undo takes back', () => {
  it.each<Edit>([
    [
      'a definition',
      'ändrade definitionen av A1',
      async () => edit('catalogue.putItem', { item: { ...(await on.item('A1')), definition: 'En annan.' } }),
    ],
    [
      'two fields at once',
      'ändrade A1',
      async () => edit('catalogue.putItem', { item: { ...(await on.item('A1')), name: 'Ssk', keyNote: 'Ny' } }),
    ],
    [
      'a relevance decision',
      'ändrade relevansbeslutet för B4',
      async () =>
        edit('catalogue.putItem', {
          item: { ...(await on.item('B4')), relevance: { decision: 'not-relevant', reason: 'Egenvård är inte HSL.' } },
        }),
    ],
    [
      'another order',
      'ändrade ordningen i D: D3 före D1',
      async () => edit('catalogue.moveItem', { itemId: 'D3', parentId: 'D', before: 'D1' }),
    ],
    [
      'one field, whatever else the one who asks believed',
      'ändrade definitionen av A1',
      async () =>
        edit('catalogue.putItem', {
          item: { ...(await on.item('A1')), name: 'Något gammalt', definition: 'En annan.' },
          fields: ['definition'],
        }),
    ],
    ['a move', 'flyttade D3 till E', async () => edit('catalogue.moveItem', { itemId: 'D3', parentId: 'E' })],
    [
      'a new item',
      'lade till posten C6 Dietist',
      async () =>
        edit('catalogue.addItem', { parentId: 'C', kind: 'cost', name: 'Dietist', definition: 'Dietistens tid.' }),
    ],
    [
      'a new group',
      'lade till posten M Förebyggande',
      async () =>
        edit('catalogue.addItem', { parentId: null, kind: 'cost', name: 'Förebyggande', definition: 'Fallskydd.' }),
    ],
    [
      'an item taken away',
      'tog bort posten V10 Medborgarnytta och jämlikhet',
      async () => edit('catalogue.removeItem', { itemId: 'V10' }),
    ],
    [
      'a new key',
      'lade till nyckeln Egen',
      async () => {
        const [key] = (await on.method()).keys
        if (!key) throw new Error('no keys')
        return edit('catalogue.putKey', { key: { ...key, id: 'egen', name: 'Egen' } })
      },
    ],
    [
      'a volume',
      'ändrade den vanliga källan för Folkmängd',
      async () => {
        const volume = (await on.method()).volumes.find(({ id }) => id === 'inv')
        if (!volume) throw new Error('inv')
        return edit('catalogue.putVolume', { volume: { ...volume, usualSource: 'SCB' } })
      },
    ],
    [
      'a formula',
      'ändrade formeln för I2',
      async () => {
        const indicator = (await on.method()).indicators.find(({ id }) => id === 'I2')
        if (!indicator) throw new Error('I2')
        return edit('catalogue.putIndicator', {
          indicator: { ...indicator, formula: 'summa(A1; A2) / volym(patienter)' },
        })
      },
    ],
    [
      'an indicator taken away',
      'tog bort indikatorn I3 Kostnad per sjuksköterskebesök i ordinärt boende',
      async () => edit('catalogue.removeEntry', { list: 'indicators', id: 'I3' }),
    ],
    [
      'a convention',
      'ändrade täckningsgränsen',
      async () =>
        edit('catalogue.putConventions', {
          conventions: { ...(await on.method()).conventions, coverageLimitPercent: 85 },
        }),
    ],
    [
      'the head',
      'ändrade uppgifterna om version 0.5',
      async () =>
        edit('catalogue.putHead', {
          head: { name: 'Länets metod', version: '0.5', date: '2026-10-01', startIndicators: ['I1', 'I2'] },
        }),
    ],
    [
      'a source',
      'lade till källan S99',
      async () => edit('catalogue.putSource', { source: { id: 'S99', text: 'Egen utredning' } }),
    ],
    [
      'a consultation',
      'antecknade samråd om A1 med MAS',
      async () => edit('catalogue.putConsultation', { consultation: CONSULTED }),
    ],
    [
      'a proposal',
      'föreslog version 0.2',
      async () => edit('catalogue.setStatus', { status: 'proposed', decision: BY }),
    ],
  ])('%s', async (_, label, make) => {
    const before = await on.test.call('catalogue.get', {})
    const { name, input } = await make()
    const reply = await on.test.host.invoke(name, input)
    expect(reply.ok ? '' : `${reply.problem.code} ${reply.problem.text.what}`).toBe('')
    expect(await on.lastStep()).toBe(label)
    expect(await on.test.call('catalogue.get', {})).not.toEqual(before)
    await on.test.call('history.undo', {})
    expect(await on.test.call('catalogue.get', {})).toEqual(before)
    await on.test.call('history.redo', {})
    expect(await on.test.call('catalogue.get', {})).not.toEqual(before)
    await on.test.call('history.undo', {})
  })
})

describe('an edit writes only what it changes', () => {
  it('one definition is one row; one move is one or few', async () => {
    await on.test.call('catalogue.putItem', { item: { ...(await on.item('A1')), definition: 'En annan.' } })
    expect((await on.test.call('history.list', {})).entries[0]?.changes).toBe(1)
    await on.test.call('catalogue.moveItem', { itemId: 'D3', parentId: 'E', before: 'E2' })
    expect((await on.test.call('history.list', {})).entries[0]?.changes).toBe(1)
    expect((await on.method()).items.filter(({ parentId }) => parentId === 'E').map(({ id }) => id)).toEqual([
      'E1',
      'D3',
      'E2',
      'E3',
      'E4',
    ])
  })

  it('nothing changed is no step', async () => {
    const { total } = await on.test.call('history.list', {})
    await on.test.call('catalogue.putItem', { item: await on.item('A1') })
    expect((await on.test.call('history.list', {})).total).toBe(total)
  })
})
