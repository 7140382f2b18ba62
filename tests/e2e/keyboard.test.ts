import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, openContext } from '../support/chromium.ts'
import { startHost, type TestHost } from '../support/host.ts'
import { BUDGET } from '../support/open-host.ts'

// One walk without a mouse; each step stands on the one before.
let host: TestHost
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(), launchChromium()])
  ;({ context } = await openContext(browser, host.origin))
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await host.call('workspace.create', { name: 'Krokom 2026' })
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#/oversikt`)
  await page.getByRole('navigation').first().waitFor()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
})

const scope = { party: '2309', year: 2026, kind: 'budget' } as const
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
const rows = async () => (await host.call('rows.list', { scope })).total
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

async function paste(text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    ;(document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
  await page.getByRole('button', { name: /Läs in 6 rader/ }).waitFor()
}

describe('without a mouse', () => {
  test('the palette chooses the party, G and a number go to a step', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('visa krokom')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('Krokoms kommun').first().waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('1')
    await heading('Läs in underlag')
  })

  test('Ctrl Enter reads the plan in, also with the focus on Avbryt', async () => {
    await paste(BUDGET)
    await page.getByRole('button', { name: 'Avbryt' }).focus()
    await page.keyboard.press('Control+Enter')
    await expect.poll(rows).toBe(6)
    await expect.poll(focused).toBe('Läs in underlag')
  })

  test('a letter on a row opens the items, and no letter is lost however fast they come', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('3')
    await heading('Taggning')
    await page.locator('.ag-row[row-index="0"] .ag-cell').first().focus()
    await page.keyboard.type('B1')
    await expect.poll(() => page.getByRole('combobox', { name: 'Post' }).last().inputValue()).toBe('B1')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await host.call('tagging.coverage', { scope })).coverage.share).not.toBe(0)
  })

  test('Escape leaves the list, so that the page’s own keys count again', async () => {
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.ag-row[row-index="1"] .ag-cell').first().focus()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('Taggning')
    await page.keyboard.press('g')
    await page.keyboard.press('7')
    await heading('Förslag')
  })

  test('a file that the host cannot take is said so in words', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('1')
    await heading('Läs in underlag')
    await page.route('**/api/upload*', (route) => route.abort())
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /Välj fil/ }).press('Enter'),
    ])
    await chooser.setFiles({ name: 'budget.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') })
    await page.getByText('Filen kunde inte tas emot. Ingenting är ändrat.').waitFor()
    await page.getByRole('button', { name: 'Stäng' }).press('Enter')
    await expect.poll(() => page.getByText('Filen kunde inte tas emot').count()).toBe(0)
    expect(await rows()).toBe(6)
  })
})
