import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'

const ENDING = '.samsyn'
/** What Windows, OneDrive or a mail program would refuse or change in a file name. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]|^\.|[. ]$/u
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/iu

/** The folder where workspaces live, one SQLite file each; a workspace's id is its file name without the ending. */
export interface Shelf {
  list(): { id: string; name: string; modified: string; bytes: number }[]
  newPath(name: string): Outcome<{ id: string; path: string }>
  pathOf(id: string): Outcome<{ id: string; path: string }>
}

export function createShelf(folder: string): Shelf {
  mkdirSync(folder, { recursive: true })
  const pathFor = (id: string): string => join(folder, `${id}${ENDING}`)
  return {
    list: () =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
        .map((entry) => {
          const found = statSync(join(folder, entry.name))
          const id = basename(entry.name, ENDING)
          return { id, name: id, modified: found.mtime.toISOString(), bytes: found.size }
        })
        .toSorted((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : a.id < b.id ? -1 : 1)),
    newPath(name) {
      const id = name.normalize('NFC').trim()
      if (id === '' || FORBIDDEN.test(id) || RESERVED.test(id))
        return failed('workspace-name-invalid', undefined, { name: id })
      return existsSync(pathFor(id))
        ? failed('workspace-name-taken', undefined, { name: id })
        : done({ id, path: pathFor(id) })
    },
    pathOf(id) {
      if (FORBIDDEN.test(id) || !existsSync(pathFor(id))) return failed('workspace-not-found', undefined, { name: id })
      return done({ id, path: pathFor(id) })
    },
  }
}
