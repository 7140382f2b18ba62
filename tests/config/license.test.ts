import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('LICENSE is the European Union Public Licence 1.2, word for word', () => {
  const spdx: { licenseText: string } = JSON.parse(read('node_modules/spdx-license-list/licenses/EUPL-1.2.json'))
  expect(read('LICENSE')).toBe(`${spdx.licenseText.replaceAll('\r\n', '\n').trimEnd()}\n`)
})

test('and package.json names it', () => {
  const manifest: { license: string } = JSON.parse(read('package.json'))
  expect(manifest.license).toBe('EUPL-1.2')
})
