import { readFileSync } from 'node:fs'
import { checkMethod } from '../../shared/domain/compute/check-method.ts'
import type { Method } from '../../shared/model/catalogue.ts'

/** A file under resources/, as JSON. */
export const resource = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8'))

/** The method that ships with the program, read and checked. Throws when it does not hold. */
export function starterMethod(): Method {
  const read = checkMethod(resource('method/starter-0.1.json'))
  if (!read.ok) throw new Error(String(read.problem.params?.detail))
  return read.value
}
