import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createFileGrants } from '../../electron/desktop/file-grants.ts'
import { runOperation } from '../../electron/cli/run-operation.ts'
import { programVersion } from '../../electron/program-version.ts'
import { startEngine } from '../../electron/engine/engine-client.ts'
import { createHttpTransport } from '../../electron/transports/http.ts'
import { CHANNELS, registerIpc } from '../../electron/transports/ipc.ts'
import { doorProblems } from '../../shared/contract/file-problems.ts'
import { contract } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/operation.ts'
import { openTestHost, RESOURCES } from '../support/open-host.ts'
import { comparable, type Invoke, runScript } from './script.ts'

const newHome = () => mkdtempSync(join(tmpdir(), 'samsyn-paritet-'))

async function overTerminal() {
  const test = openTestHost(newHome(), { version: programVersion })
  const invoke: Invoke = async (name, input) => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    try {
      await runOperation(test.host, {
        ok: true,
        command: name,
        help: false,
        files: [],
        flags: new Map([['--input', JSON.stringify(input)]]),
        trial: false,
      })
      return JSON.parse(String(said.mock.lastCall?.[0])) as Reply
    } finally {
      said.mockRestore()
    }
  }
  const replies = await runScript(
    invoke,
    async (path) => test.host.files.grantOpen(path),
    async (handle) => test.host.files.readOutbox(handle)?.path ?? '',
  )
  await test.close()
  return replies
}

async function overHttp() {
  const engine = await startEngine({ home: newHome(), resourcesDir: RESOURCES })
  const http = await createHttpTransport({ engine, rendererDir: newHome() })
  const welcome = await fetch(http.address, { redirect: 'manual' })
  const cookie = (welcome.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const invoke: Invoke = async (name, input) => {
    const answer = await fetch(`${http.origin}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: http.origin },
      body: JSON.stringify(input),
    })
    return (await answer.json()) as Reply
  }
  const replies = await runScript(
    invoke,
    async (path) => engine.fileHandle.grantOpen(path),
    async (handle) => (await engine.fileHandle.readOutbox(handle))?.path ?? '',
  )
  await http.close()
  await engine.close()
  return replies
}

async function overIpc() {
  const engine = await startEngine({ home: newHome(), resourcesDir: RESOURCES })
  const listeners = new Map<string, (event: never, ...words: unknown[]) => unknown>()
  registerIpc({
    engine,
    grants: createFileGrants(engine.fileHandle, { openFile: async () => undefined, saveFile: async () => undefined }),
    ipcMain: {
      handle: (channel: string, listener: (event: never, ...words: unknown[]) => unknown) =>
        void listeners.set(channel, listener),
    },
    senderOf: () => ({ url: 'samsyn://app/index.html', isMainFrame: true, isOwnWindow: true }),
    sendProgress: () => undefined,
  })
  const invoke: Invoke = async (name, input) =>
    structuredClone(await listeners.get(CHANNELS.invoke)?.(undefined as never, name, structuredClone(input))) as Reply
  const replies = await runScript(
    invoke,
    async (path) => engine.fileHandle.grantOpen(path),
    async (handle) => (await engine.fileHandle.readOutbox(handle))?.path ?? '',
  )
  await engine.close()
  return replies
}

describe('the same call gives the same reply', async () => {
  const terminal = await overTerminal()
  const [http, ipc] = [await overHttp(), await overIpc()]

  it('for every operation there is', () => {
    const called = new Set(terminal.map(([name]) => name))
    expect(Object.keys(contract).filter((name) => !called.has(name))).toEqual([])
  })

  it('and is never refused with a problem that the operation, or the door, does not name', () => {
    const unnamed = terminal.flatMap(([name, reply]) => {
      const named: readonly string[] = [...contract[name as keyof typeof contract].problems, ...doorProblems]
      return reply.ok || named.includes(reply.problem.code) ? [] : [`${name}: ${reply.problem.code}`]
    })
    expect(unnamed).toEqual([])
  })

  it.each(terminal.map(([name, reply], at) => ({ name, at, code: reply.ok ? 'klart' : reply.problem.code })))(
    '$at $name ($code) over HTTP and IPC as in the terminal',
    ({ at }) => {
      const [, expected] = terminal[at] as [string, Reply]
      expect(comparable(http[at]?.[1] as Reply)).toBe(comparable(expected))
      expect(comparable(ipc[at]?.[1] as Reply)).toBe(comparable(expected))
    },
  )
})
