// The loopback host's door: who is let in, decided from the head of a request alone. Why each line is there:
// Host stops DNS rebinding, Origin and Sec-Fetch-Site stop other pages, the cookie stops other programs' pages.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Refusal } from '../../shared/text/host.ts'

export type Head = { method: string; headers: IncomingHttpHeaders }

/** The sessions and one-time keys of one running host; both are 256 bits from the system's generator. */
export type Session = {
  /** A new one-time key. The one before it, if unused, is void. */
  issueKey(): string
  /** The value of the session cookie if the key is right, and then the key is void. */
  redeem(key: string): string | undefined
  holds(cookieHeader: string | undefined): boolean
  cookieName: string
}

export function createSession(cookieName: string, firstKey = newSecret()): Session {
  let key: string | undefined = firstKey
  const secrets = new Set<string>()
  return {
    cookieName,
    issueKey() {
      key = newSecret()
      return key
    },
    redeem(offered) {
      if (key === undefined || !sameSecret(offered, key)) return undefined
      key = undefined
      const secret = newSecret()
      secrets.add(secret)
      return secret
    },
    holds(cookieHeader) {
      const offered = readCookie(cookieHeader, cookieName)
      return offered !== undefined && [...secrets].some((secret) => sameSecret(offered, secret))
    },
  }
}

/** Everything but the cookie: method, Host, Origin, Sec-Fetch-Site. Undefined when nothing is wrong. */
export function refuseHead({ method, headers }: Head, port: number): Refusal | undefined {
  if (!['GET', 'HEAD', 'POST'].includes(method)) return 'method'
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (headers.host === undefined || !hosts.includes(headers.host)) return 'host'
  const own = `http://${headers.host}`
  const reads = method !== 'POST'
  if (headers.origin === undefined ? !reads : headers.origin !== own) return 'origin'
  const site = headers['sec-fetch-site']
  // 'none' is a person typing or opening the address; a page can never cause it.
  if (site !== undefined && site !== 'same-origin' && !(reads && site === 'none')) return 'origin'
  return undefined
}

export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Compares in constant time, also when the lengths differ. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}
