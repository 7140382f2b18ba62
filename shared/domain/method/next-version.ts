import type { Method } from '../../model/catalogue.ts'

/** "0.2" after "0.1"; of several the highest counts. */
export function nextVersionNumber(taken: readonly string[]): string {
  const highest = taken
    .map((version) => version.split('.').map(Number))
    .reduce(
      ([major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]) =>
        otherMajor > major || (otherMajor === major && otherMinor > minor) ? [otherMajor, otherMinor] : [major, minor],
      [0, 0],
    )
  return `${highest[0] ?? 0}.${(highest[1] ?? 0) + 1}`
}

/** A draft that says what another version says, its logs with it. */
export const draftFrom = (method: Method, made: { version: string; name: string; date: string }): Method => ({
  ...method,
  ...made,
  status: 'draft',
})
