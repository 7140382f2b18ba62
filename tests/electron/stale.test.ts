import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isStale } from '../../electron/stale.ts'

const BUILT = 'out/renderer/index.html'

/** An invented repository: path → the second it was last changed. */
function repository(files: Record<string, number>): string {
  const root = mkdtempSync(join(tmpdir(), 'samsyn-stale-'))
  for (const [path, second] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), '')
    utimesSync(join(root, path), second, second)
  }
  return root
}

test.each([
  ['nothing is built', { 'electron/main.ts': 10 }, true],
  ['built after the last change', { 'electron/main.ts': 10, [BUILT]: 20 }, false],
  ['a source changed since', { 'electron/main.ts': 30, [BUILT]: 20 }, true],
  ['a source far down changed since', { 'electron/desktop/menu.ts': 30, [BUILT]: 20 }, true],
  ['the dependencies changed since', { 'package-lock.json': 30, [BUILT]: 20 }, true],
  ['only tests changed since', { 'tests/a.test.ts': 30, [BUILT]: 20 }, false],
])('%s: build again %#', (_, files, stale) => expect(isStale(repository(files))).toBe(stale))
