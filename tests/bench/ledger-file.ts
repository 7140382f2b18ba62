import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

export const HEADER = ['Konto', 'Kontotext', 'Ansvar', 'Ansvarstext', 'Verksamhet', 'Verksamhetstext', 'Belopp']
export type LedgerLine = [string, string, string, string, string, string, string]

const ACCOUNTS = [
  ['3110', 'Taxor och avgifter'],
  ['4635', 'Köp av verksamhet'],
  ['5010', 'Löner för arbetad tid'],
  ['5110', 'Löner för ej arbetad tid'],
  ['5610', 'Sociala avgifter'],
  ['6010', 'Lokalhyror'],
  ['6410', 'Förbrukningsinventarier'],
  ['7010', 'Transporter'],
] as const
const ACTIVITIES = [
  ['510', 'Hemtjänst'],
  ['511', 'Hemsjukvård'],
  ['512', 'Rehabilitering'],
  ['520', 'Korttidsvård'],
  ['530', 'Särskilt boende'],
] as const

/** Line `n` of an invented ledger: the same every time, no chance in it; about `units` different cost centres. */
export function ledgerLine(n: number, units = 400): LedgerLine {
  const [account, accountName] = ACCOUNTS[n % ACCOUNTS.length] ?? ACCOUNTS[0]
  const [activity, activityName] = ACTIVITIES[Math.floor(n / 7) % ACTIVITIES.length] ?? ACTIVITIES[0]
  const unit = (n * 7919) % units
  const ore = ((n * 104_729) % 5_000_000) + 1
  const signed = account.startsWith('3') ? -ore : ore
  const amount = `${Math.trunc(signed / 100)},${String(Math.abs(signed) % 100).padStart(2, '0')}`
  return [account, accountName, String(10_000 + unit), `Enhet ${unit}`, activity, activityName, amount]
}

/** Writes `rows` lines as a UTF-8 file with semicolons and decimal comma, as the ledger systems do. */
export async function writeLedgerFile(path: string, rows: number, units = 400): Promise<void> {
  const out = createWriteStream(path)
  out.write(`${HEADER.join(';')}\r\n`)
  for (let from = 0; from < rows; from += 10_000) {
    let text = ''
    for (let n = from; n < Math.min(rows, from + 10_000); n += 1) text += `${ledgerLine(n, units).join(';')}\r\n`
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}
