import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openExporter } from '../../../electron/engine/exporter-port.ts'
import { openParser } from '../../../electron/engine/parser-port.ts'
import { type ParserChannel, spawnNodeParser } from '../../../electron/engine/parser/channel.ts'
import { createHost, type Host } from '../../../electron/host.ts'
import { connect } from '../../../electron/store/connection.ts'
import { contentHash } from '../../../electron/store/content-hash.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { BUDGET, RESOURCES, SCOPE, settle, stillTime } from '../../support/open-host.ts'

const ROWS = 60_000
let host: Host
let home: string
let opened: ParserChannel[]
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'samsyn-parser-'))
  opened = []
  const spawn = (heap: number): ParserChannel => {
    const channel = spawnNodeParser(heap)
    opened.push(channel)
    return channel
  }
  host = createHost({
    home,
    resources: RESOURCES,
    parser: openParser({ spawn }),
    exporter: openExporter(),
    version: '0.0.0-prov',
    ...stillTime(),
  })
})
afterEach(() => host.close())

const ask = async <T>(name: string, input: unknown): Promise<T> => {
  const reply = await host.invoke(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.problem.code}`)
  return reply.value as T
}
/** All that the workspace holds, read from a copy: its bytes may move from the log into the file meanwhile, what it says may not. */
const content = (): unknown => {
  const copies = mkdtempSync(join(tmpdir(), 'samsyn-avbild-'))
  for (const name of ['Prov.samsyn', 'Prov.samsyn-wal'])
    if (existsSync(join(home, name))) copyFileSync(join(home, name), join(copies, name))
  const connection = connect(join(copies, 'Prov.samsyn'), { readonly: false })
  const { read } = connection
  const said = {
    hash: contentHash(read),
    counts: ['import_batch', 'ledger_row', 'code_string', 'original', 'allocation', 'item_sum', 'history_entry'].map(
      (table) => read.get(`SELECT count(*) AS n FROM ${table}`),
    ),
  }
  connection.close()
  return said
}

describe('killing the reader of files', () => {
  it('at five moments of a plan leaves the workspace as it was, and the next import works', async () => {
    await ask('workspace.create', { name: 'Prov' })
    const small = await ask<OutputOf<'import.stage'>>('import.stage', { scope: SCOPE, from: { text: BUDGET } })
    const first = await ask<OutputOf<'import.plan'>>('import.plan', {
      sourceId: small.sourceId,
      scope: SCOPE,
      mapping: settle(small.guess),
    })
    await ask('import.apply', { planId: first.planId })

    const path = join(home, 'stor.csv')
    writeFileSync(
      path,
      `Ansvar;Konto;Kontotext;Budget 2026 kr\n${Array.from({ length: ROWS }, (_, at) => `${4000 + (at % 400)};${5020 + (at % 30)};Löner;${at},25`).join('\n')}\n`,
    )
    const staged = await ask<OutputOf<'import.stage'>>('import.stage', {
      scope: SCOPE,
      from: { file: host.files.grantOpen(path) },
    })
    const mapping = settle(staged.guess)
    const plan = { sourceId: staged.sourceId, scope: SCOPE, mapping }
    const before = content()
    for (const chunks of [0, 1, 2, 5, 9]) {
      let seen = 0
      const going = host.invoke('import.plan', plan, {
        onProgress: () => {
          seen += 1
          if (seen === chunks) opened.at(-1)?.kill()
        },
      })
      if (chunks === 0) opened.at(-1)?.kill()
      const reply = await going
      expect([chunks, reply.ok ? 'planned' : reply.problem.code]).toEqual([chunks, 'unexpected'])
      expect(content()).toEqual(before)
      // Each is a new process: looking at the file again starts it, so that there is one to kill.
      await ask('import.stage', { scope: SCOPE, from: { sourceId: staged.sourceId } })
    }
    const planned = await ask<OutputOf<'import.plan'>>('import.plan', plan)
    const { batch } = await ask<OutputOf<'import.apply'>>('import.apply', { planId: planned.planId })
    expect(batch.rows).toBe(ROWS)
    expect(opened.length).toBe(6)
  }, 60_000)

  it('which sees nothing of the environment but where programs are', () => {
    const children = (): string[] =>
      readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean)
    if (!existsSync(`/proc/${process.pid}/task/${process.pid}/children`))
      return console.log('no /proc here: the environment is not looked at')
    const earlier = new Set(children())
    process.env['SAMSYN_PROV_SECRET'] = 'x'
    const channel = spawnNodeParser(64)
    try {
      const [child] = children().filter((pid) => !earlier.has(pid))
      const names = readFileSync(`/proc/${child}/environ`, 'utf8')
        .split('\0')
        .filter(Boolean)
        .map((pair) => pair.split('=')[0])
      expect(names.toSorted()).toEqual(['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE', 'PATH', 'SystemRoot'])
    } finally {
      channel.kill()
    }
  })
})
