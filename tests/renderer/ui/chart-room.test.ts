import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barLabel, labelWidth, roomForLabels } from '../../../renderer/ui/chart-room.ts'
import type { Bar } from '../../../renderer/ui/mini-bars.tsx'

const bar = (value: number | null, note?: string): Bar => ({
  party: String(value),
  label: 'Krokom',
  value,
  text: value === null ? '' : String(value),
  state: value === null ? 'missing' : 'value',
  own: false,
  hatched: false,
  ...(note ? { note } : {}),
})

test('every label ends before the edge, at any width and with any figures', () => {
  const figures = fc.array(fc.record({ value: fc.integer({ min: 0, max: 1_000_000 }), noted: fc.boolean() }), {
    minLength: 1,
    maxLength: 9,
  })
  fc.assert(
    fc.property(figures, fc.integer({ min: 360, max: 1400 }), (values, width) => {
      const bars = values.map(({ value, noted }) => bar(value, noted ? 'fördelad med schablon' : undefined))
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
