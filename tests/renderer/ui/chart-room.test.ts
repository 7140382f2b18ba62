import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barLabel, brokenInto, cutTo, labelWidth, roomForLabels } from '../../../renderer/ui/chart-room.ts'
import { pointWith } from '../../support/chart-point.ts'

const bar = (value: number | null, note = '', outlier = false) =>
  pointWith({
    value,
    text: value === null ? 'saknas' : String(value),
    state: value === null ? 'missing' : 'value',
    note,
    outlier,
  })

test('every label ends before the edge, at any width and with any figures', () => {
  const figures = fc.array(
    fc.record({ value: fc.integer({ min: 0, max: 1_000_000 }), noted: fc.boolean(), outlier: fc.boolean() }),
    { minLength: 1, maxLength: 9 },
  )
  fc.assert(
    fc.property(figures, fc.integer({ min: 360, max: 1400 }), (values, width) => {
      const bars = values.map(({ value, noted, outlier }) => bar(value, noted ? 'fördelad med schablon' : '', outlier))
      const room = roomForLabels(bars, null, width)
      const top = Math.max(...values.map(({ value }) => value))
      for (const one of bars) {
        const length = top > 0 ? ((width - room.right) * (one.value ?? 0)) / top : 0
        expect(length + labelWidth(barLabel(one, room.notes))).toBeLessThanOrEqual(width)
      }
    }),
  )
})

test('notes are left out where they would take half the width', () => {
  expect(roomForLabels([bar(100, 'fördelad med schablon, ej avstämd')], null, 400).notes).toBe(false)
  expect(roomForLabels([bar(100, 'fördelad med schablon, ej avstämd')], null, 900).notes).toBe(true)
})

test('a party without a figure shows its mark, never a zero', () => expect(barLabel(bar(null), true)).toBe('saknas'))

describe('words that must fit', () => {
  test('are broken between words, none of them lost', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/), { minLength: 1, maxLength: 20 }), (all) => {
        const lines = brokenInto(all.join(' '), 120, 12)
        expect(lines.join(' ')).toBe(all.join(' '))
        for (const line of lines) expect(line.includes(' ') ? labelWidth(line, 12) : 0).toBeLessThanOrEqual(120)
      }),
    ))

  test('or cut with an ellipsis', () => {
    expect(cutTo('Kostnad per invånare', 400)).toBe('Kostnad per invånare')
    expect(cutTo('Kostnad kommunal hälso- och sjukvård', 100)).toMatch(/^Kostnad kom.*…$/)
  })
})
