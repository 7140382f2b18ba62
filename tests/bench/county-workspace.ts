import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openEngine } from './engine.ts'
import { ledgerLine, writeLedgerFile } from './ledger-file.ts'

/** A county's outcome: nine parties, three years, a million rows, every one of them tagged by a rule. */
export const PARTIES = ['0023', '2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380'] as const
export const YEARS = [2024, 2025, 2026] as const
export const ROWS = 1_000_000
const UNITS = 397
const EACH = Math.ceil(ROWS / (PARTIES.length * YEARS.length))

/** Where a row goes: one rule for each account and activity, forty in all. */
const ACCOUNTS = ['3110', '4635', '5010', '5110', '5610', '6010', '6410', '7010']
const ACTIVITIES = ['510', '511', '512', '520', '530']
const ITEMS =
  'A1 A2 A3 A4 A5 A6 B1 B2 B3 B5 D1 D2 D3 D4 D5 E1 E2 E3 E4 F2 F3 G1 G2 G3 G4 G5 G6 H1 H3 I1 I2 J1 J2 J3 K1 K2 K3 K4 K5 B1'
const itemAt = (account: number, activity: number): string =>
  ITEMS.split(' ')[account * ACTIVITIES.length + activity] ?? 'A1'

const rulesFile = (): string =>
  JSON.stringify({
    kind: 'samsyn-regler',
    format: 1,
    programVersion: '0',
    methodId: 'm',
    methodVersion: '0.1',
    rules: ACCOUNTS.flatMap((account, a) =>
      ACTIVITIES.map((activity, b) => ({
        id: `k${account}${activity}`,
        origin: 'own',
        name: `${account} ${activity}`,
        chart: null,
        party: null,
        conditions: [
          { dimension: 'account', match: 'equals', value: account },
          { dimension: 'activityArea', match: 'equals', value: activity },
        ],
        target: { by: 'item', itemId: itemAt(a, b) },
      })),
    ),
  })

const home = (folder: string): string => join(folder, 'lanet')

/** Reads in 27 ledgers and tags them; and puts the same rows, tagged, in a bare table with an index that covers the question. */
export async function prepareCounty(folder: string): Promise<void> {
  const path = join(folder, 'lanet.csv')
  await writeLedgerFile(path, EACH, UNITS)
  const { engine, call } = await openEngine(home(folder))
  await call('workspace.create', { name: 'Länet' })
  for (const party of PARTIES)
    for (const year of YEARS) {
      const scope = { party, year, kind: 'outcome' as const }
      const file = await engine.fileHandle.grantOpen(path)
      const { sourceId, guess } = await call('import.stage', { scope, from: { file } })
      const { planId } = await call('import.plan', {
        sourceId,
        scope,
        mapping: { ...guess.mapping, amountColumn: 6, unit: 'kr', sign: 'ledger', chart: 'KOMMUN_BAS' },
      })
      await call('import.apply', { planId })
    }
  const scope = { party: '2309', year: 2026, kind: 'outcome' as const }
  const { planId } = await call('tagging.stageRules', { scope, from: { text: rulesFile() } })
  await call('tagging.applyRules', { planId })
  const { groups } = await call('tagging.groups', { scope, show: 'untagged', limit: 1 })
  if (groups.length > 0) throw new Error('some rows are not tagged: the bench would measure something else')
  const values = Object.entries(VOLUMES).flatMap(([volumeId, number]) =>
    PARTIES.flatMap((party) =>
      YEARS.map((year) => ({
        volumeId,
        party,
        year,
        kind: null,
        hundredths: number * 100,
        state: 'value' as const,
        source: 'Påhittat',
        sourceDate: null,
        grade: 'B' as const,
      })),
    ),
  )
  await call('volumes.put', { values })
  await engine.close()
  bareTable(folder)
}
const VOLUMES = { inv65: 3000, inv80: 900, patienter: 400, arsarbetare_ssk: 12, arsarbetare: 30 }

const barePath = (folder: string): string => join(folder, 'lanet-bara.db')

function bareTable(folder: string): void {
  const db = new Database(barePath(folder))
  db.exec('CREATE TABLE line (party TEXT, year INTEGER, kind TEXT, item TEXT, ore INTEGER) STRICT')
  const insert = db.prepare("INSERT INTO line VALUES (?, ?, 'outcome', ?, ?)")
  db.exec('BEGIN')
  for (const party of PARTIES)
    for (const year of YEARS)
      for (let n = 0; n < EACH; n += 1) {
        const [account, , , , activity, , amount] = ledgerLine(n, UNITS)
        const item = itemAt(ACCOUNTS.indexOf(account), ACTIVITIES.indexOf(activity))
        insert.run(party, year, item, Math.round(Number(amount.replace(',', '.')) * 100))
      }
  db.exec('COMMIT')
  db.exec('CREATE INDEX line_sum ON line (kind, year, party, item, ore)')
  db.close()
}

/** The bare table, to ask. */
export const openBare = (folder: string): Database.Database => new Database(barePath(folder), { readonly: true })

export async function openCounty(folder: string) {
  const opened = await openEngine(home(folder))
  await opened.call('workspace.open', { id: 'Länet' })
  return opened
}

/** Twelve indicators, nine parties, three years, one question. */
export const GRID = {
  lens: { year: 2026, kind: 'outcome' as const },
  also: [2025, 2024].map((year) => ({ year, kind: 'outcome' as const })),
  own: '2309',
  ids: ['I1', 'I2', 'I3', 'I4', 'I5', 'I8', 'I11', 'I15', 'I16', 'I18', 'I20', 'I23'],
}
