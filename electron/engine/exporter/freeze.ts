/** A generator of 32-bit numbers from a seed (mulberry32): enough for ids that only have to be repeatable. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/**
 * Stops this process's clock at `at` (ISO 8601) and makes its randomness repeatable, since the document library takes times
 * and ids from the air. Only ever called in the export process, which makes one thing and ends.
 */
export function freeze(at: string): void {
  const now = new Date(at).getTime()
  const next = seeded(0x53414d53)
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, newTarget): Date =>
      Reflect.construct(target, given.length === 0 ? [now] : given, newTarget),
    apply: (target) => new target(now).toString(),
    get: (target, key) => (key === 'now' ? () => now : Reflect.get(target, key)),
  })
  Math.random = () => next() / 0x1_0000_0000
  globalThis.crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    for (let index = 0; index < bytes.length; index++) bytes[index] = next() & 0xff
    return array
  }
}
