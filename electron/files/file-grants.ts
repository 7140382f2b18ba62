import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { OutboxFile } from '../../shared/contract/operation.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'

/**
 * The files the host has granted, by handle. A screen only ever names handles, never paths: 'fil:…' may be read,
 * 'mapp:…' may be written into, 'ut:…' was made by the program and waits to be fetched.
 */
export interface FileGrants {
  grantOpen(path: string): string
  grantFolder(path: string): string
  /** A granted file's path and name as the person knows it. */
  opened(handle: string): Outcome<{ path: string; name: string; bytes: number }>
  /** Puts a made file in the outbox, and in the granted folder if one is named. Folders inside `name` are made. */
  deliver(name: string, bytes: Uint8Array, folder?: string): Outcome<OutboxFile>
  readOutbox(handle: string): { path: string; name: string } | undefined
}

export function createFileGrants(outbox: string): FileGrants {
  const granted = new Map<string, string>()
  const ready = new Map<string, { path: string; name: string }>()
  let made = 0
  const grant = (kind: 'fil' | 'mapp', path: string): string => {
    made += 1
    const handle = `${kind}:${made}`
    granted.set(handle, path)
    return handle
  }
  return {
    grantOpen: (path) => grant('fil', path),
    grantFolder: (path) => grant('mapp', path),
    opened(handle) {
      const path = granted.get(handle)
      if (path === undefined || !handle.startsWith('fil:')) return failed('handle-unknown')
      const found = statSync(path, { throwIfNoEntry: false })
      if (!found?.isFile()) return failed('handle-unknown')
      return done({ path, name: nameFromUpload(path), bytes: found.size })
    },
    deliver(name, bytes, folder) {
      const target = folder === undefined ? undefined : granted.get(folder)
      if (folder !== undefined && (target === undefined || !folder.startsWith('mapp:'))) return failed('handle-unknown')
      made += 1
      const handle = `ut:${made}`
      const path = join(outbox, String(made), basename(name))
      writeInto(path, bytes)
      if (target !== undefined) writeInto(join(target, ...name.split('/')), bytes)
      ready.set(handle, { path, name: basename(name) })
      return done({ handle, name, bytes: bytes.byteLength, sha256: sha256(bytes) })
    },
    readOutbox: (handle) => ready.get(handle),
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function writeInto(path: string, bytes: Uint8Array): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, bytes)
}

/** Reads a whole granted file; callers check its size first. */
export const readWhole = (path: string): Uint8Array => readFileSync(path)

const nameFromUpload = (path: string): string => basename(path)
