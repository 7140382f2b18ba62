import type { Page } from 'playwright-core'
import { PATHS } from '../../renderer/app/paths.ts'
import { runCommand } from '../support/palette.ts'
import type { Screen, Vision } from './screen.ts'

/** The kinds of chart in the order the builder has them: one step down each. */
const KINDS = ['staplar', 'linjer', 'delade', 'avvikelse', 'punkter', 'rutor'] as const

/** A second chart being built, of this kind. */
async function build(page: Page, kind: (typeof KINDS)[number]): Promise<void> {
  await page.locator('.chart').first().waitFor()
  await runCommand(page, 'Börja om från grundvyn')
  await runCommand(page, 'Nytt diagram')
  await page.locator('.builder').waitFor()
  for (let step = 0; step < KINDS.indexOf(kind); step += 1) await page.keyboard.press('ArrowDown')
  const chart = page.locator('.chart').nth(1)
  await chart.locator('svg').first().waitFor()
  await page.waitForTimeout(500)
  await chart.evaluate((element) => element.scrollIntoView({ block: 'end' }))
}
const kindState = (kind: (typeof KINDS)[number], as: string, vision?: Vision): Screen => ({
  name: `indikatorer-${as}`,
  path: PATHS.indicators,
  ready: (page) => build(page, kind),
  ...(vision ? { vision } : {}),
})
const panel = (page: Page) => page.getByRole('complementary', { name: 'Förklaring' })

/** Indikatorer and Volymer at work: every kind of chart, what is asked of a figure, and with other eyes. */
export const figureStates: Screen[] = [
  ...KINDS.map((kind) => kindState(kind, `diagram-${kind}`)),
  kindState('delade', 'gra-delade', 'achromatopsia'),
  kindState('linjer', 'gra-linjer', 'achromatopsia'),
  kindState('delade', 'rodgron-delade', 'deuteranopia'),
  kindState('linjer', 'rodgron-linjer', 'protanopia'),
  kindState('staplar', 'blagul-staplar', 'tritanopia'),
  {
    name: 'indikatorer-en-linje',
    path: PATHS.indicators,
    ready: async (page) => {
      await build(page, 'linjer')
      await page.locator('.chart').nth(1).getByRole('application').focus()
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'indikatorer-rangordning',
    path: PATHS.indicators,
    ready: async (page) => {
      await page
        .getByRole('row', { name: /per invånare 65\+/ })
        .first()
        .click()
      await panel(page).getByRole('button', { name: 'Pröva rangordningen' }).click()
      await panel(page).getByRole('list', { name: 'Rangordningens känslighet' }).waitFor()
    },
  },
  {
    name: 'indikatorer-vyer',
    path: PATHS.indicators,
    ready: async (page) => {
      await page.locator('.chart').first().waitFor()
      await page.getByRole('button', { name: /^Vy/ }).first().click()
      await page.getByRole('menu').first().waitFor()
    },
  },
  {
    name: 'volymer-alla',
    path: PATHS.volumes,
    ready: async (page) => {
      await page.locator('.ag-row .ag-cell-value').nth(4).waitFor()
      await page.getByText('Alla parter').click()
      await page.locator('.ag-row[row-index="3"] .ag-cell').nth(2).click()
    },
  },
]
