import type { Page } from 'playwright-core'
import { indicatorEditorPath } from '../../renderer/app/paths.ts'
import type { Screen } from './screen.ts'

/** A formula as a person types it, letter by letter. */
async function write(page: Page, formula: string): Promise<void> {
  const field = page.getByLabel('Formel', { exact: true })
  await field.click()
  await field.fill('')
  await field.pressSequentially(formula)
}
const figures = (page: Page) => page.getByRole('table', { name: 'Så blir det' }).getByRole('cell').nth(1).waitFor()

/** An indicator being written: what it comes to, names to choose, a fault where it stands. */
export const computeStates: Screen[] = [
  {
    name: 'indikator-ny',
    path: indicatorEditorPath(null),
    ready: async (page) => {
      await page.getByLabel('Namn', { exact: true }).fill('Hembesök och resor per invånare 65+')
      await write(page, 'summa(A1; B1) / volym(inv65)')
      await page.keyboard.press('Escape')
      await figures(page)
    },
  },
  {
    name: 'indikator-forslag',
    path: indicatorEditorPath(null),
    ready: async (page) => {
      await write(page, 'summa(A1) / volym(inv')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'indikator-fel',
    path: indicatorEditorPath('I1'),
    ready: async (page) => {
      await write(page, 'summa(A1; A99) / volym(inv65)')
      await page.keyboard.press('Escape')
      await page.getByText(/Posten ”A99” finns inte/).waitFor()
    },
  },
]
