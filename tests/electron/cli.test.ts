import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import { BUDGET, BUDGET_ORE } from '../support/open-host.ts'

const CLI = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'samsyn-cli-'))
const workspace = join(folder, 'Krokom.samsyn')
const budget = join(folder, 'budget.tsv')
writeFileSync(budget, BUDGET)

/** Runs the command line as a person does; only the process's own words and exit code are seen. */
function samsyn(...words: string[]) {
  const ended = spawnSync(process.execPath, [CLI, ...words], {
    encoding: 'utf8',
    env: { ...process.env, SAMSYN_HEM: join(folder, 'hem') },
  })
  return { code: ended.status, out: ended.stdout, err: ended.stderr }
}
const IMPORT = ['importera', budget, '--workspace', workspace, '--part', '2309', '--ar', '2026', '--slag', 'budget']

describe('Samsyn without a window', () => {
  it('--help lists every operation in Swedish', () => {
    const { code, out } = samsyn('--help')
    expect(code).toBe(0)
    for (const name of Object.keys(contract)) expect(out).toContain(`${name} `)
    for (const { summary } of Object.values(contract)) expect(out).toContain(summary)
  })

  it('one operation’s help says what it takes and gives', () => {
    const { code, out } = samsyn('tagging.tag', '--help')
    expect(code).toBe(0)
    expect(out).toMatch(/codeIds/)
    expect(out).toMatch(/item-not-taggable/)
  })

  it('--prov shows what would be read in and leaves nothing behind', () => {
    const { code, out } = samsyn(...IMPORT, '--prov')
    expect([code, existsSync(workspace)]).toEqual([0, false])
    expect(out.replaceAll(/\s/g, ' ')).toMatch(/budget\.tsv 6 1 0 52 002 500,50/)
  })

  it('importera, then an operation, then paket', () => {
    expect(samsyn(...IMPORT).code).toBe(0)
    const rows = samsyn(
      'rows.list',
      '--workspace',
      workspace,
      '--input',
      '{"scope":{"party":"2309","year":2026,"kind":"budget"}}',
    )
    expect(rows.code).toBe(0)
    expect(JSON.parse(rows.out)).toMatchObject({ ok: true, value: { total: 6, ore: BUDGET_ORE } })
    const made = samsyn('paket', '--workspace', workspace, '--till', join(folder, 'ut'))
    expect(made.code).toBe(0)
    expect(readdirSync(join(folder, 'ut'))).toEqual(expect.arrayContaining(['manifest.json', 'oppna-data']))
    const manifest = JSON.parse(readFileSync(join(folder, 'ut', 'manifest.json'), 'utf8')) as Record<string, unknown>
    expect(JSON.stringify(manifest)).toMatch(/[0-9a-f]{64}/)
  })

  it('a coded problem exits with 2 and says in Swedish what to do', () => {
    const twice = samsyn(...IMPORT)
    expect(twice.code).toBe(2)
    expect(twice.out).toMatch(/batch-already-imported/)
    const unknown = samsyn('finns.inte')
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('finns inte')])
    expect(samsyn('rows.list', '--input', '{').code).toBe(2)
    expect(samsyn('rows.list', '--konstig').code).toBe(2)
  })

  it('a question the file leaves open is asked, never guessed', () => {
    const open = join(folder, 'utan-enhet.csv')
    writeFileSync(open, 'Konto;Text;A;B\r\n5020;Löner;10;20\r\n5610;Avgifter;30;40\r\n')
    const asked = samsyn(
      'importera',
      open,
      '--workspace',
      workspace,
      '--part',
      '2309',
      '--ar',
      '2025',
      '--slag',
      'budget',
    )
    expect(asked.code).toBe(2)
    expect(asked.err).toMatch(/--kolumn|--enhet|--tecken/)
  })
})
