import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEngine } from '../../electron/engine/engine-client.ts'
import { type HttpTransport, createHttpTransport } from '../../electron/transports/http.ts'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type TestHost = HttpTransport & {
  /** Its own, empty at start, gone at close. */
  home: string
  /** Calls an operation past the page, to set a scene; a problem is thrown with its words. */
  call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** A handle of a file on disk, as if a person had chosen it. */
  grant(path: string): Promise<string>
}

/**
 * The loopback host with the real engine, on a free port and a home folder of its own, or on one that outlives it, to start it
 * again. Needs `npm run build` first.
 */
export async function startHost(kept?: string): Promise<TestHost> {
  const rendererDir = join(root, 'out', 'renderer')
  if (!existsSync(join(rendererDir, 'index.html'))) throw new Error('out/renderer is not built: npm run build')
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'samsyn-hem-')))
  const engine = await startEngine({ home, resourcesDir: join(root, 'resources') })
  const host = await createHttpTransport({ engine, rendererDir })
  return {
    ...host,
    home,
    grant: async (path) => engine.fileHandle.grantOpen(path),
    async call(name, input) {
      const reply = await engine.invoke(name, input)
      if (!reply.ok)
        throw new Error(`${name}: ${reply.problem.code}: ${reply.problem.text.what} ${reply.problem.text.cure}`)
      return reply.value as OutputOf<typeof name>
    },
    async close() {
      await host.close()
      await engine.close()
      if (kept === undefined) await rm(home, { recursive: true, force: true })
    },
  }
}
