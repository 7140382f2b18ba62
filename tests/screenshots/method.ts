import type { Page } from 'playwright-core'
import { PATHS } from '../../renderer/app/paths.ts'
import type { Screen } from './screen.ts'

/** A draft that figures follow, made where there is none. */
async function draft(page: Page): Promise<void> {
  await page.getByRole('treegrid').first().waitFor()
  if (await page.getByText('följer med programmet och ändras inte').isVisible()) {
    await page.getByRole('button', { name: 'Ny version' }).click()
    await page.getByRole('button', { name: 'Gör versionen' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
}

/** The method at work: edited, searched, compared, to decide. */
export const methodStates: Screen[] = [
  {
    name: 'metod-utkast',
    path: PATHS.catalogue,
    ready: async (page) => {
      await draft(page)
      await page.getByRole('button', { name: 'Ändra: Definition' }).waitFor()
    },
  },
  {
    name: 'metod-redigera',
    path: PATHS.catalogue,
    ready: async (page) => {
      await draft(page)
      await page.getByRole('button', { name: 'Ändra: Definition' }).click()
      await page
        .getByLabel('Definition', { exact: true })
        .fill(
          'Lönekostnad för sjuksköterskors och distriktssköterskors hälso- och sjukvårdsarbete på vardagar, dagtid, i ordinärt boende och särskilt boende.',
        )
    },
  },
  {
    name: 'metod-skillnad',
    path: PATHS.catalogue,
    ready: async (page) => {
      await draft(page)
      await page.getByRole('button', { name: 'Ändra: Definition' }).click()
      await page
        .getByLabel('Definition', { exact: true })
        .fill('Lönekostnad för sjuksköterskors hälso- och sjukvårdsarbete på dagtid, vardagar.')
      await page.keyboard.press('Control+Enter')
      await page.getByText('behöver ett beslut').waitFor()
      await page.getByRole('button', { name: /^Skillnad mot/ }).click()
      await page.getByRole('heading', { name: 'Skillnad mellan versioner' }).waitFor()
    },
  },
  {
    name: 'metod-axlar',
    path: PATHS.catalogue,
    ready: async (page) => {
      await draft(page)
      await page.getByRole('row', { name: 'Axlar vid sidan av posten' }).scrollIntoViewIfNeeded()
      await page.waitForTimeout(200)
      await page.getByRole('row', { name: 'Axlar vid sidan av posten' }).click()
      await page.getByRole('button', { name: 'Ta bort ordinärt boende' }).click()
      await page.getByText('Välj ett annat värde där i Taggning först').waitFor()
    },
  },
  {
    name: 'metod-samrad',
    path: PATHS.catalogue,
    ready: async (page) => {
      await draft(page)
      await page.getByRole('button', { name: 'Anteckna samråd' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(/^Roll/).fill('MAS')
      await dialog.getByLabel('Datum').fill('2026-03-02')
      await dialog.getByLabel('Utfall').fill('Instämmer, men restiden bör skrivas ut i definitionen.')
      await dialog.getByRole('button', { name: 'Anteckna samråd' }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Ändra: MAS 2026-03-02' }).first().scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'metod-besluta',
    path: PATHS.catalogue,
    ready: async (page) => {
      await page.getByText('behöver ett beslut').waitFor()
      await page.getByRole('button', { name: 'Visa', exact: true }).click()
      await page.getByRole('heading', { name: 'Att besluta' }).waitFor()
    },
  },
  {
    name: 'metod-sok',
    path: PATHS.catalogue,
    ready: async (page) => {
      await page.getByRole('searchbox').fill('läkemedel')
      await page.getByRole('row', { name: /D5/ }).click()
    },
  },
  {
    name: 'metod-val',
    path: PATHS.catalogue,
    ready: async (page) => {
      const row = page.getByRole('row', { name: 'Gemensamma val' })
      await row.scrollIntoViewIfNeeded()
      await page.waitForTimeout(200) // a tree that gets the focus goes back to where it last knew itself to be
      await row.click()
      await page.getByRole('heading', { name: 'Isoleringsnivåer' }).waitFor()
    },
  },
]
