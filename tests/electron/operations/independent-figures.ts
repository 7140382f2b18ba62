import Database from 'better-sqlite3'
import type { GridModel } from '../../../shared/model/grid-model.ts'

type Scope = { party: string; year: number; kind: string }

/** Roles that count as Kostnad, and those that count for financing, written down here once more from domain §3.3. */
const COST = ['cost', 'internalRevenue', 'salesToPublic']
const FINANCING = [...COST, 'externalRevenue', 'grant', 'finance']
const YEAR_END = ['inv', 'inv65', 'inv80']

/** Sums and volumes straight from the file, in SQL and arithmetic of their own: nothing of the program's is used. */
export function openFigures(path: string) {
  const db = new Database(path, { readonly: true })
  const allocated = db.prepare(
    `SELECT sum(a.ore) AS ore, count(*) AS n FROM allocation a JOIN import_batch b ON b.no = a.batch_no
     WHERE b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active' AND a.role IN (SELECT value FROM json_each(?)) AND a.item_id IN (SELECT value FROM json_each(?))`,
  )
  const absolute = (table: 'allocation' | 'batch_group') =>
    db.prepare(
      `SELECT sum(x.absolute_ore) AS ore FROM ${table} x JOIN import_batch b ON b.no = x.batch_no WHERE b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active'`,
    )
  const [tagged, imported] = [absolute('allocation'), absolute('batch_group')]
  const isolated = db.prepare(
    `SELECT sum(a.absolute_ore) AS ore FROM allocation a JOIN import_batch b ON b.no = a.batch_no
     JOIN isolation_assessment i ON i.item_id = a.item_id AND i.party = b.party AND i.phase = 'followUp'
     WHERE b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active' AND json_extract(i.body, '$.level') >= 3`,
  )
  const stated = db.prepare(
    "SELECT json_extract(body, '$.hundredths') / 100.0 AS n, json_extract(body, '$.state') AS state FROM volume_value WHERE volume_id = ? AND party = ? AND year = ? AND kind = ''",
  )
  const one = (statement: Database.Statement, ...params: unknown[]): number | null =>
    ((statement.get(...params) as { ore: number | null } | undefined)?.ore ?? null) as number | null

  const kr = ({ party, year, kind }: Scope, items: string[], roles = COST): number => {
    const row = allocated.get(party, year, kind, JSON.stringify(roles), JSON.stringify(items)) as {
      ore: number | null
      n: number
    }
    return row.n === 0 ? Number.NaN : (row.ore ?? 0) / 100
  }
  const volume = ({ party, year, kind }: Scope, id: string): number => {
    const at = (of: number): number | null => {
      const row = stated.get(id, party, of) as { n: number | null; state: string } | undefined
      return row && row.state === 'value' ? row.n : null
    }
    if (!YEAR_END.includes(id)) return at(year) ?? Number.NaN
    const [before, own] = [at(year - 1), at(year)]
    if (kind !== 'outcome') return before ?? own ?? Number.NaN
    return before !== null && own !== null ? (before + own) / 2 : (own ?? before ?? Number.NaN)
  }
  return {
    kr,
    volume,
    tagged: (at: Scope) => (one(tagged, at.party, at.year, at.kind) ?? Number.NaN) / 100,
    imported: (at: Scope) => (one(imported, at.party, at.year, at.kind) ?? Number.NaN) / 100,
    isolated: (at: Scope) => (one(isolated, at.party, at.year, at.kind) ?? 0) / 100,
    count: (sql: string): number => (db.prepare(sql).get() as { n: number }).n,
    close: () => db.close(),
  }
}
type Figures = ReturnType<typeof openFigures>

const range = (letter: string, to: number, without: number[] = []) =>
  Array.from({ length: to }, (_, at) => at + 1)
    .filter((n) => !without.includes(n))
    .map((n) => `${letter}${n}`)
const GROUPS: Record<string, string[]> = {
  A: range('A', 6),
  B: range('B', 5, [4]),
  C: range('C', 5),
  D: range('D', 5),
  E: range('E', 4),
  F: ['F2', 'F3'],
  G: range('G', 6),
  H: range('H', 3),
  I: range('I', 2),
  J: range('J', 3),
  K: range('K', 5),
}
const of = (...names: string[]): string[] => names.flatMap((name) => GROUPS[name] ?? [name])
const MUNICIPAL = of('A', 'B', 'D', 'E', 'F2', 'F3', 'G', 'H', 'J', 'K1', 'K2', 'K3')
const ALL = of('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K')

/** Every indicator of domain §6.2 as plain arithmetic. NaN: something is missing. */
export const INDEPENDENT: Record<string, (figures: Figures, at: Scope) => number> = {
  I1: (f, at) => f.kr(at, MUNICIPAL) / f.volume(at, 'inv65'),
  I2: (f, at) => f.kr(at, of('A1', 'A2', 'A6')) / f.volume(at, 'patienter'),
  I3: (f, at) => f.kr(at, of('A1', 'A2', 'F2')) / f.volume(at, 'besok'),
  I4: (f, at) => f.kr(at, of('A3', 'A4', 'I2')) / f.volume(at, 'rehabpersoner'),
  I5: (f, at) => (100 * f.kr(at, ['A6'])) / f.kr(at, of('A')),
  I6: (f, at) => (f.volume(at, 'arsarbetare') / f.volume(at, 'inv65')) * 1000,
  I7: (f, at) => f.volume(at, 'patienter') / f.volume(at, 'arsarbetare_ssk'),
  I8: (f, at) => f.kr(at, ['A2']) / f.volume(at, 'inv80'),
  I9: (f, at) => f.kr(at, of('B1', 'B3')) / f.volume(at, 'delegerade'),
  I10: (f, at) => (100 * f.volume(at, 'delegerade_timmar')) / f.volume(at, 'hemtjanst_timmar'),
  I11: (f, at) => f.kr(at, of('B2', 'G2')) / f.volume(at, 'sabo_dygn'),
  I12: (f, at) => f.kr(at, of('C1', 'C2', 'C4')) / f.volume(at, 'patienter'),
  I13: (f, at) => f.kr(at, of('C3', 'C5')) / f.volume(at, 'inv'),
  I14: (f, at) => f.kr(at, of('D1', 'D2')) / f.volume(at, 'dospatienter'),
  I15: (f, at) => f.kr(at, of('D3', 'D4')) / f.volume(at, 'patienter'),
  I16: (f, at) => f.kr(at, of('E1', 'E2', 'E3')) / f.volume(at, 'inv65'),
  I17: (f, at) => f.kr(at, ['E4']) / f.volume(at, 'synhorsel_brukare'),
  I18: (f, at) => f.kr(at, of('F2', 'F3')) / f.volume(at, 'hembesok'),
  I19: (f, at) => (100 * f.volume(at, 'restimmar')) / f.volume(at, 'arbetade_timmar'),
  I20: (f, at) => f.kr(at, ['G3']) / f.volume(at, 'korttidsdygn'),
  I21: (f, at) => f.kr(at, of('J')) / f.volume(at, 'it_anvandare'),
  I22: (f, at) => f.kr(at, of('H1', 'H3')) / f.volume(at, 'palliativa_dygn'),
  I23: (f, at) => (100 * f.kr(at, of('K'))) / f.kr(at, ALL),
  I24: (f, at) =>
    (100 * ((f.volume(at, 'skatteunderlag') * f.volume(at, 'vaxlingsore')) / 10_000 - f.kr(at, ['L2'], FINANCING))) /
    f.kr(at, MUNICIPAL),
  I25: (f, at) => (100 * f.volume(at, 'utvecklingsmedel_forbrukade')) / f.volume(at, 'utvecklingsmedel_tillgangliga'),
  I26: (f, at) => (f.volume(at, 'utskrivningsklar_dygn') / f.volume(at, 'inv65')) * 1000,
  I27: (f, at) => f.volume(at, 'aterinskrivning30'),
  I28: (f, at) => f.volume(at, 'andel_hemsjukvard65'),
  I29: (f, at) => {
    const [plan, done] = [f.kr({ ...at, kind: 'budget' }, ALL), f.kr({ ...at, kind: 'outcome' }, ALL)]
    return 100 - (100 * Math.abs(done - plan)) / Math.abs(plan)
  },
  I30: (f, at) => (100 * f.isolated(at)) / f.tagged(at),
  I31: (f, at) => (100 * f.tagged(at)) / f.imported(at),
  I32: (f, at) => f.volume(at, 'handpalaggning_timmar') / f.volume(at, 'rapporttillfallen'),
}

/** Every figure of a grid that is not what it should be, and how many were looked at. */
export function compared(grid: GridModel, figures: Figures): { values: number; wrong: string[] } {
  let values = 0
  const wrong: string[] = []
  for (const row of grid.rows)
    for (const { party, value } of row.cells) {
      const at = { party, year: grid.lens.year, kind: grid.lens.kind }
      const expected = INDEPENDENT[row.indicatorId]?.(figures, at) ?? Number.NaN
      const place = `${row.indicatorId} ${party} ${at.year} ${at.kind}`
      if (value.state === 'not-applicable' || value.state === 'suppressed') continue
      if (value.value === null) {
        if (Number.isFinite(expected)) wrong.push(`${place}: missing, should be ${expected}`)
        continue
      }
      values += 1
      if (!(Math.abs(value.value - expected) <= 1e-9 * Math.max(1, Math.abs(expected))))
        wrong.push(`${place}: ${value.value}, should be ${expected}`)
    }
  return { values, wrong }
}
