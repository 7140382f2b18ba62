import type { Page } from 'playwright-core'
import { PATHS } from '../../renderer/app/paths.ts'
import type { TestHost } from '../support/host.ts'

/** One picture: a name for the file, the page's own path, and what to wait for or do before the shutter. */
export type Screen = { name: string; path: string; ready?: (page: Page) => Promise<void> }

/** Sets the scene once, past the page: the sample workspace has something on every page. */
export async function prepare(host: TestHost): Promise<void> {
  await host.call('workspace.create', { name: 'Exempel', sample: true })
}

/** Every page of the program, in the order of the way through. */
export const screens: Screen[] = [
  { name: 'start', path: PATHS.start },
  { name: 'oversikt', path: PATHS.overview },
  { name: 'underlag', path: PATHS.import },
  { name: 'metod', path: PATHS.catalogue },
  { name: 'taggning', path: PATHS.tagging },
  { name: 'volymer', path: PATHS.volumes },
  { name: 'indikatorer', path: PATHS.indicators },
  { name: 'forslag', path: PATHS.proposal },
  { name: 'utbyte', path: PATHS.exchange },
  { name: 'historik', path: PATHS.history },
]
