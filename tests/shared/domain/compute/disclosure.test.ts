import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenVolumes, volumeKey } from '../../../../shared/domain/compute/disclosure.ts'
import type { Kind } from '../../../../shared/model/scope.ts'
import type { VolumeDefinition, VolumeValue } from '../../../../shared/model/volume.ts'
import { volumeValue } from './indicator-scope.ts'

const definition = (id: string, more: Partial<VolumeDefinition> = {}): VolumeDefinition => ({
  id,
  name: id,
  unit: 'personer',
  explanation: id,
  usualSource: id,
  countsPeople: true,
  decimals: 0,
  partyKinds: ['municipality', 'region'],
  evidence: [{ tag: 'P' }],
  ...more,
})
const method = {
  conventions: { smallNumberLimit: 5 },
  volumes: [
    definition('patienter'),
    definition('avlidna'),
    definition('hemma', { partOf: 'avlidna' }),
    definition('alla'),
    definition('kvinnor', { partOf: 'alla' }),
    definition('man', { partOf: 'alla' }),
    definition('andel', { countsPeople: false, unit: '%', shareOf: 'alla' }),
    definition('besok', { countsPeople: false }),
  ],
}
const parties = [
  ...['2303', '2305', '2309', '2313'].map((code) => ({ code, kind: 'municipality' as const })),
  { code: '0023', kind: 'region' as const },
]
type Given = [volumeId: string, party: string, found: number | 'suppressed' | 'missing', kind?: Kind]
const values = (given: readonly Given[]): VolumeValue[] =>
  given.map(([volumeId, party, found, kind]) => ({ ...volumeValue(volumeId, 2026, found, kind ?? null), party }))
const hidden = (...given: Given[]) =>
  [...hiddenVolumes(values(given), method, parties)].map(([key, because]) => `${key.trim()}: ${because}`)

describe('what may not be told', () => {
  it.each<[string, Given[], string[]]>([
    [
      'one to four people',
      [
        ['patienter', '2303', 1],
        ['patienter', '2305', 4],
        ['patienter', '2309', 5],
      ],
      ['patienter 2303 2026: small', 'patienter 2305 2026: small'],
    ],
    ['but nobody is nobody', [['patienter', '2303', 0]], []],
    ['and visits are not people', [['besok', '2303', 2]], []],
    ['what was kept back by its owner', [['patienter', '2303', 'suppressed']], ['patienter 2303 2026: small']],
    [
      'a part whose rest is one to four',
      [
        ['avlidna', '2303', 40],
        ['hemma', '2303', 38],
      ],
      ['hemma 2303 2026: rest-small'],
    ],
    [
      'a part with nothing left over is told',
      [
        ['avlidna', '2303', 40],
        ['hemma', '2303', 40],
      ],
      [],
    ],
    [
      'a share that comes to so few',
      [
        ['alla', '2303', 300],
        ['andel', '2303', 1],
      ],
      ['andel 2303 2026: small'],
    ],
    [
      'a share that leaves so few',
      [
        ['alla', '2303', 300],
        ['andel', '2303', 99],
      ],
      ['andel 2303 2026: rest-small'],
    ],
    [
      'a share of many',
      [
        ['alla', '2303', 3000],
        ['andel', '2303', 10],
      ],
      [],
    ],
    [
      'the other of two parts',
      [
        ['alla', '2303', 90],
        ['kvinnor', '2303', 3],
        ['man', '2303', 60],
      ],
      ['kvinnor 2303 2026: small', 'man 2303 2026: whole-less-parts'],
    ],
    [
      'the total, from which the parties seen could be taken',
      [
        ['patienter', '2303', 3],
        ['patienter', '2305', 200],
        ['patienter', '0023', 203],
      ],
      ['patienter 2303 2026: small', 'patienter 0023 2026: total-less-parties'],
    ],
    [
      'also where the total is stated for a kind of its own',
      [
        ['patienter', '2303', 3],
        ['patienter', '2305', 200],
        ['patienter', '0023', 203, 'budget'],
      ],
      ['patienter 2303 2026: small', 'patienter 0023 2026 budget: total-less-parties'],
    ],
    [
      'but not a figure of the region’s own that cannot be the total',
      [
        ['patienter', '2303', 3],
        ['patienter', '2305', 200],
        ['patienter', '0023', 60],
      ],
      ['patienter 2303 2026: small'],
    ],
    [
      'nothing, where nobody is few',
      [
        ['patienter', '2303', 30],
        ['patienter', '2305', 200],
        ['patienter', '0023', 230],
      ],
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(hidden(...given)).toEqual(expected)
  })

  it('a reader who subtracts whatever is told finds no hidden number', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 300 }))
    const munis = parties.slice(0, 4).map(({ code }) => code)
    const counts = fc.record({
      patienter: fc.array(count, { minLength: 4, maxLength: 4 }),
      kvinnor: count,
      man: count,
      hemma: count,
      borta: count,
    })
    fc.assert(
      fc.property(counts, ({ patienter, kvinnor, man, hemma, borta }) => {
        const total = patienter.reduce((sum, one) => sum + one, 0)
        const all = values([
          ...munis.map((code, at): Given => ['patienter', code, patienter[at] ?? 0]),
          ['patienter', '0023', total],
          ['alla', '2303', kvinnor + man],
          ['kvinnor', '2303', kvinnor],
          ['man', '2303', man],
          ['avlidna', '2303', hemma + borta],
          ['hemma', '2303', hemma],
        ])
        const kept = hiddenVolumes(all, method, parties)
        const told = (volumeId: string, party = '2303'): number | null => {
          const value = all.find((one) => one.volumeId === volumeId && one.party === party)
          return value && !kept.has(volumeKey(value)) ? (value.hundredths ?? 0) / 100 : null
        }
        const less = (whole: number | null, ...parts: (number | null)[]): number | null =>
          whole === null || parts.includes(null)
            ? null
            : parts.reduce<number>((rest, part) => rest - (part ?? 0), whole)
        const few = (number: number | null): boolean => number !== null && number > 0 && number < 5
        const known = [
          ...munis.map((code) => told('patienter', code)),
          ...munis.map((code) =>
            less(
              told('patienter', '0023'),
              ...munis.filter((one) => one !== code).map((one) => told('patienter', one)),
            ),
          ),
          told('kvinnor'),
          told('man'),
          less(told('alla'), told('kvinnor')),
          less(told('alla'), told('man')),
          told('hemma'),
          less(told('avlidna'), told('hemma')),
        ]
        expect(known.filter(few)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
