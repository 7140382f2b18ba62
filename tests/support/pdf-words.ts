import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'

const pdftotext = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext'].find(existsSync)
if (!pdftotext) console.log('pdftotext is not on this machine: the words of a PDF are not read in this run')

/** The words of a PDF in the order they are read out, with single blanks; null where nothing here can read one. `path`: where it may be kept meanwhile. */
export function pdfWords(pdf: Uint8Array, path: string): string | null {
  if (!pdftotext) return null
  writeFileSync(path, pdf)
  return execFileSync(pdftotext, ['-raw', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}
