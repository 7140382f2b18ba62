import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUDGET, BUDGET_ORE, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

const ASKED = { lens: { year: 2026, kind: 'budget' as const }, own: '2309' }
let test: TestHost
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
  await importAll(test, SCOPE, { text: BUDGET }, {}, BUDGET_ORE)
  await test.call('tagging.saveRule', {
    rule: {
      name: 'HSL',
      chart: null,
      party: null,
      conditions: [{ dimension: 'activityArea', match: 'prefix', value: '51015' }],
      itemId: 'A1',
    },
  })
  await test.call('volumes.useShipped', { year: 2026 })
})
afterAll(() => test.close())

/** Name and SHA-256 of every file of an export, and of all of them as one. */
const sums = async () => {
  const { files, bundle } = await test.call('proposal.export', ASKED)
  return [...files, bundle].map(({ name, sha256 }) => [name, sha256])
}

describe('the package', () => {
  it('is byte for byte the same also after the workspace has been closed and opened, and another when a figure is another', async () => {
    const first = await sums()
    await test.call('workspace.close', {})
    await test.call('workspace.open', { id: 'Prov' })
    expect(await sums()).toEqual(first)
    await test.call('volumes.put', {
      values: [
        {
          volumeId: 'inv65',
          party: '2309',
          year: 2026,
          kind: null,
          hundredths: 355_000,
          state: 'value',
          source: 'EXEMPEL',
          sourceDate: null,
          grade: 'B',
        },
      ],
    })
    const other = await sums()
    expect(other).not.toEqual(first)
    expect(other.map(([name]) => name)).toEqual(first.map(([name]) => name))
    await test.call('history.undo', {})
  }, 120_000)

  it('lies in the folder that was granted, every file with the SHA-256 its manifest says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsyn-paket-'))
    const { files } = await test.call('proposal.export', { ...ASKED, to: test.host.files.grantFolder(folder) })
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      files: Record<string, unknown>[]
    }
    const listed = JSON.stringify(manifest.files)
    for (const { name, sha256 } of files) {
      const bytes = readFileSync(join(folder, ...name.split('/')))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      if (name !== 'manifest.json') expect(listed).toContain(sha256)
    }
  })

  it('cannot be written anywhere that was not granted', async () => {
    expect((await test.refused('proposal.export', { ...ASKED, to: 'mapp:99' })).code).toBe('handle-unknown')
    expect((await test.refused('proposal.export', { ...ASKED, to: '/tmp' })).code).toBe('input-invalid')
  })

  it('of a workspace without rows for the lens is refused in words', async () => {
    expect((await test.refused('proposal.export', { lens: { year: 2031, kind: 'budget' }, own: '2309' })).code).toBe(
      'package-nothing-to-export',
    )
  })
})
