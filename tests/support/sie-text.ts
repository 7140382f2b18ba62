import type { SieFile, SieRow } from '../../shared/domain/import/sie/sie-file.ts'
import type { SieTable } from '../../shared/domain/import/sie/sie-table.ts'
import { readSie } from '../../shared/domain/import/sie/read-sie.ts'

/** Lines as bytes; å ä ö and their capitals are written in the given single-byte table, UTF-8 without one. */
const TABLES = {
  cp437: { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99, é: 0x82 },
  'windows-1252': { å: 0xe5, ä: 0xe4, ö: 0xf6, Å: 0xc5, Ä: 0xc4, Ö: 0xd6, é: 0xe9, '–': 0x96 },
  'iso-8859-15': { å: 0xe5, ä: 0xe4, ö: 0xf6, Å: 0xc5, Ä: 0xc4, Ö: 0xd6, é: 0xe9, š: 0xa8 },
} as const satisfies Record<string, Record<string, number>>

export const bytesIn = (text: string, encoding: keyof typeof TABLES | 'utf-8' = 'utf-8'): Uint8Array => {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const table: Readonly<Record<string, number>> = TABLES[encoding]
  return Uint8Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0))
}

/** Reads lines; records may be given without what every file has. */
export const sieOf = (...lines: string[]): SieFile => sieOfBytes(bytesIn(lines.join('\r\n')))

/** Reads bytes, cut into pieces of a size where one is given. */
export const sieOfBytes = (bytes: Uint8Array, size = bytes.length || 1): SieFile =>
  readSie(function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  })

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`

/** The records of a file as a careful program would write them: the inverse of reading, for what reading keeps. */
export const printSie = (file: SieFile): string => {
  const lines = ['#FLAGGA 0', '#FORMAT PC8', `#SIETYP ${file.type}`, `#PROGRAM ${quoted(file.program)} 1.0`]
  if (file.organisation.number !== '') lines.push(`#ORGNR ${file.organisation.number}`)
  lines.push(`#FNAMN ${quoted(file.organisation.name)}`)
  for (const { index, from, to } of file.years)
    lines.push(`#RAR ${index} ${from.replaceAll('-', '')} ${to.replaceAll('-', '')}`)
  if (file.chartType !== '') lines.push(`#KPTYP ${file.chartType}`)
  for (const [account, { name, type }] of file.accounts) {
    lines.push(`#KONTO ${account} ${quoted(name)}`)
    if (type !== '') lines.push(`#KTYP ${account} ${type}`)
  }
  for (const { number, name, parent } of file.dimensions.values())
    lines.push(parent === '' ? `#DIM ${number} ${quoted(name)}` : `#UNDERDIM ${number} ${quoted(name)} ${parent}`)
  for (const [key, name] of file.objectNames) {
    const [dimension = '', object = ''] = key.split('\u0001')
    lines.push(`#OBJEKT ${dimension} ${quoted(object)} ${quoted(name)}`)
  }
  for (const { label, year, period, account, objects, amount } of file.balances) {
    const list = `{${objects.map(({ dimension, object }) => `${dimension} ${quoted(object)}`).join(' ')}}`
    if (label === 'PSALDO' || label === 'PBUDGET')
      lines.push(`#${label} ${year} ${period.replace('-', '')} ${account} ${list} ${amount}`)
    else
      lines.push(
        label.startsWith('O')
          ? `#${label} ${year} ${account} ${list} ${amount}`
          : `#${label} ${year} ${account} ${amount}`,
      )
  }
  return `${lines.join('\r\n')}\r\n`
}

export const rowsOfTable = (table: SieTable): SieRow[] =>
  Array.from({ length: table.length }, (_, at) => table.rowAt(at))
