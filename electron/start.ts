// `npm start`: builds what has changed, then opens the window where Electron can be had and the browser where it cannot.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { terminalText as text } from '../shared/text/host.ts'
import { fetchElectron, findElectron } from './electron-binary.ts'
import { isStale } from './stale.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) < 24) fail(text.nodeTooOld(process.version))
if (isStale(root)) build()

const electron = words.includes('--browser')
  ? undefined
  : (findElectron(root) ?? (await fetchElectron(root, console.log)))
if (electron) run(electron, [root, ...words])
else {
  if (!words.includes('--browser')) console.log(text.electronMissing)
  run(process.execPath, [join(root, 'electron', 'serve.ts'), ...words])
}

function build(): void {
  console.log(text.building)
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) fail(text.buildFailed)
}

/** Hands the terminal over; Ctrl C goes to the child, which closes itself in order, and its exit code is ours. */
function run(program: string, args: string[]): void {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

function fail(line: string): never {
  console.error(line)
  process.exit(1)
}
