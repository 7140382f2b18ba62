import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUDGET, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

const ALL = { chart: null, party: null } as const
const area = (value: string) => ({ dimension: 'activityArea', match: 'prefix', value }) as const
const account = (value: string) => ({ dimension: 'account', match: 'prefix', value }) as const

let sender: TestHost
let colleague: TestHost
let text: string
beforeAll(async () => {
  sender = openTestHost()
  await sender.call('workspace.create', { name: 'Krokom 2026' })
})
afterAll(async () => {
  await sender.close()
  await colleague?.close()
})

describe('rules as a file', () => {
  it('are made of those written here, and say nothing of whose they were', async () => {
    expect((await sender.refused('tagging.exportRules', { scope: SCOPE })).code).toBe('rules-none-to-send')
    await importAll(sender, SCOPE, { text: BUDGET })
    await sender.call('tagging.useStartingRules', {})
    expect((await sender.refused('tagging.exportRules', { scope: SCOPE })).code).toBe('rules-none-to-send')
    await sender.call('tagging.saveRule', {
      rule: { ...ALL, name: 'Hemsjukvård', conditions: [area('51015')], itemId: 'A1' },
    })
    await sender.call('tagging.saveRule', {
      rule: {
        ...ALL,
        name: 'Löner delade',
        conditions: [{ any: [account('50'), account('56')] }, area('51020')],
        target: { by: 'key', keyId: 'fast', parts: [{ itemId: 'B1' }, { itemId: 'X1' }] },
        axes: { costType: 'personnel' },
      },
    })
    await sender.call('tagging.saveRule', {
      rule: { ...ALL, name: 'Nedlagd enhet', conditions: [area('599')], itemId: 'B2' },
    })
    const { file, rules } = await sender.call('tagging.exportRules', { scope: SCOPE })
    expect([file.name, rules]).toEqual(['Regler Krokom 2026.json', 3])
    text = readFileSync(sender.host.files.readOutbox(file.handle)?.path ?? '', 'utf8')
    const again = await sender.call('tagging.exportRules', { scope: SCOPE })
    expect(again.file.sha256).toBe(file.sha256)
  })

  it('show a colleague what each would take, what no longer takes anything, and what it clashes with, before anything is saved', async () => {
    // Ids of its own: nobody else's rule has them.
    colleague = openTestHost(undefined, { version: '0.0.0-prov' })
    await colleague.call('workspace.create', { name: 'Berg' })
    await importAll(colleague, SCOPE, { text: BUDGET })
    await colleague.call('tagging.saveRule', {
      rule: { ...ALL, name: 'Min egen', conditions: [area('51015')], itemId: 'A2' },
    })
    const staged = await colleague.call('tagging.stageRules', {
      scope: SCOPE,
      from: { file: colleague.file('regler.json', text) },
    })
    expect(staged.rules.map(({ rule, state, takes, ties }) => [rule.name, state, takes.rows, ties]).toSorted()).toEqual(
      [
        ['Hemsjukvård', 'new', 0, ['Min egen']],
        ['Löner delade', 'new', 1, []],
        ['Nedlagd enhet', 'new', 0, []],
      ],
    )
    expect((await colleague.call('tagging.rules', { scope: SCOPE })).rules).toHaveLength(1)
  })

  it('are taken in as one step without those that clash, once, and undone as one', async () => {
    const { planId } = await colleague.call('tagging.stageRules', { scope: SCOPE, from: { text } })
    const steps = (await colleague.call('history.list', {})).total
    expect(await colleague.call('tagging.applyRules', { planId })).toEqual({ taken: 2, leftOut: 1 })
    const after = await colleague.call('history.list', {})
    expect([after.total, after.entries[0]?.label]).toEqual([steps + 1, 'tog in 2 regler ur Inklistrat.txt'])
    expect((await colleague.refused('tagging.applyRules', { planId })).code).toBe('plan-stale')
    const again = await colleague.call('tagging.stageRules', { scope: SCOPE, from: { text } })
    expect(again.rules.map(({ state }) => state).toSorted()).toEqual(['new', 'same', 'same'])
    expect((await colleague.refused('tagging.applyRules', { planId: again.planId })).code).toBe('rules-none-new')
    await colleague.call('history.undo', {})
    expect((await colleague.call('tagging.rules', { scope: SCOPE })).rules).toHaveLength(1)
  })

  it.each([
    ['an ordinary text', 'hej', 'rules-file-not-recognised', null],
    ['another program’s JSON', '{"rules":[]}', 'rules-file-not-recognised', null],
    ['nothing', ' ', 'file-empty', null],
    ['half a file', null, 'rules-file-not-recognised', null],
    ['a newer format', { format: 2 }, 'rules-file-newer', null],
    ['a field nobody knows', { extra: 1 }, 'rules-file-not-recognised', null],
    ['items, keys and parties that are not here', { unknown: true }, 'rules-file-unknown', 'Z9, manfas'],
    ['a bomb of brackets', '['.repeat(200_000), 'rules-file-not-recognised', null],
  ])('%s is refused in words', async (_, change, code, listed) => {
    const file = JSON.parse(text) as { rules: object[] }
    const said =
      typeof change === 'string'
        ? change
        : change === null
          ? text.slice(0, 300)
          : 'unknown' in change
            ? JSON.stringify({
                ...file,
                rules: file.rules.map((rule) => ({
                  ...rule,
                  target: { by: 'key', keyId: 'manfas', parts: [{ itemId: 'Z9' }, { itemId: 'A1' }] },
                })),
              })
            : JSON.stringify({ ...file, ...change })
    const problem = await colleague.refused('tagging.stageRules', { scope: SCOPE, from: { text: said } })
    expect(problem.code).toBe(code)
    if (listed) expect(problem.text.what).toContain(listed)
  })
})

describe('a rule while it is written', () => {
  it('says what it takes and from whom, when it ties and how to settle it', async () => {
    const draft = { ...ALL, name: 'Ny', conditions: [area('51015')], itemId: 'B1' }
    const preview = await colleague.call('tagging.previewRule', { scope: SCOPE, rule: draft })
    expect(preview).toMatchObject({
      matches: { rows: 5 },
      takes: { rows: 0 },
      from: [{ by: 'Min egen', rows: 5 }],
      ties: ['Min egen'],
      tied: { rows: 5 },
      settle: { dimension: 'costCentre', match: 'equals', value: '4110' },
      all: { rows: 6 },
      unfulfilled: [],
    })
    expect((await colleague.refused('tagging.saveRule', { rule: draft })).code).toBe('rules-equally-specific')
    const settled = { ...draft, conditions: [...draft.conditions, ...(preview.settle ? [preview.settle] : [])] }
    expect(await colleague.call('tagging.previewRule', { scope: SCOPE, rule: settled })).toMatchObject({
      takes: { rows: 5 },
      ties: [],
    })
  })

  it('says which of its conditions nothing here fulfils, and that it takes everything', async () => {
    const nothing = { ...ALL, name: 'Ny', conditions: [area('51015'), account('99')], itemId: 'B1' }
    expect(await colleague.call('tagging.previewRule', { scope: SCOPE, rule: nothing })).toMatchObject({
      matches: { rows: 0 },
      unfulfilled: [account('99')],
    })
    const everything = {
      ...ALL,
      name: 'Allt',
      conditions: [{ amount: 'magnitude', fromOre: 0, toOre: null } as const],
      itemId: 'B1',
    }
    const preview = await colleague.call('tagging.previewRule', { scope: SCOPE, rule: everything })
    expect(preview.matches).toEqual(preview.all)
  })
})
