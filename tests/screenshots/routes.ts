import type { Page } from 'playwright-core'
import { PATHS } from '../../renderer/app/paths.ts'
import type { TestHost } from '../support/host.ts'
import type { Screen } from './screen.ts'
import { computeStates } from './compute.ts'
import { figureStates } from './figures.ts'
import { methodStates } from './method.ts'
import { states } from './states.ts'
import { taggingStates } from './tagging.ts'

/** Sets the scene once, past the page: the sample workspace has something on every page. */
export async function prepare(host: TestHost): Promise<void> {
  await host.call('workspace.create', { name: 'Exempel', sample: true })
}

/** A grid's rows are asked for after it is shown. */
const gridRows = (page: Page) => page.locator('.ag-row .ag-cell-value').nth(4).waitFor()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first().waitFor()

/** Every page of the program, in the order of the way through, and then what they look like at work. */
export const screens: Screen[] = [
  { name: 'start', path: PATHS.start, ready: heading },
  { name: 'oversikt', path: PATHS.overview, ready: (page) => page.getByRole('table').first().waitFor() },
  { name: 'underlag', path: PATHS.import, ready: gridRows },
  { name: 'metod', path: PATHS.catalogue, ready: heading },
  { name: 'taggning', path: PATHS.tagging, ready: gridRows },
  { name: 'isolering', path: PATHS.isolation, ready: (page) => page.locator('.iso-cell').first().waitFor() },
  { name: 'volymer', path: PATHS.volumes, ready: gridRows },
  { name: 'indikatorer', path: PATHS.indicators, ready: heading },
  { name: 'forslag', path: PATHS.proposal, ready: (page) => page.locator('.report-title').waitFor() },
  { name: 'utbyte', path: PATHS.exchange, ready: heading },
  { name: 'historik', path: PATHS.history, ready: gridRows },
  ...states,
  ...taggingStates,
  ...methodStates,
  ...computeStates,
  ...figureStates,
]
