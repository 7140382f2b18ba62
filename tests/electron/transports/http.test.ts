import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHttpTransport } from '../../../electron/transports/http.ts'
import { type Ask, startLoopback } from './loopback.ts'

let loopback: Awaited<ReturnType<typeof startLoopback>>
let cookie: string
let origin: string
beforeAll(async () => {
  loopback = await startLoopback()
  cookie = await loopback.enter()
  origin = loopback.host.origin
})
afterAll(() => loopback.host.close())

/** A well-behaved call by the program's own page, with changes. */
const post = (change: Ask = {}): Ask => ({
  method: 'POST',
  path: '/api/rows.list',
  body: '{"item":"HV1"}',
  ...change,
  headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json', ...change.headers },
})
const without = (ask: Ask, name: string): Ask => ({
  ...ask,
  headers: Object.fromEntries(Object.entries(ask.headers ?? {}).filter(([key]) => key !== name)),
})

describe('the page’s own calls are answered', () => {
  test('an operation gets the engine’s reply unchanged', async () => {
    const answer = await loopback.ask(post())
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({
      ok: true,
      value: { name: 'rows.list', input: { item: 'HV1' }, cancelled: false },
      changed: [],
    })
  })

  test('localhost is the same machine', async () => {
    const host = `localhost:${loopback.host.port}`
    expect((await loopback.ask(post({ headers: { Host: host, Origin: `http://${host}` } }))).status).toBe(200)
  })

  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/underlag', 200, 'text/html; charset=utf-8'],
    ['/assets/a.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/missing.js', 404, 'text/plain; charset=utf-8'],
    ['/notes.txt', 404, 'text/plain; charset=utf-8'],
  ])('GET %s answers %i', async (path, status, type) => {
    const answer = await loopback.ask({ path, headers: { Cookie: cookie } })
    expect([answer.status, answer.headers['content-type']]).toEqual([status, type])
  })

  test('a file is uploaded as raw bytes and becomes a handle, kept under a safe name', async () => {
    const path = `/api/upload?name=${encodeURIComponent('..\\..\\Bokföring 2026.csv')}`
    const answer = await loopback.ask(
      post({ path, body: Buffer.from('konto;öre'), headers: { 'Content-Type': 'application/octet-stream' } }),
    )
    expect(JSON.parse(answer.body)).toEqual({ handle: 'fil:1' })
    const kept = loopback.granted[0] ?? ''
    expect(kept.endsWith('/Bokföring 2026.csv')).toBe(true)
    expect(await readFile(kept, 'utf8')).toBe('konto;öre')
  })

  test('a finished file is fetched under its own name', async () => {
    const answer = await loopback.ask({ path: '/api/file/ut%3A1', headers: { Cookie: cookie } })
    expect([answer.status, answer.body]).toEqual([200, 'PK-invented'])
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="F_rslag ___ 2026.xlsx"; filename*=UTF-8''F%C3%B6rslag%20%22%C3%A5%22%202026.xlsx`,
    )
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  test('a long call tells how far it is and can be cancelled by its name', async () => {
    const events = await listen()
    const long = loopback.ask(post({ path: '/api/rows.wait', headers: { 'X-Samsyn-Call': 'call-7' } }))
    expect(await events.first).toEqual({ call: 'call-7', label: 'rows.wait', done: 1, total: 2, secondsLeft: null })
    const cancelled = await loopback.ask(post({ path: '/api/cancel', body: '{"call":"call-7"}' }))
    expect(JSON.parse(cancelled.body)).toEqual({ cancelled: true })
    expect(JSON.parse((await long).body).value.cancelled).toBe(true)
    events.close()
  })
})

describe('everyone else is refused', () => {
  test.each<[string, () => Ask, number]>([
    ['a page of another origin', () => post({ headers: { Origin: 'https://example.com' } }), 403],
    ['a page of another port', () => post({ headers: { Origin: 'http://127.0.0.1:1' } }), 403],
    ['a page without an origin (null)', () => post({ headers: { Origin: 'null' } }), 403],
    ['a call without an origin', () => without(post(), 'Origin'), 403],
    ['a page the browser calls cross-site', () => post({ headers: { 'Sec-Fetch-Site': 'cross-site' } }), 403],
    ['a page the browser calls same-site', () => post({ headers: { 'Sec-Fetch-Site': 'same-site' } }), 403],
    ['a picture on another page', () => ({ headers: { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' } }), 403],
    ['a foreign Host header', () => post({ headers: { Host: 'samsyn.example.com' } }), 421],
    ['a rebound Host header', () => post({ headers: { Host: `evil.test:${loopback.host.port}` } }), 421],
    ['a Host header without the port', () => post({ headers: { Host: '127.0.0.1' } }), 421],
    ['no cookie', () => without(post(), 'Cookie'), 401],
    ['a made-up cookie', () => post({ headers: { Cookie: `samsyn-${loopback.host.port}=abc` } }), 401],
    ['the page without a cookie', () => ({ path: '/' }), 401],
    ['a wrong one-time key', () => ({ path: '/?nyckel=abc' }), 401],
    ['a form’s body', () => post({ headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }), 415],
    ['a plain text body', () => post({ headers: { 'Content-Type': 'text/plain' } }), 415],
    ['JSON in disguise', () => post({ headers: { 'Content-Type': 'text/plain; application/json' } }), 415],
    ['a compressed body', () => post({ headers: { 'Content-Encoding': 'gzip' } }), 415],
    ['a body that is not JSON', () => post({ body: '{item: 1}' }), 400],
    ['a body that is not UTF-8', () => post({ body: Buffer.from([0x22, 0xff, 0x22]) }), 400],
    ['an oversized body', () => post({ body: JSON.stringify('x'.repeat(1001)) }), 413],
    [
      'an oversized body that hides its size',
      () => post({ body: JSON.stringify('x'.repeat(1001)), headers: { 'Transfer-Encoding': 'chunked' } }),
      413,
    ],
    [
      'an oversized file',
      () =>
        post({
          path: '/api/upload?name=a.csv',
          body: 'x'.repeat(2001),
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      413,
    ],
    ['a way out of the page’s folder', () => ({ path: '/../secret.json', headers: { Cookie: cookie } }), 404],
    ['a way out, coded', () => ({ path: '/%2e%2e/secret.json', headers: { Cookie: cookie } }), 404],
    ['a way out, coded slash', () => ({ path: '/assets/..%2f..%2fsecret.json', headers: { Cookie: cookie } }), 404],
    ['a way out, backslash', () => ({ path: '/assets/..%5c..%5csecret.json', headers: { Cookie: cookie } }), 404],
    ['a name with an end of text in it', () => ({ path: '/a.js%00.html', headers: { Cookie: cookie } }), 404],
    ['a name that is not well coded', () => ({ path: '/%zz.js', headers: { Cookie: cookie } }), 404],
    ['an operation read with GET', () => ({ path: '/api/rows.list', headers: { Cookie: cookie } }), 405],
    ['another method', () => ({ method: 'PUT', headers: { Cookie: cookie, Origin: origin } }), 405],
    ['a question about CORS', () => ({ method: 'OPTIONS', headers: { Origin: 'https://example.com' } }), 405],
    ['an operation that is a way', () => post({ path: '/api/../../x' }), 405],
    ['a handle of no file', () => ({ path: '/api/file/ut:2', headers: { Cookie: cookie } }), 404],
    ['a handle that is a way', () => ({ path: '/api/file/..%2f..%2fsecret.json', headers: { Cookie: cookie } }), 404],
  ])('%s', async (_, ask, status) => {
    const answer = await loopback.ask(ask())
    expect(answer.status).toBe(status)
    expect(answer.body).not.toContain('"secret"')
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('a one-time key opens once, and gives a cookie no script and no other site can use', async () => {
    const path = new URL(loopback.host.issueAddress()).search
    const first = await loopback.ask({ path: `/${path}` })
    expect([first.status, first.headers.location]).toEqual([303, '/'])
    expect(String(first.headers['set-cookie'])).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await loopback.ask({ path: `/${path}` })).status).toBe(401)
  })

  test('a new address makes the unused one before it void', async () => {
    const old = new URL(loopback.host.issueAddress()).search
    loopback.host.issueAddress()
    expect((await loopback.ask({ path: `/${old}` })).status).toBe(401)
  })

  test('the reason is plain Swedish, as a problem to the page and as text to a person', async () => {
    const toPage = JSON.parse((await loopback.ask(post({ body: 'x' }))).body)
    expect(toPage).toMatchObject({
      ok: false,
      problem: { code: 'input-invalid', text: { what: expect.stringMatching(/JSON/) } },
    })
    expect((await loopback.ask({})).body).toMatch(/Tryck Enter i terminalen/)
  })

  test('a taken port is said to be taken', async () => {
    const again = createHttpTransport({
      engine: loopback.engine,
      rendererDir: loopback.folder,
      port: loopback.host.port,
    })
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

async function listen() {
  const sent = request({
    host: '127.0.0.1',
    port: loopback.host.port,
    path: '/api/progress',
    headers: { Cookie: cookie },
  })
  let first: (value: unknown) => void = () => undefined
  const told = new Promise<unknown>((resolve) => {
    first = resolve
  })
  await new Promise<void>((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', (response) => {
      response.on('data', (part: Buffer) => {
        const data = /^data: (.*)$/m.exec(part.toString())?.[1]
        if (data) first(JSON.parse(data))
      })
      response.on('error', () => undefined)
      resolve()
    })
    sent.end()
  })
  return { first: told, close: () => sent.destroy() }
}
