import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PATHS } from '../../renderer/app/paths.ts'
import { axeFaults } from '../support/axe.ts'
import { launchChromium, openContext } from '../support/chromium.ts'
import { foreignWords } from '../support/foreign-words.ts'
import { startHost, type TestHost } from '../support/host.ts'

let host: TestHost
let browser: Browser
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(), launchChromium()])
  await host.call('workspace.create', { name: 'Exempel', sample: true })
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
})

/** Opened, loaded and still. */
async function show(page: Page, path: string): Promise<void> {
  await page.goto(`${host.origin}/#${path}`)
  await page.locator('main h1, [role=main] h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(400)
}

describe.each(['light', 'dark'] as const)('every page, %s', (colorScheme) => {
  test.each(Object.entries(PATHS))(
    '%s: axe finds nothing serious, every word is Swedish, nothing leaves the machine, no fault in the console',
    async (_, path) => {
      const { context, strayed } = await openContext(browser, host.origin, { bypassCSP: true, colorScheme })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      await page.goto(host.issueAddress())
      await show(page, path)
      expect(await foreignWords(page)).toEqual([])
      expect(await axeFaults(page)).toEqual([])
      expect({ strayed, faults }).toEqual({ strayed: [], faults: [] })
      await context.close()
    },
  )
})

describe('the shell', () => {
  test('at 200 % zoom no page scrolls sideways', async () => {
    // 1280×720 at 200 % is a page 640 wide to the layout.
    const { context } = await openContext(browser, host.origin, {
      viewport: { width: 640, height: 360 },
      deviceScaleFactor: 2,
    })
    const page = await context.newPage()
    await page.goto(host.issueAddress())
    for (const path of Object.values(PATHS)) {
      await show(page, path)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([path, Math.max(0, over)]).toEqual([path, 0])
    }
    await context.close()
  })

  test('every page can be reached from the keyboard alone', async () => {
    const { context } = await openContext(browser, host.origin)
    const page = await context.newPage()
    await page.goto(host.issueAddress())
    await show(page, PATHS.overview)
    for (const words of [
      'Underlag',
      'Metod',
      'Taggning',
      'Isolering',
      'Volymer',
      'Indikatorer',
      'Förslag',
      'Utbyte',
      'Historik',
      'Översikt',
    ]) {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      await page.waitForTimeout(200)
      await page
        .locator('main h1', { hasText: words === 'Underlag' ? /underlag/i : words })
        .first()
        .waitFor()
    }
    await context.close()
  })
})
