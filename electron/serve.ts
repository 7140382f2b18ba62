// The loopback host: the same program in a browser on the same machine. A flat list of steps.
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { terminalText as text } from '../shared/text/host.ts'
import { openBrowser } from './browser.ts'
import { startEngine } from './engine/engine-client.ts'
import { homeFolder } from './home-folder.ts'
import { createHttpTransport } from './transports/http.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const say = (line: string) => console.log(line)

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
  strict: false,
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(text.portInvalid)

const home = homeFolder()
const engine = await startEngine({ home, resourcesDir: folder('../resources') })
const host = await createHttpTransport({ engine, rendererDir: folder('../out/renderer'), port }).catch(
  (error: unknown) =>
    fail(
      error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? text.portTaken(port) : String(error),
    ),
)

say(text.ready)
say(text.home(home))
say(text.address(host.address))
say(text.addressOnce)
if (values['no-open'] !== true && !openBrowser(host.address)) say(text.noBrowser)

if (process.stdin.isTTY) {
  createInterface({ input: process.stdin }).on('line', () => say(text.address(host.issueAddress())))
}

let closing = false
async function close(): Promise<void> {
  if (closing) return
  closing = true
  say(`\n${text.closing}`)
  await host.close()
  await engine.close()
  say(text.closed)
  process.exit(0)
}
process.on('SIGINT', () => void close())
process.on('SIGTERM', () => void close())

function fail(line: string): never {
  console.error(line)
  process.exit(1)
}
