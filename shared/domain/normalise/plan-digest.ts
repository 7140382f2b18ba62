/** A running 64-bit hash over the rows of a plan, in order. Not secret, only exact: any change in any row changes it. */
export type PlanDigest = {
  add: (row: number, verdict: number, reason: number, ore: number) => void
  text: () => string
}

/** Opens a digest; `ore` is NaN where the row has no amount. The store can run the same over its spooled rows. */
export const openPlanDigest = (): PlanDigest => {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  const mix = (value: number): void => {
    first = Math.imul(first ^ value, 0x01000193)
    first ^= first >>> 15
    second = Math.imul(second ^ value, 0x85ebca6b)
    second = (second << 13) | (second >>> 19)
  }
  return {
    add: (row, verdict, reason, ore) => {
      mix(row)
      mix((verdict << 8) | reason)
      if (Number.isNaN(ore)) mix(0x7ff80000)
      else {
        mix(ore | 0)
        mix(Math.floor(ore / 4294967296) | 0)
      }
    },
    text: () => (first >>> 0).toString(16).padStart(8, '0') + (second >>> 0).toString(16).padStart(8, '0'),
  }
}
