import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, openContext } from '../support/chromium.ts'
import { startHost, type TestHost } from '../support/host.ts'
import { BUDGET, BUDGET_ORE } from '../support/open-host.ts'

// One person's way through an empty profile: each step stands on the one before, so they share a page and run in order.
let host: TestHost
let browser: Browser
let context: BrowserContext
let page: Page
let strayed: string[]
const folder = mkdtempSync(join(tmpdir(), 'samsyn-e2e-'))
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(), launchChromium()])
  ;({ context, strayed } = await openContext(browser, host.origin, { acceptDownloads: true }))
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(host.issueAddress())
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
})

const go = async (name: string) => {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(name) })
    .click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}
const scope = { party: '2309', year: 2026, kind: 'budget' } as const

/** Pastes as Excel does: a clipboard event with tab-separated text, wherever the focus is. */
const paste = (text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    ;(document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)

describe('the whole way, once', () => {
  test('1 a workspace is created from an empty profile', async () => {
    await page.getByRole('button', { name: 'Ny arbetsyta' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Namn').fill('Krokom 2026')
    await dialog.getByRole('button', { name: 'Skapa' }).click()
    await page.getByRole('navigation').first().waitFor()
  })

  test('2 party, year and kind are chosen', async () => {
    await page
      .getByRole('button', { name: /Ragunda kommun|Part/ })
      .first()
      .click()
    await page.getByRole('option', { name: 'Krokoms kommun' }).click()
    await page.getByRole('radio', { name: 'Budget' }).first().check({ force: true })
    await page.getByText('Krokoms kommun').first().waitFor()
  })

  test('3 a block from Excel is pasted, its plan shown, and exactly that plan read in', async () => {
    await go('Underlag')
    await page.getByRole('heading', { level: 1 }).click()
    await paste(BUDGET)
    const apply = page.getByRole('button', { name: /Läs in 6 rader/ })
    await apply.waitFor()
    expect((await host.call('rows.list', { scope })).total).toBe(0)
    await apply.click()
    await page
      .getByText(/Läste in 6\srader/)
      .first()
      .waitFor()
    expect((await host.call('rows.list', { scope })).ore).toBe(BUDGET_ORE)
    await page
      .getByText(/5\s402(,1|\s100,50)/)
      .first()
      .waitFor()
  })

  test('4 rows are tagged by hand from the keyboard, and by a rule', async () => {
    await go('Taggning')
    const row = page.getByRole('row', { name: /51020/ })
    await row.click()
    // The panel tells that the page has taken in which row is meant.
    await page
      .getByRole('complementary', { name: /Förklaring/ })
      .getByText(/51020/)
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('B1')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() =>
      /B1/.test(document.querySelector('[role=grid],[role=treegrid]')?.textContent ?? ''),
    )
    await page.getByRole('button', { name: /^Regler/ }).click()
    await page.getByRole('button', { name: /Ny regel/ }).click()
    const editor = page.getByRole('dialog').last()
    await editor.getByRole('button', { name: /Koddel/ }).click()
    await page.getByRole('option', { name: 'Verksamhet' }).click()
    await editor.getByLabel('Värde', { exact: true }).fill('51015')
    await editor.getByText('5 rader').first().waitFor()
    await editor.getByRole('combobox', { name: 'Tagga som' }).fill('A1')
    await page.keyboard.press('Enter')
    await editor.getByLabel('Namn').fill('HSL-enheten')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Stäng', exact: true }).click()
    await page.getByText('Regel HSL-enheten').first().waitFor()
    expect((await host.call('tagging.coverage', { scope })).coverage.share).toBe(1)
  })

  test('5 volumes: the shipped population with its source, and one typed', async () => {
    await go('Volymer')
    await page.getByRole('button', { name: /Hämta folkmängd/ }).click()
    await page
      .getByText(/15\s680/)
      .first()
      .waitFor()
    const cell = page
      .getByRole('row', { name: /Invånare 65 år och äldre/ })
      .getByRole('gridcell')
      .nth(2)
    await cell.dblclick()
    await page.keyboard.type('3550')
    await page.keyboard.press('Enter')
    await expect
      .poll(
        async () =>
          (await host.call('volumes.sheet', { year: 2026 })).values.find(
            ({ volumeId, party }) => volumeId === 'inv65' && party === '2309',
          )?.hundredths,
      )
      .toBe(355_000)
  })

  test('6 five indicators stand in a grid, one is enlarged, its table shows the same', async () => {
    await go('Indikatorer')
    await page
      .getByRole('row', { name: /per invånare 65\+/ })
      .first()
      .click()
    const { grid } = await host.call('indicators.grid', { lens: { year: 2026, kind: 'budget' }, own: '2309' })
    expect(grid.rows).toHaveLength(5)
    const shown = grid.rows[0]?.own?.text ?? ''
    await page.getByText(shown, { exact: true }).first().waitFor()
    await page.getByRole('radio', { name: 'Tabell' }).check({ force: true })
    await page.getByRole('table').getByText(shown, { exact: true }).first().waitFor()
    await page.getByRole('radio', { name: 'Diagram' }).check({ force: true })
  })

  test('7 Förklara siffran goes from the figure to an item, to rows, to the cell of the kept original', async () => {
    const panel = page.getByRole('complementary', { name: /Förklaring/ })
    await panel.getByRole('button', { name: /A1/ }).first().click()
    await panel
      .getByRole('button', { name: /Inklistrat\.txt.*F3/ })
      .first()
      .click()
    await page
      .getByText(/14\s210\s400,00/)
      .first()
      .waitFor()
  })

  test('8 the package is exported and can be saved as one file', async () => {
    await go('Förslag')
    await page.getByRole('button', { name: /Exportera paket/ }).click()
    const save = page.getByRole('button', { name: /Spara allt/ })
    await save.waitFor({ timeout: 60_000 })
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
    expect(download.suggestedFilename()).toMatch(/^samsyn-paket-2026-budget.*\.zip$/)
    await page.getByText('manifest.json').first().waitFor()
  })

  test('9 a contribution is made, and read into another workspace as one step that can be undone', async () => {
    await go('Utbyte')
    await page.getByRole('button', { name: 'Gör bidrag' }).click()
    const save = page.getByRole('button', { name: /Spara/ }).first()
    await save.waitFor({ timeout: 60_000 })
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    await host.call('workspace.create', { name: 'Ledaren' })
    await page.reload()
    await go('Utbyte')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /Välj bidrag/ }).click(),
    ])
    await chooser.setFiles(path)
    await page
      .getByText(/Sigillet är helt/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Läs in', exact: true }).click()
    await page
      .getByText(/Bidraget från .* är inläst/)
      .first()
      .waitFor()
    expect((await host.call('rows.list', { scope })).ore).toBe(BUDGET_ORE)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await host.call('rows.list', { scope })).total).toBe(0)
    await page.keyboard.press('Control+y')
    await expect.poll(async () => (await host.call('rows.list', { scope })).total).toBe(6)
  })

  test('10 a file that is not what its name says gets a plain sentence and changes nothing', async () => {
    await go('Underlag')
    const path = join(folder, 'budget.xlsx')
    writeFileSync(path, '<!DOCTYPE html><html><title>404 Not Found</title></html>')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /Välj fil/ }).click(),
    ])
    await chooser.setFiles(path)
    await page
      .getByText(/webbsida/)
      .first()
      .waitFor()
    expect((await host.call('rows.list', { scope })).total).toBe(6)
  })

  test('no request has left the machine', () => {
    expect(strayed).toEqual([])
  })
})
