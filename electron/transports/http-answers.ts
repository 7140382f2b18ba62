import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Progress, Reply } from '../../shared/contract/operation.ts'
import type { ProblemCode } from '../../shared/model/problem.ts'
import { type Refusal, refusalText } from '../../shared/text/host.ts'
import type { ReadyFile } from './engine-port.ts'
import { SAFE_HEADERS, attachment } from './page-headers.ts'
import { findPageFile, openPageFile } from './page-files.ts'

const STATUS: Record<Refusal, number> = {
  host: 421,
  origin: 403,
  session: 401,
  token: 401,
  method: 405,
  type: 415,
  json: 400,
  size: 413,
  missing: 404,
  file: 404,
  broken: 500,
  sender: 403,
}

/** The codes of shared/model/problem.ts that a refusal at the door comes closest to. */
const CODE: Partial<Record<Refusal, ProblemCode>> = {
  type: 'input-invalid',
  json: 'input-invalid',
  size: 'file-too-large',
  missing: 'operation-unknown',
  file: 'handle-unknown',
}

/** Everything the loopback host can answer, and the pages that listen for progress. */
export function createAnswers() {
  const listeners = new Set<ServerResponse>()
  const beat = setInterval(() => {
    for (const listener of listeners) listener.write(': \n\n') // keeps the line open, and finds those that left
  }, 20_000)
  beat.unref()

  return {
    /** A refusal as a reply to the program, or as a plain page to a person. Reads no more of what was sent. */
    refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
      if (response.headersSent) {
        response.destroy()
        return
      }
      const text = refusalText[refusal]
      const unread = !request.complete && request.method !== 'GET' && request.method !== 'HEAD'
      const toProgram = request.method === 'POST' || request.url?.startsWith('/api/') === true
      const reply: Reply = { ok: false, problem: { code: CODE[refusal] ?? 'unexpected', text } }
      response.writeHead(STATUS[refusal], {
        ...SAFE_HEADERS,
        'Cache-Control': 'no-store',
        'Content-Type': toProgram ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
        ...(unread ? { Connection: 'close' } : {}),
      })
      response.end(toProgram ? JSON.stringify(reply) : `${text.what}\n${text.cure}\n`)
      if (!unread) return
      // Let the sender read the answer before the line is cut; what it still sends is thrown away unread.
      request.resume()
      setTimeout(() => request.destroy(), 1000).unref()
    },

    json(response: ServerResponse, value: unknown): void {
      response.writeHead(200, {
        ...SAFE_HEADERS,
        'Cache-Control': 'no-store',
        'Content-Type': 'application/json; charset=utf-8',
      })
      response.end(JSON.stringify(value))
    },

    /** The key was right: the browser keeps the session, and the address bar loses the key. */
    welcome(response: ServerResponse, cookieName: string, secret: string): void {
      response.setHeader('Set-Cookie', `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`)
      this.redirect(response)
    },

    redirect(response: ServerResponse): void {
      response.writeHead(303, { ...SAFE_HEADERS, 'Cache-Control': 'no-store', Location: '/' })
      response.end()
    },

    async page(request: IncomingMessage, response: ServerResponse, folder: string, path: string): Promise<void> {
      const file = await findPageFile(folder, path)
      if (!file) return this.refuse(request, response, 'missing')
      response.writeHead(200, {
        ...SAFE_HEADERS,
        'Cache-Control': file.cache,
        'Content-Type': file.type,
        'Content-Length': file.size,
      })
      if (request.method === 'HEAD') response.end()
      else await pipeline(openPageFile(file), response)
    },

    async file(request: IncomingMessage, response: ServerResponse, file: ReadyFile | undefined): Promise<void> {
      const found = file && (await stat(file.path).catch(() => undefined))
      if (!file || !found?.isFile()) return this.refuse(request, response, 'file')
      response.writeHead(200, {
        ...SAFE_HEADERS,
        'Cache-Control': 'no-store',
        'Content-Disposition': attachment(file.name),
        'Content-Length': found.size,
        'Content-Type': 'application/octet-stream',
      })
      if (request.method === 'HEAD') response.end()
      else await pipeline(createReadStream(file.path), response)
    },

    /** Server-sent events: one message per count, with the name of its call. */
    listen(response: ServerResponse): void {
      response.writeHead(200, { ...SAFE_HEADERS, 'Cache-Control': 'no-store', 'Content-Type': 'text/event-stream' })
      response.write(': \n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    },

    progress(progress: Progress): void {
      for (const listener of listeners) listener.write(`data: ${JSON.stringify(progress)}\n\n`)
    },

    endListeners(): void {
      clearInterval(beat)
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}
