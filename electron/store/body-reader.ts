import { type SqlValue, text } from './connection.ts'

const MOST_KEPT = 20_000

/**
 * Reads a row's body: the same text is the same thing, so it is parsed and checked once however often figures ask for it. What
 * is answered is shared and must not be changed.
 */
export function bodyReader<T>(parse: (data: unknown) => T): (body: SqlValue | undefined) => T {
  const read = new Map<string, T>()
  return (value) => {
    const body = text(value)
    const known = read.get(body)
    if (known !== undefined) return known
    const found = parse(JSON.parse(body))
    if (read.size >= MOST_KEPT) read.clear()
    read.set(body, found)
    return found
  }
}
