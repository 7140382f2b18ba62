import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dodge, placeLabels } from '../../../renderer/ui/chart-dodge.ts'
import { texturePath, type Texture } from '../../../renderer/ui/chart-texture.ts'

describe('names at the ends of lines', () => {
  const wishes = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 })

  test('never overlap, keep their order, and stay inside where there is room', () =>
    fc.assert(
      fc.property(wishes, (ats) => {
        const size = 16
        const places = dodge(
          ats.map((at) => ({ at, size })),
          0,
          300,
        )
        const order = ats.map((_, index) => index).toSorted((a, b) => (ats[a] ?? 0) - (ats[b] ?? 0) || a - b)
        const sorted = order.map((index) => places[index] ?? 0)
        for (const [index, at] of sorted.slice(1).entries())
          expect(at - (sorted[index] ?? 0)).toBeGreaterThan(size - 1e-6)
        for (const at of places) {
          expect(at).toBeGreaterThanOrEqual(size / 2 - 1e-6)
          expect(at).toBeLessThanOrEqual(300 - size / 2 + 1e-6)
        }
      }),
    ))

  test('stand where they want when they are apart', () =>
    expect(
      dodge(
        [40, 100, 200].map((at) => ({ at, size: 16 })),
        0,
        300,
      ),
    ).toEqual([40, 100, 200]))

  test('share the room around where they all want to be', () =>
    expect(
      dodge(
        [100, 100, 100].map((at) => ({ at, size: 20 })),
        0,
        300,
      ),
    ).toEqual([80, 100, 120]))
})

describe('labels beside points', () => {
  const area = { x: 0, y: 0, width: 600, height: 300 }
  test('touch neither each other nor what is taken, where there is room', () => {
    const points = [
      { x: 590, y: 100, width: 60, height: 15 },
      { x: 585, y: 112, width: 60, height: 15 },
      { x: 300, y: 150, width: 60, height: 15 },
    ]
    const taken = [{ x: 305, y: 140, width: 90, height: 20 }]
    const boxes = placeLabels(points, area, taken)
    const all = [...boxes, ...taken]
    for (const [at, box] of all.entries())
      for (const other of all.slice(at + 1))
        expect(
          box.x < other.x + other.width &&
            other.x < box.x + box.width &&
            box.y < other.y + other.height &&
            other.y < box.y + box.height,
        ).toBe(false)
    for (const box of boxes) expect(box.x >= 0 && box.x + box.width <= 600).toBe(true)
  })
})

describe('textures', () => {
  const textures: readonly Texture[] = ['rising', 'falling', 'dots', 'upright', 'cross']

  test('never leave their box, whatever its size', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...textures),
        fc.double({ min: 0, max: 700, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (texture, width, height) => {
          const path = texturePath(texture, { x: 10, y: 20, width, height })
          for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(10 - 0.01)
            expect(Number(x)).toBeLessThanOrEqual(10 + width + 0.01)
            expect(Number(y)).toBeGreaterThanOrEqual(20 - 0.01)
            expect(Number(y)).toBeLessThanOrEqual(20 + height + 0.01)
          }
        },
      ),
    ))

  test('differ from each other', () => {
    const box = { x: 0, y: 0, width: 60, height: 20 }
    expect(new Set(textures.map((texture) => texturePath(texture, box))).size).toBe(textures.length)
  })
})
