import type { Page } from 'playwright-core'

/** How eyes that do not tell all colours apart see it, or a printer without colours. */
export type Vision = 'achromatopsia' | 'deuteranopia' | 'protanopia' | 'tritanopia'

/** One picture: a name for the file, the page's own path, what to wait for or do before the shutter, and with which eyes. */
export type Screen = { name: string; path: string; ready?: (page: Page) => Promise<void>; vision?: Vision }
