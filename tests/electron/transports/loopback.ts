import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EnginePort } from '../../../electron/transports/engine-port.ts'
import { createHttpTransport } from '../../../electron/transports/http.ts'

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
export type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer }

/** An engine that repeats what it is asked, tells one count, and waits for the word when asked to. */
export function echoEngine(outbox: { path: string; name: string }) {
  const granted: string[] = []
  const engine: EnginePort = {
    async invoke(name, input, options) {
      options?.onProgress?.({ label: name, done: 1, total: 2, secondsLeft: null })
      if (name === 'rows.wait') await new Promise((resolve) => options?.signal?.addEventListener('abort', resolve))
      return { ok: true, value: { name, input, cancelled: options?.signal?.aborted ?? false }, changed: [] }
    },
    fileHandle: {
      grantOpen(path) {
        granted.push(path)
        return `fil:${granted.length}`
      },
      readOutbox: (handle) => (handle === 'ut:1' ? outbox : undefined),
    },
  }
  return { engine, granted }
}

/** A host on a free port with a page of its own, and a way to ask it anything (fetch cannot forge Host or Origin). */
export async function startLoopback() {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-http-'))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>Samsyn</title>')
  await writeFile(join(folder, 'page', 'assets', 'a.js'), 'export {}')
  await writeFile(join(folder, 'page', 'notes.txt'), 'not part of the page')
  await writeFile(join(folder, 'secret.json'), '{"secret":true}')
  await writeFile(join(folder, 'ready.xlsx'), 'PK-invented')
  const echo = echoEngine({ path: join(folder, 'ready.xlsx'), name: 'Förslag "å" 2026.xlsx' })
  const host = await createHttpTransport({
    engine: echo.engine,
    rendererDir: join(folder, 'page'),
    limits: { json: 1000, upload: 2000 },
  })

  const ask = ({ method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: host.port,
          method,
          path,
          headers,
          setHost: headers.Host === undefined,
          agent: false,
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts).toString(),
            }),
          )
          response.on('error', reject)
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })

  const enter = async (): Promise<string> => {
    const answer = await ask({ path: `/${new URL(host.issueAddress()).search}` })
    return String(answer.headers['set-cookie']).split(';')[0] ?? ''
  }

  return { ...echo, host, folder, ask, enter }
}
