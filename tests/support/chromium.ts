import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { findChromium } from './chromium-binary.ts'

/** A browser context that can reach `origin` and nothing else; `strayed` lists every address it tried besides. */
export type HostPage = { context: BrowserContext; strayed: string[] }

/** Starts a real Chromium, headless. Run as root it needs --no-sandbox: tests only, never the program. */
export async function launchChromium(): Promise<Browser> {
  const binary = await findChromium()
  const root = process.getuid?.() === 0
  return chromium.launch({
    executablePath: binary.path,
    headless: true,
    chromiumSandbox: !root && binary.from !== 'npm',
    env: { ...definedEnv(), ...binary.env },
    args: [
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-pings',
      '--lang=sv-SE',
    ],
  })
}

/**
 * A fresh context in Swedish. Every request that is not to `origin` (or data:, blob:) is refused and remembered, so a
 * test can state that no request leaves the machine: `expect(strayed).toEqual([])`.
 */
export async function openContext(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<HostPage> {
  const context = await browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  const strayed: string[] = []
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:') return route.continue()
    strayed.push(url.href)
    return route.abort('blockedbyclient')
  })
  return { context, strayed }
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
