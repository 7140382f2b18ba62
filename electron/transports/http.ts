import { mkdtemp, rm } from 'node:fs/promises'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CALL_ID, OPERATION, trackCalls } from './calls.ts'
import type { EnginePort } from './engine-port.ts'
import { createAnswers } from './http-answers.ts'
import { readJson, readUpload } from './http-body.ts'
import { createSession, newSecret, refuseHead } from './http-guard.ts'

const MB = 1024 * 1024

export type HttpTransportOptions = {
  engine: EnginePort
  /** The built page: out/renderer. */
  rendererDir: string
  /** 0 asks the system for a free one. */
  port?: number
  /** The first one-time key; by default 256 bits from the system. */
  token?: string
  /** Bytes. Pasted text ≤ 32 MB and files ≤ 512 MB unless told otherwise. */
  limits?: { json?: number; upload?: number }
}

export type HttpTransport = {
  port: number
  origin: string
  /** The address to open now: http://127.0.0.1:<port>/?nyckel=<one-time key>. */
  address: string
  /** A new address; an unused one before it is void. */
  issueAddress(): string
  close(): Promise<void>
}

/**
 * Serves the program on 127.0.0.1, to the one browser that opens the one-time address. Routes: POST /api/<operation>,
 * POST /api/upload?name=, POST /api/cancel, GET /api/file/<handle>, GET /api/progress (server-sent events), and the page.
 * Rejects with the system's error (EADDRINUSE) when the port is taken.
 */
export async function createHttpTransport(options: HttpTransportOptions): Promise<HttpTransport> {
  const { engine, rendererDir } = options
  const limits = { json: 32 * MB, upload: 512 * MB, ...options.limits }
  const uploads = await mkdtemp(join(tmpdir(), 'samsyn-in-'))
  const firstKey = options.token ?? newSecret()
  const answers = createAnswers()
  const calls = trackCalls(engine, answers.progress)

  const server = createServer({ requireHostHeader: true, maxHeaderSize: 16 * 1024 })
  const port = await listen(server, options.port ?? 0)
  // Browsers share cookies between the ports of a host, so the name carries the port.
  const session = createSession(`samsyn-${port}`, firstKey)
  const origin = `http://127.0.0.1:${port}`
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    route(request, response).catch(() => answers.refuse(request, response, 'broken'))
  })

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuseHead({ method: request.method ?? '', headers: request.headers }, port)
    if (refusal) return answers.refuse(request, response, refusal)
    const url = parseUrl(request.url)
    if (!url) return answers.refuse(request, response, 'missing')
    const key = url.searchParams.get('nyckel')
    if (key !== null && url.pathname === '/' && request.method === 'GET') {
      const secret = session.redeem(key)
      if (secret !== undefined) return answers.welcome(response, session.cookieName, secret)
      if (!session.holds(request.headers.cookie)) return answers.refuse(request, response, 'token')
      return answers.redirect(response)
    }
    if (!session.holds(request.headers.cookie)) return answers.refuse(request, response, 'session')
    if (url.pathname.startsWith('/api/')) return api(request, response, url)
    if (request.method === 'POST') return answers.refuse(request, response, 'method')
    return answers.page(request, response, rendererDir, url.pathname)
  }

  async function api(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const name = url.pathname.slice('/api/'.length)
    if (request.method !== 'POST') {
      if (name === 'progress') return answers.listen(response)
      const handle = /^file\/((?:[A-Za-z0-9_-]|:|%3A){1,80})$/.exec(name)?.[1]?.replace('%3A', ':')
      if (handle === undefined) return answers.refuse(request, response, OPERATION.test(name) ? 'method' : 'missing')
      return answers.file(request, response, await engine.fileHandle.readOutbox(handle))
    }
    if (name === 'upload') {
      const uploaded = await readUpload(request, uploads, url.searchParams.get('name') ?? '', limits.upload)
      if (!uploaded.ok) return answers.refuse(request, response, uploaded.refusal)
      const handle = await engine.fileHandle.grantOpen(uploaded.value)
      return answers.json(response, { handle })
    }
    if (!OPERATION.test(name)) return answers.refuse(request, response, 'missing')
    const body = await readJson(request, limits.json)
    if (!body.ok) return answers.refuse(request, response, body.refusal)
    if (name === 'cancel') {
      const cancelled = calls.cancel(callOf(body.value))
      return answers.json(response, { cancelled })
    }
    const call = request.headers['x-samsyn-call']
    const named = typeof call === 'string' && CALL_ID.test(call) ? call : undefined
    return answers.json(response, await calls.invoke(name, body.value, named))
  }

  const addressOf = (key: string) => `${origin}/?nyckel=${key}`

  return {
    port,
    origin,
    address: addressOf(firstKey),
    issueAddress: () => addressOf(session.issueKey()),
    async close() {
      answers.endListeners()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await rm(uploads, { recursive: true, force: true })
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the loopback host has no port')
  return bound.port
}

function parseUrl(path: string | undefined): URL | undefined {
  if (!path?.startsWith('/')) return undefined
  try {
    return new URL(path.replace(/^\/+/, '/'), 'http://loopback')
  } catch {
    return undefined
  }
}

function callOf(value: unknown): string {
  const call = typeof value === 'object' && value !== null && 'call' in value ? value.call : ''
  return typeof call === 'string' ? call : ''
}
