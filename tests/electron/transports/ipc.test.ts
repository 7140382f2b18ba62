import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createFileGrants } from '../../../electron/desktop/file-grants.ts'
import type { Sender } from '../../../electron/desktop/security.ts'
import { CHANNELS, registerIpc } from '../../../electron/transports/ipc.ts'
import { echoEngine } from './loopback.ts'

const OWN: Sender = { url: 'samsyn://app/', isMainFrame: true, isOwnWindow: true }

/** The window's end of the wire: what ipcRenderer.invoke would do, with any sender. */
async function startIpc() {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-ipc-'))
  const source = join(folder, 'källa.csv')
  const ready = join(folder, 'klar.xlsx')
  await writeFile(source, 'konto;öre')
  await writeFile(ready, 'PK-invented')
  const { engine, granted } = echoEngine({ path: ready, name: 'Förslag.xlsx' })
  const chosen: { open: string | undefined; save: string | undefined } = {
    open: source,
    save: join(folder, 'sparad.xlsx'),
  }
  const dialogs = { openFile: async () => chosen.open, saveFile: async () => chosen.save }
  const doors = new Map<string, (event: never, ...words: unknown[]) => unknown>()
  const told: unknown[] = []
  let sender: Sender | undefined = OWN
  registerIpc({
    engine,
    grants: createFileGrants(engine.fileHandle, dialogs),
    ipcMain: { handle: (channel, answer) => void doors.set(channel, answer as never) },
    senderOf: () => sender,
    sendProgress: (channel, progress) => told.push([channel, progress]),
  })
  const call = async (channel: string, ...words: unknown[]) => doors.get(channel)?.(undefined as never, ...words)
  const callAs = async (other: Sender | undefined, channel: string, ...words: unknown[]) => {
    sender = other
    try {
      return await call(channel, ...words)
    } finally {
      sender = OWN
    }
  }
  return { call, callAs, told, granted, chosen, source, folder }
}

let ipc: Awaited<ReturnType<typeof startIpc>>
beforeEach(async () => {
  ipc = await startIpc()
})

describe('the window’s calls', () => {
  test('an operation gets the engine’s reply, and its counts carry the call’s name', async () => {
    expect(await ipc.call(CHANNELS.invoke, 'rows.list', { item: 'HV1' }, 'call-1')).toMatchObject({
      ok: true,
      value: { name: 'rows.list', input: { item: 'HV1' } },
    })
    expect(ipc.told).toMatchObject([[CHANNELS.progress, { call: 'call-1', done: 1 }]])
  })

  test('a long call is cancelled by its name', async () => {
    const long = ipc.call(CHANNELS.invoke, 'rows.wait', {}, 'call-2')
    expect(await ipc.call(CHANNELS.cancel, 'call-2')).toBe(true)
    expect(await long).toMatchObject({ value: { cancelled: true } })
    expect(await ipc.call(CHANNELS.cancel, 'call-2')).toBe(false)
  })

  test('a name that is no name is a coded problem', async () => {
    for (const name of ['../x', 'Rows', '', 7, null]) {
      expect(await ipc.call(CHANNELS.invoke, name, {})).toMatchObject({
        ok: false,
        problem: { code: 'operation-unknown' },
      })
    }
  })

  test('a chosen or dropped file becomes a handle and a name, never a path', async () => {
    expect(await ipc.call(CHANNELS.pickFile, '.csv')).toEqual({ handle: 'fil:1', name: 'källa.csv' })
    expect(await ipc.call(CHANNELS.grantFile, ipc.source)).toEqual({ handle: 'fil:2', name: 'källa.csv' })
    expect(ipc.granted).toEqual([ipc.source, ipc.source])
  })

  test('no choice, a folder, a way that is not whole, and a file that is gone give nothing', async () => {
    ipc.chosen.open = undefined
    expect(await ipc.call(CHANNELS.pickFile, '.csv')).toBeNull()
    for (const path of [ipc.folder, 'källa.csv', join(ipc.folder, 'saknas.csv'), '']) {
      expect(await ipc.call(CHANNELS.grantFile, path)).toBeNull()
    }
    expect(ipc.granted).toEqual([])
  })

  test('a finished file is copied to where the person says', async () => {
    expect(await ipc.call(CHANNELS.saveFile, 'ut:1')).toBe(true)
    expect(await readFile(join(ipc.folder, 'sparad.xlsx'), 'utf8')).toBe('PK-invented')
    ipc.chosen.save = undefined
    expect(await ipc.call(CHANNELS.saveFile, 'ut:1')).toBe(false)
    expect(await ipc.call(CHANNELS.saveFile, 'ut:99')).toBe(false)
  })

  test.each([
    ['a frame inside the page', { ...OWN, isMainFrame: false }],
    ['another page', { ...OWN, url: 'https://example.com/' }],
    ['nobody', undefined],
  ])('%s is refused on every channel', async (_, sender) => {
    for (const channel of Object.values(CHANNELS).filter((name) => name !== CHANNELS.progress)) {
      await expect(ipc.callAs(sender, channel, 'rows.list', {})).rejects.toThrow(/eget fönster/)
    }
    expect(ipc.granted).toEqual([])
  })
})
