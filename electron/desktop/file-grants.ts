import { copyFile, stat } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import type { FileHandles } from '../transports/engine-port.ts'
import type { Dialogs } from './dialogs.ts'

export type GrantedFile = { handle: string; name: string }

/** Turns what a person pointed at into handles. No path crosses to the page in either direction. */
export type FileGrants = {
  /** Null: nothing chosen. */
  pick(accept: string): Promise<GrantedFile | null>
  /** A file dropped on the window. Null when it is no file. */
  grant(path: string): Promise<GrantedFile | null>
  /** Copies a finished file to where the person wants it. False: they changed their mind, or the handle is of no file. */
  save(handle: string): Promise<boolean>
}

export function createFileGrants(files: FileHandles, dialogs: Dialogs): FileGrants {
  const grant = async (path: string): Promise<GrantedFile | null> => {
    const found = isAbsolute(path) ? await stat(path).catch(() => undefined) : undefined
    return found?.isFile() ? { handle: await files.grantOpen(path), name: basename(path) } : null
  }
  return {
    grant,
    async pick(accept) {
      const path = await dialogs.openFile(accept)
      return path === undefined ? null : grant(path)
    },
    async save(handle) {
      const ready = await files.readOutbox(handle)
      const target = ready && (await dialogs.saveFile(ready.name))
      if (!ready || target === undefined) return false
      await copyFile(ready.path, target)
      return true
    },
  }
}
