import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** One fault: its rule, how grave, and where. */
export type AxeFault = { rule: string; impact: string; where: string[]; why: string }

/**
 * What axe finds on the page as it stands, graver than `moderate` unless told otherwise. The context must be opened with
 * `bypassCSP: true`: the page's own policy rightly refuses scripts that are not its own.
 */
export async function axeFaults(page: Page, impacts: string[] = ['serious', 'critical']): Promise<AxeFault[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    // The library's own voice for a screen reader keeps what it has said for some seconds, named by what may be gone by then.
    const context = { include: document, exclude: ['[data-live-announcer]'] }
    const { violations } = await globalThis.axe.run(context, { resultTypes: ['violations'] })
    return violations.map(({ id, impact, nodes, help }) => ({
      rule: id,
      impact: impact ?? 'unknown',
      where: nodes.slice(0, 5).map(({ target }) => target.join(' ')),
      why: help,
    }))
  })
  return found.filter(({ impact }) => impacts.includes(impact))
}

declare global {
  var axe: { run(context: { include: Document; exclude: string[] }, options: object): Promise<AxeAnswer> }
}
type AxeAnswer = { violations: { id: string; impact?: string | null; help: string; nodes: { target: string[] }[] }[] }
