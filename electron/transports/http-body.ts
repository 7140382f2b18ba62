import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { basename, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Refusal } from '../../shared/text/host.ts'
import { newSecret } from './http-guard.ts'

export type Body<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })

/** The body as JSON; `limit` in bytes. Refuses any other content type, and compression. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Body<unknown>> {
  if (request.headers['content-type'] !== 'application/json' || request.headers['content-encoding'])
    return refused('type')
  if (declared(request) > limit) return refused('size')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return refused('size')
    chunks.push(chunk)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return refused('json')
  }
}

/** Streams the body into a file of its own under `folder` and answers its path; `limit` in bytes. */
export async function readUpload(
  request: IncomingMessage,
  folder: string,
  name: string,
  limit: number,
): Promise<Body<string>> {
  if (request.headers['content-type'] !== 'application/octet-stream') return refused('type')
  if (declared(request) > limit) return refused('size')
  const own = join(folder, newSecret())
  await mkdir(own, { recursive: true })
  const path = join(own, safeFileName(name))
  let size = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      size += chunk.length
      if (size > limit) next(new Error('size'))
      else next(null, chunk)
    },
  })
  try {
    await pipeline(request, counted, createWriteStream(path, { mode: 0o600 }))
    return { ok: true, value: path }
  } catch (error) {
    await rm(own, { recursive: true, force: true })
    if (size > limit) return refused('size')
    throw error
  }
}

/** The name a person knows the file by, without anything a file system could take as a way. */
export function safeFileName(name: string): string {
  const last = basename(name.replaceAll('\\', '/').normalize('NFC'))
  const clean = [...last].filter((char) => char >= ' ' && !'<>:"|?*\u007f'.includes(char)).join('')
  const trimmed = clean.replace(/^[. ]+|[. ]+$/g, '').slice(-120)
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(trimmed) || trimmed === '' ? `fil-${trimmed}` : trimmed
}

const declared = (request: IncomingMessage): number => Number(request.headers['content-length'] ?? 0)
