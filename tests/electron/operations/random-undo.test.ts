import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadResources } from '../../../electron/files/resources.ts'
import { openCodeShelf } from '../../../electron/operations/code-shelf.ts'
import { retag } from '../../../electron/operations/retag.ts'
import { openChance } from '../../../electron/sample/chance.ts'
import { connect, type ReadDb } from '../../../electron/store/connection.ts'
import { contentHash } from '../../../electron/store/content-hash.ts'
import { contract, type InputOf } from '../../../shared/contract/index.ts'
import type { RuleExpression } from '../../../shared/model/rule-expression.ts'
import type { TagTarget } from '../../../shared/model/tag-split.ts'
import { importAll, openTestHost, RESOURCES, SCOPE, type TestHost } from '../../support/open-host.ts'
import { changeMethod } from '../../support/change-method.ts'
import { saySomething } from '../../support/say-something.ts'
import { type FromOthers, fromOthers, takeSomethingIn } from '../../support/take-something-in.ts'

/** How many random steps; SAMSYN_STEG makes it another number. */
const STEPS = Number(process.env.SAMSYN_STEG ?? 1000)
const ITEMS = ['A1', 'A2', 'B1', 'D3', 'L5', 'X1']
const KEYS = ['tidmatning', 'patienter', 'fast']
const OUTCOME = { ...SCOPE, kind: 'outcome' } as const

/** The same code strings in four months, with amounts that no share divides evenly. Invented. */
const ledger = (year: number): string =>
  [
    `Ansvar\tVerksamhet\tKonto\tKontotext\tPeriod\tUtfall ${year} kr`,
    ...['01', '02', '03', '04'].flatMap((month, at) =>
      ['5020', '5610', '6420', '7510', '3132'].map(
        (account, n) =>
          `41${n}0\t510${n}5\t${account}\tText ${n}\t${year}${month}\t${account === '3132' ? '-' : ''}${1000 * (n + 1) + at},${n + 1}${at}`,
      ),
    ),
  ].join('\r\n')

/** The two ends of one purchase, so that there is something to decide. Invented. */
const BOUGHT =
  'Ansvar\tKonto\tKontotext\tMotpart\tMotpartstext\tBudget 2026 kr\r\n1\t5510\tKöpt vård\t2380\tÖstersunds kommun\t900,00'
const SOLD = BOUGHT.replace('5510\tKöpt', '3610\tSåld')
  .replace('2380\tÖstersunds kommun', '2300\tRegionen')
  .replace('900', '-900')

let test: TestHost
let others: FromOthers
/** Every kind of change that has been made. */
const made = new Set<string>()
beforeAll(async () => {
  others = await fromOthers(() => test, ledger(2026))
  const opened = openTestHost()
  const invoke: typeof opened.host.invoke = async (name, ...rest) => {
    const reply = await opened.host.invoke(name, ...rest)
    if (reply.ok) made.add(name)
    return reply
  }
  const call: typeof opened.call = async (name, input) => {
    const value = await opened.call(name, input)
    made.add(name)
    return value
  }
  test = { ...opened, call, host: { ...opened.host, invoke } }
  await test.call('workspace.create', { name: 'Prov' })
  await importAll(test, SCOPE, { text: ledger(2026) })
  await importAll(test, OUTCOME, { text: ledger(2026).replaceAll('5020', '5021') })
  await importAll(test, OUTCOME, { text: ledger(2026).replaceAll('Text', 'Annan') })
  await importAll(test, { ...SCOPE, party: '0023' }, { text: BOUGHT }, { chart: 'REGION_BAS', sign: 'ledger' })
  await importAll(test, { ...SCOPE, party: '2380' }, { text: SOLD }, { chart: 'KOMMUN_BAS', sign: 'ledger' })
  made.clear()
})
afterAll(() => test.close())

const DERIVED = [
  `SELECT batch_no, code_id, choice, part, item_id, axes, role, means, key_id, weight, ore, absolute_ore, rows, whole_rows, rule_id, tagged_at
   FROM allocation ORDER BY batch_no, code_id, choice, part`,
  'SELECT batch_no, code_id, choice, reason, rows, ore, absolute_ore, rule_id, tagged_at FROM allocation_failure ORDER BY batch_no, code_id, choice',
  'SELECT row_id, choice FROM row_choice ORDER BY row_id',
  `SELECT party, year, kind, item_id, axes, role, means, key_id, reconciled, ore, absolute_ore, rows, whole_rows
   FROM item_sum ORDER BY party, year, kind, item_id, axes, role, means, key_id, reconciled`,
  'SELECT batch_no, reconciled FROM summed_batch ORDER BY batch_no',
]
const derived = (db: ReadDb) => DERIVED.map((sql) => db.all(sql))

/** What the workspace's file holds: a hash of its content, and whether what was kept in step says what counting it all anew says. */
async function state(): Promise<string> {
  await test.call('workspace.close', {})
  const path = join(test.home, 'Prov.samsyn')
  const scratch = join(test.home, 'omräknad.sqlite')
  const connection = connect(path, { readonly: false })
  const hash = contentHash(connection.read)
  const kept = derived(connection.read)
  connection.close()
  copyFileSync(path, scratch)
  const anew = connect(scratch, { readonly: false })
  anew.begin()
  for (const table of ['allocation', 'allocation_failure', 'row_choice', 'item_sum', 'summed_batch'])
    anew.write.run(`DELETE FROM ${table}`)
  retag({ db: anew.write, resources: loadResources(RESOURCES), workspace: { codes: openCodeShelf(anew) } })
  expect(kept).toEqual(derived(anew.read))
  anew.rollback()
  anew.close()
  await test.call('workspace.open', { id: 'Prov' })
  return hash
}

const chance = openChance('ångra')
const pick = <T>(from: readonly T[]): T => from[chance.between(0, from.length - 1)] as T

/** Per cent shares of some different items that make a whole. */
function shares(): { itemId: string; weight: number }[] {
  const weight = chance.between(1, 9999)
  const [first, second] = pick([
    ['A1', 'B1'],
    ['B1', 'X1'],
    ['D3', 'A2'],
  ])
  return [
    { itemId: first ?? 'A1', weight },
    { itemId: second ?? 'X1', weight: 10_000 - weight },
  ]
}
const target = (): TagTarget =>
  pick<() => TagTarget>([
    () => ({ by: 'item', itemId: pick(ITEMS) }),
    () => ({ by: 'item', itemId: pick(ITEMS) }),
    () => ({ by: 'percent', shares: shares() }),
    () => ({ by: 'amount', shares: shares() }),
    () => ({ by: 'key', keyId: pick(KEYS), parts: shares().map(({ itemId }) => ({ itemId })) }),
  ])()
const axes = () =>
  pick([{}, {}, { axes: { careForm: 'ordinary' as const } }, { axes: { costType: 'personnel' as const } }])
const condition = (): RuleExpression =>
  pick<() => RuleExpression>([
    () => ({ dimension: 'account', match: 'prefix', value: String(chance.between(3, 7)) }),
    () => ({ dimension: 'account', match: 'contains', value: `text ${chance.between(0, 4)}` }),
    () => ({ amount: 'magnitude', fromOre: chance.between(0, 500_000), toOre: null }),
    () => ({ periodFrom: '2026-01', periodTo: `2026-0${chance.between(1, 4)}` }),
    () => ({
      any: [
        { dimension: 'account', match: 'prefix', value: '50' },
        { dimension: 'activityArea', match: 'equals', value: '51025' },
      ],
    }),
  ])()

type Doing = () => Promise<unknown>

/** The steps a person may take, in the shares they are taken here. */
function doings(codeIds: readonly number[], batchIds: readonly string[], own: readonly string[]): Doing[] {
  const rules: string[] = []
  const values: string[] = []
  const views: string[] = []
  const scope = () => pick([SCOPE, OUTCOME])
  const tag = (input: Omit<InputOf<'tagging.tag'>, 'scope' | 'codeIds'>) =>
    test.host.invoke('tagging.tag', { scope: scope(), codeIds: [pick(codeIds)], ...input })
  const saveRule: Doing = async () => {
    const rule = {
      ...(rules.length > 0 && chance.between(1, 3) === 1 ? { id: pick(rules) } : {}),
      name: `Regel ${chance.between(1, 1000)}`,
      chart: null,
      party: pick([null, '2309']),
      conditions: [condition(), ...(chance.between(1, 2) === 1 ? [condition()] : [])],
      target: target(),
      ...axes(),
    }
    const saved = await test.host.invoke('tagging.saveRule', { rule })
    if (saved.ok) rules.push((saved.value as { rule: { id: string } }).rule.id)
  }
  const putKey: Doing = async () => {
    const [first, second] = shares()
    const more = chance.between(1, 4) === 1 ? [] : [{ itemId: 'X1', hundredths: 0 }]
    const draft = {
      ...(values.length > 0 && chance.between(1, 2) === 1 ? { id: pick(values) } : {}),
      keyId: pick(KEYS),
      party: '2309',
      fromYear: pick([2025, 2026, 2027]),
      toYear: pick([2026, 2027, null]),
      values: [first, second].flatMap((share) => (share ? [{ itemId: share.itemId, hundredths: share.weight }] : [])),
      source: 'Prov',
      sourceDate: null,
      ownerRole: '',
      verifiedAt: null,
    }
    const known = new Set(draft.values.map(({ itemId }) => itemId))
    const saved = await test.host.invoke('keys.put', {
      values: { ...draft, values: [...draft.values, ...more.filter(({ itemId }) => !known.has(itemId))] },
    })
    if (saved.ok) values.push((saved.value as { values: { id: string } }).values.id)
  }
  const volume: Doing = () =>
    test.host.invoke('volumes.put', {
      values: [
        {
          volumeId: 'inv65',
          party: '2309',
          year: 2026,
          kind: null,
          hundredths: chance.between(0, 1_000_000),
          state: 'value',
          source: 'EXEMPEL',
          sourceDate: null,
          grade: 'B',
        },
      ],
    })
  const saveView: Doing = async () => {
    const saved = await test.host.invoke('views.save', {
      ...(views.length > 0 && chance.between(0, 1) === 1 ? { id: pick(views), replace: true } : {}),
      name: `Vy ${chance.between(1, 4)}`,
      content: { years: [chance.between(2020, 2030)] },
      isDefault: chance.between(0, 1) === 1,
    })
    if (saved.ok) views.push((saved.value as { view: { id: string } }).view.id)
  }
  const rarely =
    (times: number, doing: Doing): Doing =>
    async () =>
      chance.between(1, times) === 1 ? doing() : undefined
  return [
    () => tag({ itemId: pick(ITEMS) }),
    () => tag({ target: target(), ...axes() }),
    () => tag({ target: target(), ...axes() }),
    () => tag({ itemId: null }),
    rarely(3, () => tag({ target: { by: 'none' } })),
    saveRule,
    saveRule,
    async () => rules.length > 0 && test.host.invoke('tagging.removeRule', { ruleId: pick(rules) }),
    putKey,
    async () => values.length > 0 && test.host.invoke('keys.remove', { id: pick(values) }),
    volume,
    saveView,
    async () => views.length > 0 && test.host.invoke('views.remove', { id: pick(views) }),
    () => changeMethod(test, chance, ITEMS, others.method),
    () => changeMethod(test, chance, ITEMS, others.method),
    () => changeMethod(test, chance, ITEMS, others.method),
    rarely(3, () => takeSomethingIn(test, chance, others)),
    () => saySomething(test, chance, ITEMS),
    () =>
      test.host.invoke('import.reconcile', {
        batchId: pick(batchIds),
        controlOre: pick([null, chance.between(0, 9_000_000)]),
      }),
    rarely(8, () => test.host.invoke('import.withdraw', { batchId: pick(own) })),
    rarely(4, () => test.host.invoke('history.undo', {})),
    rarely(8, () => test.host.invoke('history.redo', {})),
    rarely(25, () => test.host.invoke('tagging.useStartingRules', {})),
  ]
}

describe(`${STEPS} random steps`, () => {
  it('keep sums in step with a count of all anew; undone give the content that was there before, redone the same end', async () => {
    const codeIds = (await test.call('tagging.groups', { scope: SCOPE })).groups.map(({ codeId }) => codeId)
    const { batches } = await test.call('import.batches', {})
    const before = await state()
    const first = await lastDone()
    const steps = doings(
      codeIds,
      batches.map(({ id }) => id),
      batches.filter(({ scope }) => scope.party === SCOPE.party).map(({ id }) => id),
    )
    // And on until every operation that changes the workspace has taken part.
    for (let step = 1; step <= STEPS || (missing().length > 0 && step <= 4 * STEPS); step += 1) {
      await pick(steps)()
      if (step % Math.ceil(STEPS / 8) === 0) await state()
    }
    expect(missing()).toEqual([])
    const after = await state()
    let undone = 0
    while ((await lastDone()) > first) {
      await test.call('history.undo', {})
      undone += 1
    }
    expect(undone).toBeGreaterThan(STEPS / 4)
    expect(await state()).toBe(before)
    for (let step = 0; step < undone; step += 1) await test.call('history.redo', {})
    expect(await state()).toBe(after)
  }, 180_000)
})

/**
 * The operations that change the workspace and have not been done. Nothing can be learned from rows as few as these:
 * acceptSuggestions, which writes what takeSuggestions does, is undone in suggestions.test.ts.
 */
const missing = (): string[] =>
  Object.entries(contract).flatMap(([name, { mode }]) =>
    mode === 'write' && name !== 'tagging.acceptSuggestions' && !made.has(name) ? [name] : [],
  )

/** The id of the last step that is not undone. */
async function lastDone(): Promise<number> {
  for (let offset = 0; ; offset += 100) {
    const { entries } = await test.call('history.list', { offset, limit: 100 })
    if (entries.length === 0) return 0
    const done = entries.find((entry) => entry.state === 'done')
    if (done) return done.id
  }
}
