import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packChunk, unpackChunk } from '../../electron/store/chunk-body.ts'

const row = fc.record({
  row: fc.integer({ min: 1, max: 2_000_000 }),
  ore: fc.oneof(fc.maxSafeInteger(), fc.constant(Number.NaN)),
  coding: fc.integer({ min: -1, max: 1_000_000 }),
  period: fc.constantFrom(0, 202601),
  reason: fc.nat({ max: 40 }),
  verdict: fc.nat({ max: 2 }),
  text: fc.constantFrom('', '1 234,50', '−12', 'åäö'),
})

it('a chunk packed and unpacked is the same chunk, wherever its bytes lie in memory', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 50 }), fc.nat({ max: 7 }), (rows, shift) => {
      const chunk = {
        rows: Int32Array.from(rows, (one) => one.row),
        ore: Float64Array.from(rows, (one) => one.ore),
        coding: Int32Array.from(rows, (one) => one.coding),
        period: Int32Array.from(rows, (one) => one.period),
        reasons: Uint8Array.from(rows, (one) => one.reason),
        verdicts: Uint8Array.from(rows, (one) => one.verdict),
        texts: rows.map((one) => one.text).join('\u0001'),
      }
      const packed = packChunk(chunk)
      const moved = new Uint8Array(packed.length + shift)
      moved.set(packed, shift)
      expect(unpackChunk(moved.subarray(shift))).toEqual(chunk)
    }),
  )
})
