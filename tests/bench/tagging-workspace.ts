import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf } from '../../shared/contract/index.ts'
import { type RuleCondition, ruleConditionSchema } from '../../shared/model/rule-condition.ts'
import { openEngine } from './engine.ts'
import { ledgerLine, writeLedgerFile } from './ledger-file.ts'

export const SCOPE = { party: '2309', year: 2026, kind: 'outcome' } as const
export const RULES = 200

/** How many cost centres the ledger has, which decides how many different code strings its rows have. */
export interface LedgerSize {
  name: string
  rows: number
  units: number
}
/** A municipality's ledger: about 20 000 code strings behind a million rows. */
export const REAL: LedgerSize = { name: 'verklig', rows: 1_000_000, units: 503 }
/** The worst there is: nearly every row has a code string of its own. */
export const WORST: LedgerSize = { name: 'varst', rows: 1_000_000, units: 200_003 }
export const SMALL: LedgerSize = { name: 'liten', rows: 100_000, units: 20_011 }

const homeOf = (folder: string, { name }: LedgerSize): string => join(folder, `taggning-${name}`)

/** Reads the ledger in, once for all the jobs that share it; nothing is tagged. */
export async function prepareLedger(folder: string, size: LedgerSize): Promise<void> {
  const home = homeOf(folder, size)
  if (existsSync(home)) return
  const path = join(folder, `taggning-${size.name}.csv`)
  await writeLedgerFile(path, size.rows, size.units)
  const { engine, call } = await openEngine(home)
  await call('workspace.create', { name: 'Mätning' })
  const file = await engine.fileHandle.grantOpen(path)
  const { sourceId, guess } = await call('import.stage', { scope: SCOPE, from: { file } })
  const { planId } = await call('import.plan', {
    sourceId,
    scope: SCOPE,
    mapping: { ...guess.mapping, amountColumn: 6, unit: 'kr', sign: 'ledger', chart: 'KOMMUN_BAS' },
  })
  await call('import.apply', { planId })
  await engine.close()
}

/** The workspace that `prepareLedger` made, open. What a job does there it takes back before it closes. */
export async function openLedger(folder: string, size: LedgerSize) {
  const opened = await openEngine(homeOf(folder, size))
  await opened.call('workspace.open', { id: 'Mätning' })
  return opened
}

type Rule = Extract<InputOf<'tagging.saveRule'>['rule'], { name: string }>

/** Rule `n` of 200: a beginning of a cost centre and an account, as people write them; some split. */
export function ruleDraft(n: number, units: number): Rule {
  const centre = String(10_000 + Math.floor((n * units) / RULES)).slice(0, units > 10_000 ? 4 : 5)
  return {
    name: `Regel ${n}`,
    chart: 'KOMMUN_BAS',
    party: null,
    conditions: [
      { dimension: 'costCentre', match: 'prefix', value: centre },
      { dimension: 'account', match: n % 2 ? 'prefix' : 'equals', value: n % 2 ? '5' : '6010' },
    ],
    target:
      n % 20 === 0
        ? {
            by: 'percent',
            shares: [
              { itemId: 'A1', weight: 3333 },
              { itemId: 'X1', weight: 6667 },
            ],
          }
        : { by: 'item', itemId: n % 3 ? 'A1' : 'B1' },
  }
}

/** All 200 as a rules file. */
export const rulesFile = (units: number): string =>
  JSON.stringify({
    kind: 'samsyn-regler',
    format: 1,
    programVersion: '0',
    methodId: 'm',
    methodVersion: '0.1',
    rules: Array.from({ length: RULES }, (_, n) => ({ ...ruleDraft(n, units), id: `m${n}`, origin: 'own' })),
  })

/** Reads the 200 rules, shows what each would take, and takes them in as one step, code strings read and all; ms. */
export async function takeRules(call: Awaited<ReturnType<typeof openEngine>>['call'], units: number): Promise<number> {
  const started = performance.now()
  const { planId } = await call('tagging.stageRules', { scope: SCOPE, from: { text: rulesFile(units) } })
  await call('tagging.applyRules', { planId })
  return performance.now() - started
}

const isCondition = (said: unknown): said is RuleCondition => ruleConditionSchema.safeParse(said).success

/** A plain nested loop: every rule asked about every row with bare comparisons, the narrowest kept. Nothing is stored. ms. */
export function nestedLoop({ rows, units }: LedgerSize, rules: readonly Rule[]): number {
  const all = Array.from({ length: rows }, (_, n) => {
    const [account, , centre, , , , amount] = ledgerLine(n, units)
    return { account, centre, ore: Math.round(Number(amount.replace(',', '.')) * 100), item: '' }
  })
  const bare = rules.map(({ conditions: [centre, account], target }) => {
    if (!isCondition(centre) || !isCondition(account)) throw new Error('not a plain rule')
    const whole = account.match === 'equals'
    return {
      centre: centre.value,
      account: account.value,
      whole,
      rank: centre.value.length * 10 + (whole ? 1000 : account.value.length * 10),
      item: target?.by === 'item' ? target.itemId : 'A1',
    }
  })
  const started = performance.now()
  const sums = new Map<string, number>()
  for (const row of all) {
    let best = -1
    for (const rule of bare) {
      if (rule.rank <= best || !row.centre.startsWith(rule.centre)) continue
      if (!(rule.whole ? row.account === rule.account : row.account.startsWith(rule.account))) continue
      best = rule.rank
      row.item = rule.item
    }
    if (row.item !== '') sums.set(row.item, (sums.get(row.item) ?? 0) + row.ore)
  }
  if (sums.size === 0) throw new Error('no rule took anything: the bench measures nothing')
  return performance.now() - started
}

export const drafts = (units: number): Rule[] => Array.from({ length: RULES }, (_, n) => ruleDraft(n, units))

/** The middle of several times, ms. */
export const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
