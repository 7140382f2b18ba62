import { describe, expect, test } from 'vitest'
import { capital, shownChange } from '../../../../renderer/features/history/history-model.ts'

const names = new Map([
  ['2309', 'Krokoms kommun'],
  ['inv65', 'Invånare 65 år och äldre'],
  ['A1', 'A1 Sjuksköterska'],
])
const volume = (hundredths: number) =>
  JSON.stringify({
    volume_id: 'inv65',
    party: '2309',
    year: 2026,
    body: JSON.stringify({ volumeId: 'inv65', hundredths, state: 'value', source: 'SCB', grade: null }),
  })

describe('what a step changed', () => {
  test('a new row shows what it holds, in Swedish names', () => {
    const shown = shownChange(null, volume(355_000), names)
    expect(shown.kind).toBe('new')
    expect(shown.fields).toContainEqual({ name: 'Volym', before: null, after: 'Invånare 65 år och äldre' })
    expect(shown.fields).toContainEqual({ name: 'Värde', before: null, after: '3\u00a0550' })
    expect(shown.fields).toContainEqual({ name: 'Part', before: null, after: 'Krokoms kommun' })
  })

  test('a changed row shows only what differs', () => {
    expect(shownChange(volume(100), volume(150), names)).toEqual({
      kind: 'changed',
      fields: [{ name: 'Värde', before: '1', after: '1,50' }],
    })
  })

  test('a removed row is told as removed', () => {
    expect(shownChange(volume(100), null, names).kind).toBe('removed')
  })

  test('a code string loses its separators, amounts are in tkr, conditions are their values', () => {
    const row = {
      code_key: '5020\u001fLöner\u001f\u001f\u001f',
      item_id: 'A1',
      control_ore: 123_450_000,
      conditions: JSON.stringify([{ value: '51015' }, { value: '50', to: '57' }]),
    }
    const shown = shownChange(null, JSON.stringify(row), names).fields.map((field) => `${field.name}: ${field.after}`)
    expect(shown).toEqual([
      'Kodsträng: 5020 Löner',
      'Post: A1 Sjuksköterska',
      'Villkor: 51015, 50–57',
      'Kontrollsumma: 1\u00a0234,5\u00a0tkr',
    ])
  })
})

test('a label begins with a capital', () => expect(capital('ångrade 2 rader')).toBe('Ångrade 2 rader'))
