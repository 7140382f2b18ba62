import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package-lock.json']

/** True when anything the build reads is newer than what it wrote, or it has not been built. */
export function isStale(root: string): boolean {
  const built = changedAt(join(root, 'out', 'renderer', 'index.html'))
  return built === 0 || SOURCES.some((name) => newest(join(root, name)) > built)
}

/** The last change of any file at or under a path; a folder's own time says nothing of its files. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
