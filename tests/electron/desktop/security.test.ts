import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { WEB_PREFERENCES, isOwnPage, isOwnSender, mayHave, mayRequest } from '../../../electron/desktop/security.ts'
import { CHANNELS } from '../../../electron/transports/ipc.ts'

describe('the page is shut in', () => {
  test('sandbox and isolation on, every way to Node off', () => {
    expect(WEB_PREFERENCES).toMatchObject({ sandbox: true, contextIsolation: true, webSecurity: true })
    const off = [
      'nodeIntegration',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'webviewTag',
      'allowRunningInsecureContent',
      'spellcheck',
    ] as const
    expect(off.filter((name) => WEB_PREFERENCES[name])).toEqual([])
  })

  test.each([
    ['samsyn://app/', true],
    ['samsyn://app/underlag', true],
    ['samsyn://other/', false],
    ['samsyn://app.example.com/', false],
    ['https://app/', false],
    ['https://example.com/?samsyn://app/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['about:blank', false],
    ['', false],
  ])('%s is our own page: %s', (address, own) => expect(isOwnPage(address)).toBe(own))

  test.each([
    ['samsyn://app/assets/a.js', true],
    ['blob:samsyn://app/1234', true],
    ['data:image/png;base64,AA', true],
    ['https://example.com/', false],
    ['http://127.0.0.1/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['blob:https://example.com/1', false],
  ])('a request to %s is let through: %s', (address, may) => expect(mayRequest(address)).toBe(may))

  test.each([
    ['clipboard-sanitized-write', 'samsyn://app/', true],
    ['clipboard-sanitized-write', 'https://example.com/', false],
    ['clipboard-read', 'samsyn://app/', false],
    ['media', 'samsyn://app/', false],
    ['geolocation', 'samsyn://app/', false],
    ['notifications', 'samsyn://app/', false],
    ['openExternal', 'samsyn://app/', false],
  ])('%s for %s: %s', (permission, address, may) => expect(mayHave(permission, address)).toBe(may))

  const own = { url: 'samsyn://app/', isMainFrame: true, isOwnWindow: true }
  test.each([
    ['our page', own, true],
    ['a frame in it', { ...own, isMainFrame: false }, false],
    ['another window', { ...own, isOwnWindow: false }, false],
    ['another page', { ...own, url: 'https://example.com/' }, false],
    ['a page already gone', undefined, false],
  ])('%s may call: %s', (_, sender, may) => expect(isOwnSender(sender)).toBe(may))
})

describe('the preload', () => {
  const source = readFileSync(new URL('../../../electron/preload.ts', import.meta.url), 'utf8')

  test('speaks by the same names as the transport, and no others', () => {
    const said = new Set(source.match(/samsyn:[a-z-]+/g))
    expect([...said].sort()).toEqual(Object.values(CHANNELS).sort())
  })

  test('hands the page neither ipcRenderer nor require', () => {
    expect(source).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer\s*[,)}]|require\(|:\s*ipcRenderer\s*[,}]/)
  })
})
