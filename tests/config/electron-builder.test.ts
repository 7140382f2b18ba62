import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8')

// All three come with electron-builder; from its own folder they are found wherever npm put them.
const builder = createRequire(`${root}/node_modules/app-builder-lib/package.json`)
const yaml: { load(text: string): Configuration } = builder('js-yaml')
const Ajv: new (options: object) => Validator = builder('ajv').default ?? builder('ajv')

type Validator = { validate(schema: unknown, value: unknown): boolean; errors: unknown; addKeyword(name: string): void }
type Target = { target: string }
type Configuration = {
  files: string[]
  win: { target: Target[] }
  linux: { target: Target[] }
  mac: { target: Target[] }
}

const configuration = yaml.load(read('electron.builder.yml'))

/** The faults electron-builder itself would find before it starts, or none. */
function faults(value: unknown): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true })
  ajv.addKeyword('typeof')
  return ajv.validate(JSON.parse(read('node_modules/app-builder-lib/scheme.json')), value) ? [] : ajv.errors
}

describe('the installer’s configuration', () => {
  test('follows electron-builder’s own schema', () => expect(faults(configuration)).toEqual([]))

  test('and the schema would have said so if it did not', () => {
    expect(faults({ ...configuration, nsis: { oneKlick: false } })).not.toEqual([])
  })

  test('makes what is promised for each system', () => {
    const targets = (one: { target: Target[] }) => one.target.map(({ target }) => target)
    expect(targets(configuration.win)).toEqual(['nsis', 'portable'])
    expect(targets(configuration.linux)).toEqual(['AppImage', 'deb'])
    expect(targets(configuration.mac)).toEqual(['dmg'])
  })

  test.each(['node-*', '@sparticuz', 'playwright-core'])('leaves node_modules/%s out', (name) =>
    expect(configuration.files).toContain(`!node_modules/${name}`),
  )

  test('and every Node runtime of package.json is among what it leaves out', () => {
    const manifest: { optionalDependencies: object } = JSON.parse(read('package.json'))
    expect(Object.keys(manifest.optionalDependencies).filter((name) => !name.startsWith('node-'))).toEqual([])
  })
})
