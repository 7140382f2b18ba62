// A Chromium to test in: the machine's own where there is one, else the one that ships inside an npm package, unpacked once
// per version beside the other temporary files (atomically: two test runs may start at the same moment).
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

export type ChromiumBinary = { path: string; from: 'SAMSYN_CHROMIUM' | 'system' | 'npm'; env: Record<string, string> }

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Finds or unpacks a Chromium. Throws only when the npm package cannot be unpacked (full disk, wrong platform). */
export async function findChromium(): Promise<ChromiumBinary> {
  const chosen = process.env.SAMSYN_CHROMIUM
  if (chosen) return { path: chosen, from: 'SAMSYN_CHROMIUM', env: {} }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const system = [...onPath, ...PLACES].find((path) => existsSync(path))
  return system ? { path: system, from: 'system', env: {} } : unpackFromNpm()
}

async function unpackFromNpm(): Promise<ChromiumBinary> {
  const require = createRequire(import.meta.url)
  const bin = join(dirname(dirname(require.resolve('@sparticuz/chromium'))), 'bin')
  const folder = join(tmpdir(), `samsyn-chromium-${versionOf(bin)}-${process.getuid?.() ?? 'user'}`)
  if (!existsSync(folder)) await unpackInto(folder, bin)
  return {
    path: join(folder, 'chromium'),
    from: 'npm',
    env: {
      // The package carries the libraries a bare machine lacks (nss and its kin) and one set of fonts.
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
    },
  }
}

function versionOf(bin: string): string {
  const require = createRequire(import.meta.url)
  const manifest: unknown = require(join(dirname(bin), 'package.json'))
  return typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : 'unknown'
}

async function unpackInto(folder: string, bin: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const work = mkdtempSync(`${folder}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = work // the package unpacks into os.tmpdir() and nowhere else
  try {
    await Promise.all(
      ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(join(bin, name))),
    )
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  writeFileSync(join(work, 'fonts.conf'), fontsConfig(folder))
  try {
    renameSync(work, folder)
  } catch {
    rmSync(work, { recursive: true, force: true }) // another run was first; its folder is complete
  }
}

/** The package's own list of fonts names folders of another machine; this one names where they were unpacked. */
const fontsConfig = (folder: string): string =>
  [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  ].join('\n')
