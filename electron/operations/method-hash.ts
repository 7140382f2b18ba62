import { contentText } from '../../shared/domain/method/diff-methods.ts'
import type { Method } from '../../shared/model/catalogue.ts'
import { sha256 } from '../files/file-grants.ts'

const known = new WeakMap<Method, string>()

/** SHA-256 over a method's content, hex: two versions that say the same have the same. */
export function methodHash(method: Method): string {
  const before = known.get(method)
  if (before !== undefined) return before
  const hash = sha256(Buffer.from(contentText(method)))
  known.set(method, hash)
  return hash
}
