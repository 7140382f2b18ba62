import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PLACES = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice']

/** LibreOffice's program, or null. Tests that need it say that they were not run. */
export const soffice: string | null = PLACES.find((place) => existsSync(place)) ?? null

if (soffice === null) console.log('LibreOffice is not installed: the tests that open our files in it are not run.')

/** Opens a file in LibreOffice, recalculates it and saves it in another format (or its own). */
export function convert(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (soffice === null) throw new Error('LibreOffice is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-soffice-'))
  try {
    const out = join(folder, 'out')
    writeFileSync(join(folder, `file.${from}`), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(soffice, [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, `file.${from}`)], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    return new Uint8Array(readFileSync(join(out, `file.${to}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
