import type { Page } from 'playwright-core'

/** One picture: a name for the file, the page's own path, and what to wait for or do before the shutter. */
export type Screen = { name: string; path: string; ready?: (page: Page) => Promise<void> }
