import type { Page } from 'playwright-core'
import { PATHS } from '../../renderer/app/paths.ts'
import type { Screen } from './screen.ts'

const dialog = (page: Page) => page.getByRole('dialog').last()
async function rows(page: Page): Promise<void> {
  await page.locator('.ag-row .ag-cell-value').nth(4).waitFor()
}
/** The keyboard on a row, and the page's panel telling of it. */
async function onRow(page: Page, at: number): Promise<void> {
  await rows(page)
  await page.locator(`.ag-row[row-index="${at}"] .ag-cell`).first().click()
  await page.getByRole('complementary').locator('.behind li').first().waitFor()
}
/** One of the choices that are found by typing. */
async function choose(page: Page, label: string, typed: string): Promise<void> {
  await dialog(page).getByRole('combobox', { name: label }).fill(typed)
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}
async function open(page: Page, name: RegExp): Promise<void> {
  await rows(page)
  await page.getByRole('button', { name }).first().click()
  await dialog(page).waitFor()
}

/** Taggning at work: split, keys, rules, coverage, filters. Nothing is saved. */
export const taggingStates: Screen[] = [
  {
    name: 'taggning-dela',
    path: PATHS.tagging,
    ready: async (page) => {
      await onRow(page, 3)
      await page.keyboard.press('s')
      await dialog(page).getByLabel('Andel 1').fill('33,33')
      await choose(page, 'Post 2', 'X1')
      await dialog(page).getByLabel('Andel 2').fill('33,33')
      await page.getByText('saknas till 100').waitFor()
    },
  },
  {
    name: 'taggning-nyckel-saknas',
    path: PATHS.tagging,
    ready: async (page) => {
      await onRow(page, 3)
      await page.keyboard.press('s')
      await dialog(page).getByText('Nyckel', { exact: true }).click()
      await dialog(page)
        .getByRole('button', { name: /Nyckel/ })
        .click()
      await page.getByRole('option', { name: /Yta/ }).click()
      await page.getByText('har inga värden för parten').waitFor()
    },
  },
  {
    name: 'taggning-nycklar',
    path: PATHS.tagging,
    ready: async (page) => {
      await open(page, /^Nycklar/)
      await page.getByRole('button', { name: 'Lägg in värden' }).waitFor()
    },
  },
  {
    name: 'taggning-nyckelvarden',
    path: PATHS.tagging,
    ready: async (page) => {
      await open(page, /^Nycklar/)
      await page.getByRole('button', { name: /^Tidmätning/ }).click()
      await page.getByRole('button', { name: 'Lägg in värden' }).click()
      await choose(page, 'Post 1', 'A1')
      await dialog(page).getByLabel('Värde, % 1').fill('40')
      await choose(page, 'Post 2', 'X1')
      await dialog(page).getByLabel('Värde, % 2').fill('50')
    },
  },
  {
    name: 'taggning-regler',
    path: PATHS.tagging,
    ready: async (page) => {
      await open(page, /^Regler/)
      await dialog(page).locator('.ag-row').nth(4).waitFor()
    },
  },
  {
    name: 'taggning-regel',
    path: PATHS.tagging,
    ready: async (page) => {
      await open(page, /^Regler/)
      await page.getByRole('button', { name: 'Ny regel' }).click()
      await dialog(page).getByLabel('Värde', { exact: true }).fill('5')
      await page.getByRole('button', { name: 'Eller-grupp' }).click()
      await dialog(page).getByLabel('Värde', { exact: true }).nth(1).fill('50')
      await dialog(page).getByLabel('Värde', { exact: true }).nth(2).fill('56')
      await page.locator('.preview-takes').waitFor()
    },
  },
  {
    name: 'taggning-tackning',
    path: PATHS.tagging,
    ready: async (page) => {
      await open(page, /^Per post och vad som är kvar/)
      await page.locator('.coverage-line').nth(30).waitFor()
    },
  },
  {
    name: 'taggning-filter',
    path: PATHS.tagging,
    ready: async (page) => {
      await rows(page)
      await page.getByLabel('Verksamhet börjar med').fill('51020')
      await page.getByRole('button', { name: /^Ej taggade/ }).click()
      await onRow(page, 0)
    },
  },
]
