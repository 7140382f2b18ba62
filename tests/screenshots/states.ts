import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { PATHS } from '../../renderer/app/paths.ts'
import { chance, identityNumber } from '../support/identity-numbers.ts'
import type { Screen } from './screen.ts'

const HEAD = ['Ansvar', 'Verksamhet', 'Konto', 'Kontotext', 'Budget 2026 (tkr)']
const ROWS = [
  ['4110', '51015', '3132', 'Avgift hemsjukvård', '-412,0'],
  ['4110', '51015', '5020', 'Löner tillsvidareanställda', '14 210,4'],
  ['4110', '51015', '5610', 'Arbetsgivaravgifter', '5 402,1'],
  ['4110', '51015', '6420', 'Sjukvårdsmaterial', '1 118,0'],
  ['', '', '', 'Summa hemsjukvård', '20 318,5'],
  ['4120', '51310', '5020', 'Löner tillsvidareanställda', '6 366,2'],
  ['4120', '51310', '6310', 'Leasing fordon', 'se not 3'],
  ['4130', '51020', '5020', 'Löner tillsvidareanställda', '31 044,0'],
  ['4130', '51020', '5610', 'Arbetsgivaravgifter', '11 796,7'],
]
const block = (rows: readonly string[][]) => [HEAD, ...rows].map((row) => row.join('\t')).join('\n')

/** A table as wide as they come, with what a plan warns of. */
const WIDE = [
  [
    'Ansvar',
    'Ansvarstext',
    'Verksamhet',
    'Verksamhetstext',
    'Konto',
    'Kontotext',
    'Motpart',
    'Utfall 2025 kr',
    'Budget 2026 kr',
  ],
  ['4110', 'Hemsjukvård Åre', '51015', 'HemsjukvÃ¥rd', '3132', 'Avgift hemsjukvård', '', '-398 120,50', '-412 000,00'],
  [
    '4110',
    'Hemsjukvård Åre',
    '51015',
    'HemsjukvÃ¥rd',
    '5020',
    'Löner tillsvidareanställda',
    '',
    '13 902 114,25',
    '14 210 400,50',
  ],
  [
    '4110',
    'Hemsjukvård Åre',
    '51015',
    'HemsjukvÃ¥rd',
    '5610',
    'Arbetsgivaravgifter',
    '',
    '5 288 004,10',
    '5 402 100,00',
  ],
  [
    '4115',
    'Läkarmedverkan',
    '50510',
    'Hälso- och sjukvård, övrigt',
    '4638',
    'Köp av verksamhet',
    '23',
    '871 200,00',
    '900 000,00',
  ],
  ['4120', 'Rehabilitering', '51310', 'Daglig verksamhet', '1930', 'Bank', '', '1 000,00', '1 000,00'],
  ['4120', 'Rehabilitering', '51310', 'Daglig verksamhet', '9914', 'Fördelad OH', '', '644 000,00', '650 000,00'],
]
  .map((row) => row.join('\t'))
  .join('\n')

/** A row that names a person's number. The number is made, never written down. */
function personalRow(): string[] {
  const { date, tail } = identityNumber(chance(7))
  return ['4120', '51310', '5020', `Vik. ${date}-${tail}`, '12,5']
}

/** Pastes as Excel does: a clipboard event with tab-separated text. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.ag-row .ag-cell-value').nth(4).waitFor()
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
  await page.getByRole('button', { name: /^Läs in \d/ }).waitFor()
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Förklaring' })

/** The pages at work: something chosen, staged, opened or made. */
export const states: Screen[] = [
  {
    name: 'underlag-plan',
    path: PATHS.import,
    ready: async (page) => {
      await paste(page, block(ROWS))
      await page.getByRole('button', { name: /^Gå till/ }).click()
    },
  },
  {
    name: 'underlag-varningar',
    path: PATHS.import,
    ready: async (page) => {
      await paste(page, WIDE)
      await page.locator('.source-chip').nth(5).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'underlag-personnummer',
    path: PATHS.import,
    ready: (page) => paste(page, block([...ROWS.filter((row) => row[4] !== 'se not 3'), personalRow()])),
  },
  {
    name: 'underlag-rad',
    path: PATHS.import,
    ready: async (page) => {
      await page.locator('.ag-row .ag-cell-value').nth(4).waitFor()
      await page.locator('.ag-row .ag-cell').nth(3).click()
      await panel(page).locator('.panel-file').waitFor()
    },
  },
  {
    name: 'taggning-rad',
    path: PATHS.tagging,
    ready: async (page) => {
      await page.locator('.ag-row .ag-cell-value').nth(4).waitFor()
      await page.locator('.ag-row[row-index="4"] .ag-cell').first().click()
      await panel(page).locator('.behind li').first().waitFor()
    },
  },
  {
    name: 'taggning-valj',
    path: PATHS.tagging,
    ready: async (page) => {
      await page.locator('.ag-row .ag-cell-value').nth(4).waitFor()
      await page.locator('.ag-row[row-index="2"] .ag-cell').first().click()
      await page.keyboard.type('hem')
      await page.locator('.picker-item').first().waitFor()
    },
  },
  ...(['Overhead', 'Deklaration', 'Dubbelräkning', 'Önskade'] as const).map((name) => ({
    name: `isolering-${name.toLowerCase()}`,
    path: PATHS.isolation,
    ready: async (page: Page) => {
      await page.getByRole('tab', { name }).click()
      await page.waitForTimeout(700)
    },
  })),
  {
    name: 'isolering-osparat',
    path: PATHS.isolation,
    ready: async (page) => {
      const { century, date, tail } = identityNumber(chance(7))
      await page.locator('#iso-6-5').click()
      await panel(page).getByRole('radio').first().waitFor()
      const reason = panel(page).getByLabel('Skäl', { exact: true }).first()
      if (await reason.isDisabled()) await panel(page).getByRole('radio').first().press('Space')
      await reason.fill(`Enligt ${century}${date}-${tail}`)
      await page.locator('#iso-8-5').click()
      await page.getByRole('button', { name: 'Visa rutan' }).waitFor()
    },
  },
  {
    name: 'oversikt-tackning',
    path: PATHS.overview,
    ready: async (page) => {
      await page.locator('.county-items summary').click()
      await page.locator('.county-items summary').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'isolering-ruta',
    path: PATHS.isolation,
    ready: async (page) => {
      await page.locator('#iso-6-5').click()
      await panel(page).getByRole('radio').first().waitFor()
    },
  },
  {
    name: 'indikatorer-forklaring',
    path: PATHS.indicators,
    ready: async (page) => {
      await page
        .getByRole('row', { name: /per invånare 65\+/ })
        .first()
        .click()
      await panel(page).getByRole('button', { name: /A1/ }).first().click()
      await panel(page)
        .getByRole('button', { name: /EXEMPEL/ })
        .first()
        .click()
      await panel(page).locator('.cells-table, .source-cells').first().waitFor()
    },
  },
  {
    name: 'forslag-paket',
    path: PATHS.proposal,
    ready: async (page) => {
      await page.locator('.report-title').waitFor()
      await page.keyboard.press('Control+e')
      await page.getByRole('button', { name: /Spara allt/ }).waitFor({ timeout: 60_000 })
    },
  },
  {
    name: 'utbyte-bidrag',
    path: PATHS.exchange,
    ready: async (page) => {
      await page.getByRole('button', { name: 'Gör bidrag' }).click()
      const save = page.getByRole('button', { name: /^Spara/ }).first()
      await save.waitFor({ timeout: 60_000 })
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: /Välj bidrag/ }).click(),
      ])
      const path = await download.path()
      await chooser.setFiles({
        name: download.suggestedFilename(),
        mimeType: 'application/octet-stream',
        buffer: await readFile(path),
      })
      await page
        .getByText(/Sigillet/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'historik-steg',
    path: PATHS.history,
    ready: async (page) => {
      await page.locator('.ag-row .ag-cell').nth(1).click()
      await page.getByRole('button', { name: 'Visa ändringarna' }).click()
      await page.waitForTimeout(500)
    },
  },
  {
    name: 'palett',
    path: PATHS.overview,
    ready: async (page) => {
      await page.getByRole('table').first().waitFor()
      await page.keyboard.press('Control+k')
      await page.keyboard.type('visa')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'smal-panel',
    path: PATHS.tagging,
    ready: async (page) => {
      await page.getByRole('button', { name: 'Dölj förklaringen' }).click()
      await page.locator('.ag-row .ag-cell-value').nth(4).waitFor()
    },
  },
]
