import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterpartOf } from '../../../../shared/domain/isolate/counterparty.ts'
import { eliminate } from '../../../../shared/domain/isolate/eliminate.ts'
import { doubleCounts, type Flow } from '../../../../shared/domain/isolate/mirrored-flows.ts'
import type { CodeString } from '../../../../shared/model/code-string.ts'
import { doubleCountSchema, type DoubleCountVerdict, type JointBoard } from '../../../../shared/model/double-count.ts'
import { partyListSchema } from '../../../../shared/model/party.ts'
import { resource } from '../../../resources/starter-method.ts'

const { parties } = partyListSchema.parse(resource('parties/jamtland.json'))
const none = { code: '', name: '' }
const code = (counterparty: string, text = ''): CodeString => ({
  account: none,
  costCentre: none,
  activityArea: none,
  activity: none,
  project: none,
  object: none,
  counterparty: { code: '', name: counterparty },
  text,
})
const flow = (id: string, party: string, counterparty: string, ore: number, more: Partial<Flow> = {}): Flow => ({
  id,
  party,
  year: 2026,
  kind: 'budget',
  code: code(counterparty),
  ore,
  agreement: '',
  ...more,
})
const frostviken: JointBoard = {
  id: 'f',
  name: 'Gemensamma nämnden för Närvård Frostviken',
  words: ['närvård frostviken'],
  host: '0023',
  members: ['2313'],
  source: '',
}

describe('a counterparty is recognised by name, else by code', () => {
  it.each([
    ['', 'Krokoms kommun', '2380', { party: '2309' }],
    ['', 'KROKOM', '2380', { party: '2309' }],
    ['2309', '', '2380', { party: '2309' }],
    ['2300', 'Region Jämtland Härjedalen', '2380', { party: '0023' }],
    ['2300', '', '2380', { party: '0023' }],
    ['0023', '', '2380', { party: '0023' }],
    ['2000', 'Kommuner i länet', '0023', 'municipalities'],
    ['', 'Region Jämtland Härjedalen', '0023', null],
    ['', 'Åre och Berg', '0023', null],
    ['', 'Externa leverantörer', '2380', null],
    ['2309', '', '2309', null],
    ['', '', '2380', null],
  ])('%s %s in the books of %s: %j', (number, name, own, expected) => {
    expect(counterpartOf({ code: number, name }, own, parties)).toEqual(expected)
  })
})

describe('the same kronor at both ends', () => {
  const paid = flow('r1', '0023', 'Krokoms kommun', 1_000_000)
  const received = flow('k1', '2309', 'Regionen', -1_000_000)

  it.each<[string, Flow[], unknown[]]>([
    [
      'equal amounts either way',
      [paid, received],
      [{ cause: 'equal-amounts', differenceOre: 0, proposal: { counts: '2309', eliminated: ['0023'] } }],
    ],
    ['one krona apart', [paid, { ...received, ore: -999_900 }], [{ differenceOre: 100 }]],
    [
      'the same agreement, whatever the amounts',
      [
        { ...paid, agreement: 'Tilläggsbelopp 2026' },
        { ...received, ore: -700_000, agreement: 'tilläggsbelopp 2026' },
      ],
      [{ cause: 'same-agreement', differenceOre: 300_000 }],
    ],
    [
      'several codings on one side',
      [paid, { ...received, ore: -600_000 }, { ...received, id: 'k2', ore: -400_000 }],
      [{ sides: [{ flowIds: ['r1'] }, { flowIds: ['k1', 'k2'], ore: -1_000_000 }] }],
    ],
    [
      'one coding among others',
      [paid, received, { ...received, id: 'k2', ore: -77_700 }],
      [{ sides: [{ flowIds: ['r1'] }, { flowIds: ['k1'] }] }],
    ],
    [
      'one payer and all who receive',
      [
        { ...paid, code: code('Kommuner i länet') },
        { ...received, ore: -400_000 },
        flow('o1', '2380', 'Region Jämtland Härjedalen', -600_000),
      ],
      [{ differenceOre: 0 }],
    ],
    [
      'a joint board at its host and a member',
      [
        flow('b1', '0023', '', 500_000, { code: code('', 'Närvård Frostviken drift') }),
        flow('b2', '2313', '', 250_000, { code: code('', 'Andel närvård Frostviken') }),
      ],
      [{ cause: 'joint-board', proposal: { counts: '0023', eliminated: ['2313'] } }],
    ],
  ])('%s', (_, flows, expected) => {
    const found = doubleCounts(flows, parties, [frostviken])
    expect(found).toHaveLength(expected.length)
    expect(found).toMatchObject(expected)
    for (const warning of found) expect(doubleCountSchema.parse(warning)).toEqual(warning)
  })

  it.each<[string, Flow[]]>([
    ['nothing', []],
    ['other counterparties', [flow('a', '0023', 'Externa leverantörer', 1000), flow('b', '2309', 'Staten', -1000)]],
    ['amounts that do not agree', [paid, { ...received, ore: -900_000 }]],
    ['both pay', [paid, { ...received, ore: 1_000_000 }]],
    ['budget and outcome', [paid, { ...received, kind: 'outcome' }]],
    ['two years', [paid, { ...received, year: 2025 }]],
    [
      'two agreements with equal amounts',
      [
        { ...paid, agreement: 'A' },
        { ...received, agreement: 'B' },
      ],
    ],
    ['the other side is with somebody else', [paid, { ...received, code: code('Östersunds kommun') }]],
    [
      'a joint board only its host carries',
      [flow('b1', '0023', '', 500_000, { code: code('', 'Närvård Frostviken') })],
    ],
  ])('none in a clean set: %s', (_, flows) => expect(doubleCounts(flows, parties, [frostviken])).toEqual([]))

  const anyFlows = fc
    .array(
      fc.record({
        party: fc.constantFrom('0023', '2309', '2380'),
        counterparty: fc.constantFrom('Region', 'Krokom', 'Östersund', 'Kommuner', ''),
        ore: fc.constantFrom(100_000, -100_000, 200_000, -200_000, 99_900),
        agreement: fc.constantFrom('', 'a'),
      }),
      { maxLength: 14 },
    )
    .map((all) =>
      all.map(({ party, counterparty, ore, agreement }, at) => flow(`f${at}`, party, counterparty, ore, { agreement })),
    )

  it('whatever the order of flows, and no coding is in two mirrored flows', () => {
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const found = doubleCounts(flows, parties, [])
        expect(doubleCounts(flows.toReversed(), parties, [])).toEqual(found)
        const used = found.flatMap(({ sides }) => sides.flatMap(({ flowIds }) => flowIds))
        expect(new Set(used).size).toBe(used.length)
      }),
    )
  })
})

describe('eliminated is not deleted', () => {
  const verdict = (id: string, flows: string[], counts: string | null = '2309'): DoubleCountVerdict => ({
    doubleCountId: id,
    party: null,
    year: 2026,
    kind: 'budget',
    counts,
    eliminatedFlowIds: flows,
    reason: 'kommunen bokför insatsen',
    role: 'projektledare',
    at: '2026-11-01T08:00:00Z',
  })
  const amounts = [
    { flowId: 'a', ore: 5 },
    { flowId: 'b', ore: -7 },
    { flowId: 'c', ore: 11 },
  ]

  it('counted and eliminated sum to all, in any order of verdicts, and again changes nothing', () => {
    const verdicts = [verdict('v2', ['a', 'c']), verdict('v1', ['c'])]
    const found = eliminate(amounts, verdicts)
    expect(found).toEqual({
      counted: [{ flowId: 'b', ore: -7 }],
      eliminated: [
        { flowId: 'a', ore: 5, doubleCountId: 'v2' },
        { flowId: 'c', ore: 11, doubleCountId: 'v1' },
      ],
    })
    expect(eliminate(amounts, verdicts.toReversed())).toEqual(found)
    expect(eliminate(found.counted, verdicts).counted).toEqual(found.counted)
  })

  it('looked at and found not to be double: everything counts', () => {
    expect(eliminate(amounts, [verdict('v', ['a'], null)]).counted).toEqual(amounts)
  })
})
