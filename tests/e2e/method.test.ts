import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { foreignWords } from '../support/foreign-words.ts'
import { launchChromium, openContext } from '../support/chromium.ts'
import { BUDGET, importAll, SCOPE } from '../support/open-host.ts'
import { startHost, type TestHost } from '../support/host.ts'

/** A page that has been told asks again for everything it shows; on a loaded machine that is not at once. */
const WAIT = { timeout: 15_000, interval: 50 }

// The method changed by hand, without a mouse, in one walk; each step stands on the one before.
let host: TestHost
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(), launchChromium()])
  ;({ context } = await openContext(browser, host.origin, { bypassCSP: true }))
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await host.call('workspace.create', { name: 'Krokom' })
  await importAll(host, SCOPE, { text: BUDGET })
  const { groups } = await host.call('tagging.groups', { scope: SCOPE })
  await host.call('tagging.tag', { scope: SCOPE, codeIds: groups.map(({ codeId }) => codeId), itemId: 'A1' })
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#/metod`)
  await page.getByRole('treegrid').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
})

const steps = async () => (await host.call('history.list', { limit: 500 })).total
const lastStep = async () =>
  (await host.call('history.list', { limit: 500 })).entries.find(({ state }) => state === 'done')?.label
const method = async () => (await host.call('catalogue.get', {})).method
const under = async (parent: string) =>
  (await method()).items.filter(({ parentId }) => parentId === parent).map(({ id }) => id)
/** What a person who does not see, or does not read English, would stumble on. */
const faults = async () => [...(await axeFaults(page)), ...(await foreignWords(page))]

/** One command by its words in the palette. */
async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().fill(words)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

/** Walks the tree to a row by its letter. */
async function choose(row: RegExp): Promise<void> {
  await page.getByRole('row', { name: row }).focus()
  await page.keyboard.press('Enter')
}

let before = 0
let done = 0
let start: Awaited<ReturnType<typeof method>>

describe('the method by hand', () => {
  test('the shipped one is locked, and the way out is a new version', async () => {
    before = await steps()
    done = (await host.call('history.list', { limit: 500 })).entries.filter(({ state }) => state === 'done').length
    start = await method()
    await page.getByText('Metoden följer med programmet och ändras inte').waitFor()
    expect(await page.getByRole('button', { name: /^Ändra:/ }).count()).toBe(0)
    await command('Ny version')
    await page.getByRole('dialog').getByLabel('Nummer').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(async () => (await method()).version, WAIT).toBe('0.2')
    expect(await faults()).toEqual([])
  })

  test('a definition is changed where it stands, and an empty one is not', async () => {
    await page.getByRole('button', { name: 'Ändra: Definition' }).focus()
    await page.keyboard.press('Enter')
    const field = page.getByLabel('Definition', { exact: true })
    await field.fill('  ')
    await page.getByText('Det här får inte vara tomt.').waitFor()
    await page.keyboard.press('Control+Enter')
    expect(await steps()).toBe(before + 1)
    await field.fill('Sjuksköterskors arbete på vardagar.')
    expect(await faults()).toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect.poll(lastStep, WAIT).toBe('ändrade definitionen av A1')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), WAIT)
      .toBe('Ändra: Definition')
  })

  test('Esc gives up, leaving the field saves', async () => {
    const at = await steps()
    await page.getByRole('button', { name: 'Ändra: Namn' }).click()
    await page.getByLabel('Namn', { exact: true }).fill('Något annat')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Sjuksköterska och distriktssköterska, dag' }).waitFor()
    expect(await steps()).toBe(at)
    await page.getByRole('button', { name: 'Ändra: Namn' }).click()
    await page.getByLabel('Namn', { exact: true }).fill('Sjuksköterska, dag')
    await page.getByRole('searchbox').focus()
    await expect.poll(lastStep, WAIT).toBe('ändrade namnet på A1')
  })

  test('what is refused stays in its field, and is not gone when another entry is chosen', async () => {
    const at = await steps()
    await page.getByRole('searchbox').fill('I2')
    await choose(/^I2 Kostnad sjuksköterska/)
    await page.getByRole('button', { name: 'Ändra: Enhet' }).click()
    await page.getByLabel('Enhet', { exact: true }).fill('kr/inv')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: 'Metoden håller inte ihop' }).waitFor()
    await page.getByRole('searchbox').fill('')
    await choose(/^A1/)
    await page.getByText('Texten som inte sparades: ”kr/inv”').waitFor()
    expect(await steps()).toBe(at)
  })

  test('an item is moved from the keyboard: a step among its siblings, and to another group', async () => {
    await page.getByRole('row', { name: /^D / }).focus()
    await page.keyboard.press('ArrowRight')
    await choose(/^D3/)
    await page.getByRole('heading', { name: /Sjukvårdsartiklar/ }).waitFor()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => under('D'), WAIT).toEqual(['D1', 'D3', 'D2', 'D4', 'D5'])
    expect(await lastStep()).toBe('ändrade ordningen i D: D3 före D2')
    await page.keyboard.press('F6')
    const where = page.getByRole('dialog').getByRole('combobox')
    await where.fill('Medicintekniskt')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Flytta', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => under('E'), WAIT).toEqual(['E1', 'E2', 'E3', 'E4', 'D3'])
    expect(await lastStep()).toBe('flyttade D3 till E')
  })

  test('and is dragged from the keyboard', async () => {
    await page.getByRole('row', { name: /^D3/ }).focus()
    await page.getByRole('button', { name: /^Dra D3/ }).focus()
    await page.keyboard.press('Enter')
    const at = await steps()
    // Up through the places it may be put until it stands after the first of its group.
    for (let tries = 0; tries < 12 && (await steps()) === at; tries += 1) {
      await page.keyboard.press('ArrowUp')
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
      if (/E1/.test(label) && /före|innan|mellan/i.test(label)) await page.keyboard.press('Enter')
    }
    await expect.poll(steps, WAIT).toBe(at + 1)
    expect(await lastStep()).toBe('ändrade ordningen i E: D3 före E2')
  })

  test('a new item gets the next free code, and its tags’ definitions wait to be confirmed', async () => {
    await choose(/^C /)
    await command('Ny post under C')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Namn').fill('Dietist')
    await dialog.getByLabel('Definition').fill('Dietistens arbete i hemmet.')
    await dialog.getByRole('button', { name: 'Lägg till' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Dietist' }).waitFor()
    expect(await under('C')).toContain('C6')
    await command('Att besluta')
    await page.getByText('Definitionen är ändrad sedan posten användes.').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Bekräfta taggarna' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(lastStep, WAIT).toBe('bekräftade taggarna på A1')
  })

  test('an indicator is written: names are completed, a fault is marked where it stands, its figures seen before it is saved', async () => {
    await command('Ny indikator')
    await page.getByRole('heading', { name: 'Ny indikator I33' }).waitFor()
    const formula = page.getByLabel('Formel', { exact: true })
    await formula.focus()
    await page.keyboard.type('sum')
    await page.getByRole('option', { name: /^summa/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('sjuksk')
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.type(' + volym(inv65')
    expect(await faults()).toEqual([])
    await page.keyboard.press('Enter')
    await page.keyboard.type(')')
    expect(await formula.inputValue()).toBe('summa(A1) + volym(inv65)')
    await page.getByText(/^Tecken 13–24: /).waitFor()
    expect(await page.locator('.formula-under mark').textContent()).toBe('volym(inv65)')
    expect(await page.getByRole('button', { name: 'Spara indikatorn' }).isDisabled()).toBe(true)
    await formula.fill('summa(A1)')
    await page.getByRole('button', { name: 'Använd kr', exact: true }).press('Enter')
    const { row } = await host.call('indicators.preview', {
      lens: { year: SCOPE.year, kind: SCOPE.kind },
      own: SCOPE.party,
      draft: { formula: 'summa(A1)', unit: 'kr' },
    })
    expect(row?.own?.text).toMatch(/\d/)
    const figures = page.getByRole('table', { name: 'Så blir det' })
    await figures
      .getByRole('row', { name: 'Krokom' })
      .getByText(row?.own?.text ?? '?', { exact: true })
      .waitFor()
    expect(await figures.getByRole('row').count()).toBe(10)
    for (const [field, said] of [
      ['Namn', 'Sjuksköterska, dag, i kronor'],
      ['Syfte', 'Prövar formeln.'],
      ['Täljare', 'Kronor i A1.'],
      ['Nämnare', 'Ingen: värdet är i kronor.'],
      ['Tolkning', 'Visar omfattningen.'],
      ['Felkällor', 'Otaggade rader.'],
      ['Källa', 'Parternas budget'],
      ['Hur ofta', 'Varje år'],
      ['Ansvarig', 'Arbetsgruppen'],
    ] as const) {
      await page.getByText(`Kvar att fylla i: ${field}`).waitFor()
      await page.getByLabel(field, { exact: true }).fill(said)
    }
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Spara indikatorn' }).press('Enter')
    await page.getByRole('heading', { name: 'Sjuksköterska, dag, i kronor' }).waitFor()
    expect((await method()).indicators.at(-1)).toMatchObject({ id: 'I33', formula: 'summa(A1)', unit: 'kr' })
  })

  test('and is copied, and taken out after a question', async () => {
    await page.getByRole('button', { name: 'Kopiera' }).press('Enter')
    await page.getByRole('heading', { name: 'Ny indikator I34' }).waitFor()
    expect(await page.getByLabel('Namn', { exact: true }).inputValue()).toBe('Sjuksköterska, dag, i kronor (kopia)')
    await page.getByRole('button', { name: 'Släng utkastet' }).press('Enter')
    await page.getByRole('button', { name: 'Ta bort', exact: true }).press('Enter')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort' }).press('Enter')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await expect.poll(async () => (await method()).indicators.some(({ id }) => id === 'I33'), WAIT).toBe(false)
  })

  test('the difference says what was done, in words', async () => {
    await command('Skillnad mellan versioner')
    await page.getByRole('heading', { name: 'Skillnad mellan versioner' }).waitFor()
    await page.locator('.diff-head').first().waitFor()
    const lines = await page.locator('.diff-head').allTextContents()
    expect(lines).toEqual(
      expect.arrayContaining([
        'A1: definitionen ändrad',
        'A1: namnet ändrat',
        'ny post C6 Dietist',
        'D3 flyttad från D till E',
      ]),
    )
    expect(await faults()).toEqual([])
  })

  test('it is proposed and decided by a body, and is then locked', async () => {
    for (const [words, state] of [
      ['Föreslå', 'proposed'],
      ['Besluta', 'decided'],
    ] as const) {
      await command(words)
      await page
        .getByRole('dialog')
        .getByLabel(/Organ eller roll/)
        .fill('Länsövergripande tjänstepersonsarenan')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await expect.poll(async () => (await method()).status, WAIT).toBe(state)
    }
    await page.getByText('Versionen är beslutad och ändras inte').waitFor()
    expect(await page.getByRole('button', { name: /^Ändra:/ }).count()).toBe(0)
  })

  test('Ctrl Z takes all of it back, one named step at a time', async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    const left = async () =>
      (await host.call('history.list', { limit: 500 })).entries.filter(({ state }) => state === 'done').length
    for (let now = await left(); now > done; now -= 1) {
      await page.keyboard.press('Control+z')
      await expect.poll(left, WAIT).toBe(now - 1)
    }
    expect(await method()).toEqual(start)
    await page.getByText('Metoden följer med programmet och ändras inte').waitFor()
  })
})
