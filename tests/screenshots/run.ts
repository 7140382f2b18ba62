// npm run screens [-- name…]: every page in light and dark, on two sizes of screen, into screens/ (which git ignores).
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchChromium, openContext } from '../support/chromium.ts'
import { startHost } from '../support/host.ts'
import { prepare, screens } from './routes.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
]
const LOOKS = ['light', 'dark'] as const

const folder = fileURLToPath(new URL('../../screens', import.meta.url))
const wanted = process.argv.slice(2)
const chosen = screens.filter(({ name }) => !wanted.length || wanted.some((word) => name.includes(word)))

const host = await startHost()
const browser = await launchChromium()
let faults = 0
try {
  await prepare(host)
  for (const colorScheme of LOOKS) {
    for (const viewport of SIZES) {
      const { context, strayed } = await openContext(browser, host.origin, {
        colorScheme,
        viewport,
        acceptDownloads: true,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      page.on('pageerror', (error) => tell(`${page.url()}: ${error.message}`))
      await page.goto(host.issueAddress())
      const into = join(folder, `${colorScheme}-${viewport.width}x${viewport.height}`)
      mkdirSync(into, { recursive: true })
      for (const [index, screen] of chosen.entries()) {
        await page.goto('about:blank') // so that nothing staged or opened for one picture is left in the next
        await page.goto(`${host.origin}/#${screen.path}`)
        await page.waitForLoadState('load')
        await page.evaluate(() => localStorage.removeItem('samsyn-panel'))
        await screen.ready?.(page).catch((fault: unknown) => tell(`${screen.name}: ${String(fault).slice(0, 400)}`))
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        await page.waitForTimeout(400) // the last of the layout: grids measure themselves after they are shown
        const eyes = await context.newCDPSession(page)
        await eyes.send('Emulation.setEmulatedVisionDeficiency', { type: screen.vision ?? 'none' })
        await page.screenshot({ path: join(into, `${String(index + 1).padStart(2, '0')}-${screen.name}.png`) })
        await eyes.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' })
        await eyes.detach()
      }
      if (strayed.length) tell(`requests that would have left the machine: ${strayed.join(', ')}`)
      await context.close()
    }
  }
} finally {
  await browser.close()
  await host.close()
}
console.log(`${chosen.length * LOOKS.length * SIZES.length} pictures in ${folder}`)
process.exit(faults ? 1 : 0)

function tell(line: string): void {
  faults += 1
  console.error(line)
}
