import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = process.env['SAMSYN_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** Whether the collection of real files is at hand; says so, once per test file, where it is not. */
export const haveRealData = existsSync(join(root, 'INDEX.tsv'))
if (!haveRealData) console.log('Riktiga filer saknas (SAMSYN_DATA eller ../shared/data): proven mot dem hoppas över.')

export const realFile = (...parts: string[]): string => join(root, ...parts)

/** The files of one folder in a fixed order. */
export const realFiles = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .toSorted()
    .map((name) => join(root, folder, name))
    .filter((path) => statSync(path).isFile())
