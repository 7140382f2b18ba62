import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { Progress } from '../../shared/contract/operation.ts'
import { refusalText } from '../../shared/text/host.ts'
import { type Sender, isOwnSender } from '../desktop/security.ts'
import type { FileGrants } from '../desktop/file-grants.ts'
import { CALL_ID, OPERATION, trackCalls } from './calls.ts'
import type { EnginePort } from './engine-port.ts'

/** The only names the page's process and ours speak by; the preload, which may import nothing, repeats them. */
export const CHANNELS = {
  invoke: 'samsyn:invoke',
  cancel: 'samsyn:cancel',
  pickFile: 'samsyn:pick-file',
  grantFile: 'samsyn:grant-file',
  saveFile: 'samsyn:save-file',
  progress: 'samsyn:progress',
} as const

export type IpcTransportOptions = {
  engine: EnginePort
  grants: FileGrants
  ipcMain: Pick<IpcMain, 'handle'>
  senderOf: (event: IpcMainInvokeEvent) => Sender | undefined
  sendProgress: (channel: string, progress: Progress) => void
}

/** Answers the window's calls. A call from anything but our own page is refused before it is read. */
export function registerIpc({ engine, grants, ipcMain, senderOf, sendProgress }: IpcTransportOptions): void {
  const calls = trackCalls(engine, (progress) => sendProgress(CHANNELS.progress, progress))
  const handle = (channel: string, answer: (...words: unknown[]) => unknown) =>
    ipcMain.handle(channel, (event, ...words: unknown[]) => {
      if (!isOwnSender(senderOf(event))) throw new Error(refusalText.sender.what)
      return answer(...words)
    })

  handle(CHANNELS.invoke, (name, input, call) => {
    if (typeof name !== 'string' || !OPERATION.test(name)) {
      return { ok: false, problem: { code: 'operation-unknown', text: refusalText.missing } }
    }
    return calls.invoke(name, input, typeof call === 'string' && CALL_ID.test(call) ? call : undefined)
  })
  handle(CHANNELS.cancel, (call) => typeof call === 'string' && calls.cancel(call))
  handle(CHANNELS.pickFile, (accept) => grants.pick(typeof accept === 'string' ? accept : ''))
  handle(CHANNELS.grantFile, (path) => (typeof path === 'string' ? grants.grant(path) : null))
  handle(CHANNELS.saveFile, (file) => (typeof file === 'string' ? grants.save(file) : false))
}
