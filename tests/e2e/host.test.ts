import { createServer } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { launchChromium, openContext } from '../support/chromium.ts'
import { type TestHost, startHost } from '../support/host.ts'

let host: TestHost
let browser: Browser
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(), launchChromium()])
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
})

describe('the program in a real browser', () => {
  test('opens by its one-time address, keeps nothing of the key, and asks nobody else for anything', async () => {
    const { context, strayed } = await openContext(browser, host.origin)
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await page.goto(host.issueAddress())
    await page.locator('main, [role=main]').first().waitFor()
    expect(page.url()).toBe(`${host.origin}/`)
    expect(await page.evaluate(() => document.cookie)).toBe('')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv')
    expect({ strayed, faults }).toEqual({ strayed: [], faults: [] })
    await context.close()
  })

  test('axe finds nothing serious on the first page', async () => {
    const { context } = await openContext(browser, host.origin, { bypassCSP: true })
    const page = await context.newPage()
    await page.goto(host.issueAddress())
    await page.locator('main, [role=main]').first().waitFor()
    expect(await axeFaults(page)).toEqual([])
    await context.close()
  })

  test('a page of another origin, in the same browser, gets nothing and changes nothing', async () => {
    const stranger = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      response.end('<!doctype html><title>stranger</title>')
    })
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    const bound = stranger.address()
    const port = bound !== null && typeof bound === 'object' ? bound.port : 0
    const { context } = await openContext(browser, host.origin)
    await context.unroute('**/*')
    const page = await context.newPage()
    await page.goto(host.issueAddress())
    await page.goto(`http://127.0.0.1:${port}/`)
    const tried = await page.evaluate(async (origin) => {
      const ask = (options: RequestInit) =>
        fetch(`${origin}/api/workspace.list`, { method: 'POST', body: '{}', credentials: 'include', ...options }).then(
          (answer) => (answer.type === 'opaque' ? 'opaque' : answer.status),
          () => 'refused',
        )
      const framed = await new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.onload = () => resolve(frame.contentDocument === null ? 'closed' : 'open')
        frame.src = origin
        document.body.append(frame)
      })
      return {
        read: await ask({ headers: { 'content-type': 'application/json' } }),
        blind: await ask({ mode: 'no-cors' }),
        framed,
      }
    }, host.origin)
    // The blind one leaves the browser, so the host itself must refuse it: tests/electron/transports says that it does.
    expect(tried).toEqual({ read: 'refused', blind: expect.stringMatching(/refused|opaque/), framed: 'closed' })
    await context.close()
    stranger.close()
  })
})
