import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Opens an address in the person's own browser. False when this machine has no way to; never throws. */
export function openBrowser(address: string, platform = process.platform, env = process.env): boolean {
  const command = browserCommand(address, platform, env)
  if (!command) return false
  try {
    const child = spawn(command.program, command.words, { stdio: 'ignore', detached: true })
    child.on('error', () => undefined)
    child.unref()
    return true
  } catch {
    return false
  }
}

/** On Linux only where there is a screen and xdg-open; the address is one argument, never part of a command line. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): { program: string; words: string[] } | undefined {
  if (platform === 'darwin') return { program: 'open', words: [address] }
  if (platform === 'win32') return { program: 'rundll32', words: ['url.dll,FileProtocolHandler', address] }
  const screen = env.DISPLAY ?? env.WAYLAND_DISPLAY
  const found = (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'xdg-open'))
    .find(existsSync)
  return screen && found ? { program: found, words: [address] } : undefined
}
