import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/store/connection.ts'
import { openTestHost, type TestHost } from '../../support/open-host.ts'

let test: TestHost
let path: string
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
  await test.call('workspace.close', {})
  path = join(test.home, 'Prov.samsyn')
})
afterEach(() => test.close())

const fingerprint = () => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Changes the closed workspace file as another program might. */
function change(sql: string): void {
  const connection = connect(path, { readonly: false })
  connection.write.script(`${sql}; PRAGMA wal_checkpoint(TRUNCATE)`)
  connection.close()
}

describe('a workspace file that cannot be opened is refused in words and left byte for byte', () => {
  it.each([
    ['from a newer program', () => change('PRAGMA user_version = 999'), 'workspace-from-future'],
    ['of another program', () => change('PRAGMA application_id = 1'), 'workspace-not-samsyn'],
    [
      'that is no database',
      () => writeFileSync(path, 'Det här är en vanlig text. '.repeat(400)),
      'workspace-not-samsyn',
    ],
    [
      'with a torn page',
      () => writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, 100), Buffer.alloc(8000, 7)])),
      /workspace-(damaged|not-samsyn)/,
    ],
  ])('%s', async (_, spoil, code) => {
    spoil()
    const before = fingerprint()
    const problem = await test.refused('workspace.open', { id: 'Prov' })
    expect(problem.code).toMatch(code)
    expect(problem.text.cure.length).toBeGreaterThan(10)
    expect(fingerprint()).toBe(before)
  })

  it('that another program has open', async () => {
    const other = connect(path, { readonly: false })
    other.write.script('BEGIN IMMEDIATE')
    expect((await test.refused('workspace.open', { id: 'Prov' })).code).toBe('workspace-busy')
    other.close()
    await test.call('workspace.open', { id: 'Prov' })
  })
})

describe('names and places', () => {
  it.each(['a/b', '..', 'con', 'slut.', 'fråga?', '.dold', 'bak\\streck'])(
    '%s is no name for a workspace',
    async (name) => {
      expect((await test.refused('workspace.create', { name })).code).toBe('workspace-name-invalid')
    },
  )

  it('an id can only name a file in the folder of workspaces', async () => {
    copyFileSync(path, join(test.home, '..', 'utanför.samsyn'))
    expect((await test.refused('workspace.open', { id: '../utanför' })).code).toBe('workspace-not-found')
  })

  it('opening again keeps one safety copy a day', async () => {
    await test.call('workspace.open', { id: 'Prov' })
    await test.call('workspace.close', {})
    await test.call('workspace.open', { id: 'Prov' })
    expect(readFileSync(join(test.home, 'Säkerhetskopior', 'Prov 2026-01-01.samsyn')).byteLength).toBeGreaterThan(1000)
  })
})
