import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** Where a named workspace file lies, its folder made. */
export function placeOf(path: string): { folder: string; name: string; exists: boolean } {
  const whole = resolve(path)
  mkdirSync(dirname(whole), { recursive: true })
  return { folder: dirname(whole), name: basename(whole, '.samsyn'), exists: existsSync(whole) }
}
