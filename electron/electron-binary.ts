// Electron's program is fetched the first time it is wanted, not by npm ci. Where it cannot be had, that is known within
// a moment: one question to the address it is fetched from, and no waiting when nobody answers.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { terminalText as text } from '../shared/text/host.ts'

const PATIENCE = 3000 // ms, for the first answer
const FETCHING = 10 * 60_000 // ms, for the whole of it

/** The path of Electron's program, if it is here. */
export function findElectron(root: string): string | undefined {
  const folder = join(root, 'node_modules', 'electron')
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** Fetches it with Electron's own installer, which checks what it gets against the sums in the package. */
export async function fetchElectron(root: string, say: (line: string) => void): Promise<string | undefined> {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer) || !(await answers(source()))) return undefined
  say(text.electronFetching)
  const child = spawn(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: FETCHING })
  await new Promise((resolve) => {
    child.on('exit', resolve)
    child.on('error', resolve)
  })
  return findElectron(root)
}

const source = (): string =>
  process.env.ELECTRON_MIRROR ??
  process.env.npm_config_electron_mirror ??
  'https://github.com/electron/electron/releases/'

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) })
    return true
  } catch {
    return false
  }
}
