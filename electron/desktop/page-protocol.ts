import { Readable } from 'node:stream'
import type { Protocol } from 'electron'
import { findPageFile, openPageFile } from '../transports/page-files.ts'
import { SAFE_HEADERS } from '../transports/page-headers.ts'
import { PAGE_SCHEME, isOwnPage } from './security.ts'

/** Before the app is ready: samsyn: is a secure scheme with an origin of its own, so that the policy's 'self' means us. */
export function declarePage(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves `folder` as samsyn://app/, with the same headers and the same limits as the loopback host. */
export const servePage = (protocol: Protocol, folder: string): void =>
  protocol.handle(PAGE_SCHEME, (request) => answerPage(folder, request.method, request.url))

export async function answerPage(folder: string, method: string, address: string): Promise<Response> {
  const file =
    method === 'GET' && isOwnPage(address) ? await findPageFile(folder, new URL(address).pathname) : undefined
  if (!file) return new Response(null, { status: 404, headers: SAFE_HEADERS })
  const body = Readable.toWeb(openPageFile(file)) as ReadableStream<Uint8Array>
  return new Response(body, { headers: { ...SAFE_HEADERS, 'Content-Type': file.type, 'Cache-Control': file.cache } })
}
