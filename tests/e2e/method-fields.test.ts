import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { launchChromium, openContext } from '../support/chromium.ts'
import { foreignWords } from '../support/foreign-words.ts'
import { BUDGET, importAll, SCOPE } from '../support/open-host.ts'
import { startHost, type TestHost } from '../support/host.ts'
import { chance, identityNumber } from '../support/identity-numbers.ts'
import { onA1, onV1, type Written } from '../support/item-facts.ts'
import { runCommand } from '../support/palette.ts'

const WAIT = { timeout: 15_000, interval: 50 }

// Every fact of an item is changed where it stands, one after the other, and then seen again in a page opened anew.
let host: TestHost
let browser: Browser
let page: Page
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(), launchChromium()])
  await host.call('workspace.create', { name: 'Krokom' })
  await host.call('catalogue.newVersion', { activate: true })
  await open('A1')
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
})

async function open(item: string): Promise<void> {
  await page?.context().close()
  const { context } = await openContext(browser, host.origin, { bypassCSP: true })
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#/metod/${item}`)
  await page.locator('.sheet-code', { hasText: new RegExp(`^${item}$`) }).waitFor()
}

const method = async () => (await host.call('catalogue.get', {})).method
const item = async (id: string) => (await method()).items.find((one) => one.id === id)
const sheet = () => page.locator('.sheet')
const steps = async () => (await host.call('history.list', {})).total
const person = (): string => {
  const { century, date, tail } = identityNumber(chance(7))
  return `${century}${date}-${tail}`
}

async function write(id: string, { title, text, field, stored, fault }: Written): Promise<void> {
  await page.getByRole('button', { name: `Ändra: ${title}`, exact: true }).press('Enter')
  const box = page.getByLabel(title, { exact: true })
  const at = await steps()
  await box.fill(person())
  await page.keyboard.press('Control+Enter')
  await page.getByText(fault ?? 'Texten innehåller ett personnummer.').waitFor()
  expect(await box.inputValue()).toBe(person())
  expect(await steps()).toBe(at)
  await box.fill(text)
  await page.keyboard.press('Control+Enter')
  await box.waitFor({ state: 'detached' })
  await expect.poll(async () => (await item(id))?.[field as 'name'], WAIT).toEqual(stored)
}

/** One more of a list, found by typing. */
async function add(label: string, typed: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label })
  await box.focus()
  await page.keyboard.type(typed)
  await box.press('Enter')
}

describe('every fact of an item', () => {
  test.each(onA1)('$title of a cost is changed; a text with an identity number stays in the field', (one) =>
    write('A1', one),
  )

  test('whether it is relevant, and why', async () => {
    await sheet().getByText('Utreds', { exact: true }).click()
    await expect.poll(async () => (await item('A1'))?.relevance?.decision, WAIT).toBe('investigating')
    await write('A1', {
      title: 'Skäl',
      text: 'Prövas i höst.',
      field: 'relevance',
      stored: { decision: 'investigating', reason: 'Prövas i höst.' },
      said: '',
    })
  })

  test('its keys are added, put in order and taken away', async () => {
    const keys = async () => (await item('A1'))?.keys ?? []
    const [before, names] = [await keys(), new Map((await method()).keys.map(({ id, name }) => [id, name]))]
    const fresh = [...names.keys()].find((id) => !before.includes(id)) ?? ''
    await add('Lägg till nyckel', names.get(fresh) ?? '?')
    await expect.poll(keys, WAIT).toEqual([...before, fresh])
    await page.getByRole('button', { name: `Flytta upp ${names.get(fresh)}` }).press('Enter')
    await expect.poll(async () => (await keys()).indexOf(fresh), WAIT).toBe(before.length - 1)
    await page.getByRole('button', { name: `Ta bort ${names.get(before[0] ?? '')}` }).press('Enter')
    await expect.poll(keys, WAIT).not.toContain(before[0])
    await page.getByRole('button', { name: `Ta bort ${names.get(before[0] ?? '')}` }).waitFor({ state: 'detached' })
  })

  test('its indicators, marks, parties and evidence', async () => {
    const said = async () => {
      const found = await item('A1')
      return [found?.memo, found?.informational, found?.overhead, found?.partyKinds, found?.evidence.at(-1)]
    }
    await add('Lägg till indikator', 'I30 ')
    await expect.poll(async () => (await item('A1'))?.indicators, WAIT).toContain('I30')
    await page.getByRole('button', { name: /^I30 / }).waitFor()
    for (const mark of [/^Visas men räknas inte/, /^Del av andra poster/, /^Gemensam kostnad/]) {
      const at = await steps()
      await page.getByRole('checkbox', { name: mark }).press('Space')
      await expect.poll(steps, WAIT).toBe(at + 1)
    }
    const both = (await item('A1'))?.partyKinds ?? []
    const other = both.length === 2 ? 'regionen' : both[0] === 'region' ? 'kommunerna' : 'regionen'
    await page.getByRole('checkbox', { name: other }).press('Space')
    await expect.poll(async () => (await item('A1'))?.partyKinds, WAIT).toHaveLength(both.length === 2 ? 1 : 2)
    const at = await steps()
    await sheet().getByRole('button', { name: 'Lägg till', exact: true }).press('Enter')
    await expect.poll(steps, WAIT).toBe(at + 1)
    expect((await said()).slice(0, 3)).toEqual([true, true, true])
    expect((await said()).at(-1)).toEqual({ tag: 'M' })
  })

  test('a consultation is noted, changed and taken away through its dialog; a person’s number stays in it', async () => {
    const noted = async () =>
      ((await method()).consultations ?? []).map(({ role, date, outcome }) => [role, date, outcome])
    const fill = async (role: string, date: string, outcome: string) => {
      await page.getByRole('dialog').getByLabel(/^Roll/).fill(role)
      await page.getByRole('dialog').getByLabel('Datum').fill(date)
      await page.getByRole('dialog').getByLabel('Utfall').fill(outcome)
    }
    await page.getByRole('button', { name: 'Anteckna samråd' }).press('Enter')
    await fill('MAS', '2026-03-02', `Talade med ${person()}`)
    const save = () => page.getByRole('dialog').getByRole('button', { name: /^(Anteckna samråd|Spara)$/ })
    await save().press('Enter')
    await page.getByRole('dialog').getByText('Texten innehåller ett personnummer.').waitFor()
    expect(await page.getByRole('dialog').getByLabel('Utfall').inputValue()).toBe(`Talade med ${person()}`)
    await fill('MAS', '2026-02-30', 'Instämmer.')
    await page.getByText('Skriv datumet som ÅÅÅÅ-MM-DD.').waitFor()
    await fill('MAS', '2026-03-02', 'Instämmer.')
    await save().press('Enter')
    await expect.poll(noted, WAIT).toEqual([['MAS', '2026-03-02', 'Instämmer.']])
    await page.getByRole('button', { name: 'Ändra: MAS 2026-03-02' }).press('Enter')
    await fill('MAS', '2026-03-09', 'Avstyrker.')
    await save().press('Enter')
    await expect.poll(noted, WAIT).toEqual([['MAS', '2026-03-09', 'Avstyrker.']])
    expect((await host.call('history.list', {})).entries[0]?.label).toBe('ändrade anteckningen om samråd om A1 med MAS')
    await page.reload()
    await page.getByText('Avstyrker.').waitFor()
    await page.getByRole('button', { name: 'Ta bort MAS 2026-03-09' }).press('Enter')
    await page.getByText('Inget samråd antecknat.').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('Avstyrker.').waitFor()
    expect(await noted()).toEqual([['MAS', '2026-03-09', 'Avstyrker.']])
  })

  test('a value has its unit and its source', async () => {
    await open('V1')
    for (const one of onV1) await write('V1', one)
  })

  test('all of it stands there in a page opened anew', async () => {
    for (const [id, written] of [
      ['V1', onV1],
      ['A1', onA1],
    ] as const) {
      await open(id)
      for (const line of written.flatMap(({ text }) => text.split('\n')))
        await sheet().getByText(line, { exact: true }).first().waitFor()
    }
    await sheet().getByText('Prövas i höst.').waitFor()
  })

  test('and the difference from the shipped version tells each of them in words', async () => {
    await runCommand(page, 'Skillnad mellan versioner')
    await page.locator('.diff-head').first().waitFor()
    const told = await page.locator('.diff-head').allTextContents()
    const expected = [
      ...onA1.map(({ said }) => `A1: ${said}`),
      ...onV1.map(({ said }) => `V1: ${said}`),
      'A1: relevansbeslutet ändrat',
      'A1: fördelningsnycklarna ändrade',
      'A1: indikatorerna ändrade',
      'A1: upplysningsmarkeringen ändrad',
      'A1: delmarkeringen ändrad',
      'A1: OH-markeringen ändrad',
      'A1: vilka parter som har ändrat',
      'A1: beläggen ändrade',
    ]
    expect(told.toSorted()).toEqual([...new Set(expected)].toSorted())
  })

  test('the values of an axis are renamed, put in order, added and taken away, and Taggning has them', async () => {
    const provider = async () => (await method()).axes?.provider?.map(({ name }) => name)
    const named = async (name: string) => {
      await page.getByRole('dialog').getByLabel('Namn').fill(name)
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.getByRole('row', { name: 'Axlar vid sidan av posten' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Nytt värde på axeln Huvudman' }).press('Enter')
    await named('Kommunalt bolag')
    await expect.poll(provider, WAIT).toEqual(['kommun', 'region', 'extern regi', 'Kommunalt bolag'])
    await sheet().getByRole('button', { name: 'extern regi', exact: true }).press('Enter')
    await named('privat regi')
    await page.getByRole('button', { name: 'Flytta upp Kommunalt bolag' }).press('Enter')
    await expect.poll(provider, WAIT).toEqual(['kommun', 'region', 'Kommunalt bolag', 'privat regi'])
    await page.getByRole('button', { name: 'Nytt värde på axeln Huvudman' }).press('Enter')
    await page.getByRole('dialog').getByLabel('Namn').fill('Region')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('Två värden på axeln heter ”Region”.').waitFor()
    await page.keyboard.press('Escape')
    await importAll(host, SCOPE, { text: BUDGET })
    const { groups } = await host.call('tagging.groups', { scope: SCOPE })
    const codeIds = groups.slice(0, 1).map(({ codeId }) => codeId)
    await host.call('tagging.tag', { scope: SCOPE, codeIds, itemId: 'A1', axes: { provider: 'kommunalt-bolag' } })
    await page.getByRole('button', { name: 'Ta bort Kommunalt bolag' }).press('Enter')
    await page.getByText(/Värdet .Kommunalt bolag. på axeln Utförare används: 1.kodsträng taggad för hand\./).waitFor()
    await page.getByRole('button', { name: 'Ta bort privat regi' }).press('Enter')
    await expect.poll(provider, WAIT).toEqual(['kommun', 'region', 'Kommunalt bolag'])
    expect([...(await axeFaults(page)), ...(await foreignWords(page))]).toEqual([])
  })

  test('a method file with a number that is in use asks, and is read in with the next one', async () => {
    const file = join(host.home, 'metod.json')
    await writeFile(file, JSON.stringify({ ...(await method()), name: 'Grannens metod' }))
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), runCommand(page, 'Importera metod')])
    await chooser.setFiles(file)
    await page.getByRole('dialog').getByText('Det finns redan en annan version ”0.2” av metoden här.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Läs in med nästa nummer' }).press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const versions = async () => (await host.call('catalogue.versions', {})).versions.map(({ version }) => version)
    await expect.poll(versions, WAIT).toEqual(['0.1', '0.2', '0.3'])
  })
})
