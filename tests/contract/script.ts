import type { OperationName } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/operation.ts'
import { BUDGET, SCOPE, settle } from '../support/open-host.ts'
import type { MappingGuess } from '../../shared/model/column-mapping.ts'
import { saidScript } from './said-script.ts'

/** Calls one operation through one transport. */
export type Invoke = (name: OperationName, input: unknown) => Promise<Reply>

const LENS = { year: 2026, kind: 'budget' }
const STATISTICS =
  'region;ålder;år;Folkmängd\r\n2309 Krokom;totalt ålder;2023;15595\r\n2309 Krokom;totalt ålder;2024;15680\r\n'
const RULE = {
  name: 'HSL-enheten',
  chart: null,
  party: null,
  conditions: [{ dimension: 'activityArea', match: 'prefix', value: '51015' }],
  itemId: 'A1',
}

const SHARES = [
  { itemId: 'A1', axes: { careForm: 'ordinary' }, weight: 2500 },
  { itemId: 'B1', weight: 7500 },
]
const KEY_VALUES = {
  keyId: 'fast',
  party: '2309',
  fromYear: 2026,
  toYear: 2027,
  values: SHARES.map(({ weight, ...part }) => ({ ...part, hundredths: weight })),
  source: 'Beslut',
  sourceDate: null,
  ownerRole: 'Ekonom',
  verifiedAt: null,
}

const RULES_FILE = {
  kind: 'samsyn-regler',
  format: 1,
  programVersion: '0',
  methodId: 'm',
  methodVersion: '0.1',
  rules: [
    {
      id: 'från en kollega',
      name: 'Avgifter',
      chart: null,
      party: null,
      conditions: [{ any: [{ dimension: 'account', match: 'prefix', value: '31' }] }],
      target: { by: 'item', itemId: 'L5' },
      origin: 'own',
    },
  ],
}

/**
 * The whole way through, every operation at least once and the refusals that matter, as calls whose input may come from
 * earlier replies. `grant` makes a handle of a path the way the transport's host does.
 */
export async function runScript(
  invoke: Invoke,
  grant: (path: string) => Promise<string>,
  savePath: (handle: string) => Promise<string>,
): Promise<[string, Reply][]> {
  const replies: [string, Reply][] = []
  const call = async (name: OperationName, input: unknown): Promise<Record<string, never>> => {
    const reply = await invoke(name, input)
    replies.push([name, reply])
    return (reply.ok ? reply.value : {}) as Record<string, never>
  }
  const valueOf = (value: unknown, ...path: string[]): unknown =>
    path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value)

  await call('system.about', {})
  await call('catalogue.get', {})
  await call('catalogue.versions', {})
  await call('rows.list', { scope: SCOPE })
  await call('workspace.create', { name: 'Paritet' })
  await call('workspace.create', { name: 'Paritet' })
  await call('workspace.create', { name: 'a/b' })
  await call('workspace.create', {})
  await call('workspace.list', {})
  await call('import.stage', { scope: SCOPE, from: { file: 'fil:99' } })
  await call('import.stage', { scope: SCOPE, from: { text: '   ' } })
  const staged = await call('import.stage', { scope: SCOPE, from: { text: BUDGET } })
  const sourceId = valueOf(staged, 'sourceId')
  const mapping = settle(valueOf(staged, 'guess') as MappingGuess)
  const planned = await call('import.plan', { sourceId, scope: SCOPE, mapping, controlOre: 5_200_250_050 })
  await call('import.planRows', { planId: valueOf(planned, 'planId') })
  await call('import.faultFile', { planId: valueOf(planned, 'planId') })
  const applied = await call('import.apply', { planId: valueOf(planned, 'planId') })
  await call('import.apply', { planId: valueOf(planned, 'planId') })
  const batchId = valueOf(applied, 'batch', 'id')
  await call('import.discard', { sourceId })
  await call('import.batches', {})
  await call('import.cells', { batchId, sheet: '', row: 3, around: 1 })
  await call('import.original', { batchId })
  await call('rows.list', { scope: SCOPE, search: 'löner' })
  const groups = await call('tagging.groups', { scope: SCOPE })
  const codeId = valueOf(groups, 'groups', '0', 'codeId')
  await call('tagging.tag', { scope: SCOPE, codeIds: [codeId], itemId: 'B1' })
  await call('tagging.tag', { scope: SCOPE, codeIds: [codeId], itemId: 'A' })
  await call('tagging.tag', { scope: SCOPE, codeIds: [codeId], target: { by: 'percent', shares: SHARES } })
  await call('tagging.tag', { scope: SCOPE, codeIds: [codeId], target: { by: 'key', keyId: 'fast', parts: SHARES } })
  await call('tagging.previewSplit', { scope: SCOPE, codeIds: [codeId], target: { by: 'percent', shares: SHARES } })
  await call('tagging.others', { scope: SCOPE, codeId })
  await call('tagging.tag', { scope: SCOPE, filter: { show: 'hand' }, target: { by: 'none' } })
  await call('history.undo', {})
  const values = await call('keys.put', { values: KEY_VALUES })
  await call('keys.put', { values: KEY_VALUES })
  await call('tagging.tag', { scope: SCOPE, codeIds: [codeId], target: { by: 'key', keyId: 'fast', parts: SHARES } })
  await call('keys.list', { party: '2309' })
  await call('keys.remove', { id: valueOf(values, 'values', 'id') })
  await call('history.undo', {})
  await call('tagging.previewRule', { scope: SCOPE, rule: RULE })
  const saved = await call('tagging.saveRule', { rule: RULE })
  await call('tagging.ruleHistory', { ruleId: valueOf(saved, 'rule', 'id') })
  await call('tagging.exportRules', { scope: SCOPE })
  await call('tagging.exportRules', { scope: SCOPE, ruleIds: ['okänd'] })
  const shownRules = await call('tagging.stageRules', { scope: SCOPE, from: { text: JSON.stringify(RULES_FILE) } })
  await call('tagging.stageRules', { scope: SCOPE, from: { text: 'hej' } })
  await call('tagging.applyRules', { planId: valueOf(shownRules, 'planId') })
  await call('tagging.applyRules', { planId: valueOf(shownRules, 'planId') })
  await call('history.undo', {})
  await call('tagging.suggest', { scope: SCOPE })
  await call('tagging.suggestionPrecision', {})
  await call('tagging.acceptSuggestions', { scope: SCOPE, above: 0.99 })
  await call('tagging.takeSuggestions', { scope: SCOPE, taken: [{ codeId, itemId: 'A2' }] })
  await call('tagging.takeSuggestions', { scope: SCOPE, taken: [{ codeId: 999_999, itemId: 'A2' }] })
  await call('history.undo', {})
  await call('tagging.useStartingRules', {})
  await call('tagging.useStartingRules', {})
  await call('history.undo', {})
  await call('tagging.saveRule', { rule: { ...RULE, name: 'Samma', itemId: 'A2' } })
  await call('tagging.rules', { scope: SCOPE })
  await call('tagging.coverage', { scope: SCOPE })
  await call('volumes.sheet', { year: 2026 })
  await call('volumes.useShipped', { year: 2026 })
  await call('volumes.put', {
    values: [
      {
        volumeId: 'inv65',
        party: '2309',
        year: 2026,
        kind: null,
        hundredths: 355_000,
        state: 'value',
        source: 'EXEMPEL',
        sourceDate: null,
        grade: 'B',
      },
    ],
  })
  await call('volumes.put', {
    values: [
      {
        volumeId: 'inv65',
        party: '2309',
        year: 2026,
        kind: null,
        hundredths: 1,
        state: 'value',
        source: '',
        sourceDate: null,
        grade: 'B',
      },
    ],
  })
  await call('indicators.grid', { lens: LENS, also: [{ year: 2025, kind: 'outcome' }], own: '2309' })
  for (const formula of ['summa(A1) / volym(inv65)', 'summa(A1) / volym(patienter)', 'summa(Q9)'])
    await call('indicators.preview', { lens: LENS, own: '2309', draft: { formula, unit: 'kr/inv' } })
  await call('indicators.sensitivity', { lens: LENS, indicatorId: 'I1' })
  await call('indicators.variance', { lens: { year: 2026 }, own: '2309' })
  const shown = await call('volumes.stageFile', { from: { text: STATISTICS } })
  await call('volumes.applyFile', { planId: valueOf(shown, 'planId') })
  await call('volumes.stageFile', { from: { planId: valueOf(shown, 'planId') }, year: 2024, asYear: 2026 })
  await call('volumes.applyFile', { planId: valueOf(shown, 'planId') })
  await call('volumes.stageFile', { from: { text: '{"values":[]}' } })
  await call('volumes.applyFile', { planId: 'okänd' })
  await call('indicators.explain', { lens: LENS, indicatorId: 'I1', party: '2309' })
  await call('indicators.explain', { lens: LENS, indicatorId: 'I99', party: '2309' })
  await call('indicators.leaves', { lens: LENS, indicatorId: 'I1', party: '2309', itemId: 'A1' })
  const view = await call('views.save', { name: 'Arbetsgruppen maj', content: { years: [2026] }, isDefault: true })
  await call('views.save', { name: 'arbetsgruppen MAJ', content: {} })
  await call('views.save', { id: valueOf(view, 'view', 'id'), name: 'Arbetsgruppen juni', content: {} })
  await call('views.save', { id: valueOf(view, 'view', 'id'), name: 'Juni', content: {}, replace: true })
  await call('views.save', { name: 'Vy', content: { who: ['ingen'] } })
  await call('views.list', {})
  const charts = [
    { id: 'a', indicatorId: 'I1' },
    { id: 'b', indicatorId: 'I1', kind: 'stacked' },
    { id: 'c', indicatorId: 'I99' },
  ]
  await call('charts.make', { lens: LENS, own: '2309', specs: charts })
  await call('charts.make', { lens: LENS, own: '9999', specs: charts })
  await call('charts.table', { lens: LENS, own: '2309', of: { chart: charts[0] }, as: 'xlsx' })
  await call('charts.table', { lens: LENS, own: '2309', of: { view: {}, name: 'Juni' }, as: 'csv' })
  await call('charts.table', { lens: LENS, own: '2309', of: { chart: charts[2] }, as: 'csv' })
  await call('charts.table', { lens: LENS, own: '2309', of: { view: { indicators: ['I99'] }, name: '' }, as: 'csv' })
  const picture = (text: string) => Buffer.from(text).toString('base64')
  await call('charts.keep', { title: 'Kostnad', as: 'svg', base64: picture('<svg xmlns="x"></svg>') })
  await call('charts.keep', { title: 'Kostnad', as: 'svg', base64: picture('<svg ><script/></svg>') })
  await call('views.remove', { id: valueOf(view, 'view', 'id') })
  await call('views.remove', { id: valueOf(view, 'view', 'id') })
  await saidScript(call, valueOf)
  await call('proposal.preview', { lens: LENS, own: '2309' })
  await call('proposal.export', { lens: LENS, own: '2309' })
  await callMethod(call, valueOf, grant, savePath)
  const made = await call('exchange.make', { party: '2309', year: 2026 })
  const handle = valueOf(made, 'file', 'handle')
  const path = typeof handle === 'string' ? await savePath(handle) : ''
  await call('exchange.received', {})
  await call('tagging.removeRule', { ruleId: valueOf(saved, 'rule', 'id') })
  await call('import.reconcile', { batchId, controlOre: null })
  await call('import.withdraw', { batchId })
  const history = await call('history.list', {})
  await call('history.changes', { entryId: valueOf(history, 'entries', '0', 'id') })
  await call('history.undo', {})
  await call('history.redo', {})
  await call('workspace.overview', SCOPE)
  await call('workspace.close', {})
  await call('workspace.create', { name: 'Ledaren' })
  const contribution = await call('exchange.stage', { file: await grant(path) })
  await call('exchange.apply', { planId: valueOf(contribution, 'planId') })
  await call('indicators.grid', { lens: LENS, own: '2309' })
  await call('workspace.open', { id: 'Paritet' })
  await call('workspace.open', { id: 'Finns inte' })
  return replies
}

/** The method: a version made, edited every way there is, proposed, decided, compared, saved and read in. */
async function callMethod(
  call: (name: OperationName, input: unknown) => Promise<Record<string, never>>,
  valueOf: (value: unknown, ...path: string[]) => unknown,
  grant: (path: string) => Promise<string>,
  savePath: (handle: string) => Promise<string>,
): Promise<void> {
  const { method } = await call('catalogue.get', {})
  const first = (list: string): unknown => valueOf(method, list, '0')
  const item = valueOf(method, 'items', '1') as object
  await call('catalogue.putItem', { item })
  const made = await call('catalogue.newVersion', { activate: true })
  await call('catalogue.newVersion', { version: '0.1' })
  await call('catalogue.putItem', { item: { ...item, definition: 'En annan.' } })
  await call('catalogue.carryOver', {})
  await call('catalogue.uses', {})
  await call('catalogue.confirmTags', { itemIds: ['A1', 'A2'] })
  await call('catalogue.addItem', { parentId: 'C', kind: 'cost', name: 'Dietist', definition: 'Dietistens tid.' })
  await call('catalogue.addItem', { parentId: 'V', kind: 'value', name: 'Utan enhet', definition: 'Värde.' })
  await call('catalogue.moveItem', { itemId: 'C6', parentId: 'E' })
  await call('catalogue.moveItem', { itemId: 'A', parentId: 'A1' })
  await call('catalogue.removeItem', { itemId: 'C6' })
  await call('catalogue.removeItem', { itemId: 'A1' })
  await call('catalogue.putKey', { key: first('keys') })
  await call('catalogue.putVolume', { volume: first('volumes') })
  await call('catalogue.putIndicator', { indicator: { ...(first('indicators') as object), formula: 'summa(' } })
  await call('catalogue.nextIndicatorId', {})
  await call('catalogue.putSource', { source: { id: 'S99', text: 'Egen utredning' } })
  await call('catalogue.removeEntry', { list: 'sources', id: 'S99' })
  await call('catalogue.putAxis', { axis: 'provider', values: [{ id: 'region', name: 'regionen' }, { name: 'Bolag' }] })
  await call('catalogue.putAxis', { axis: 'provider', values: [{ id: 'okänd', name: 'Okänd' }] })
  await call('catalogue.putConventions', { conventions: valueOf(method, 'conventions') })
  await call('catalogue.putHead', {
    head: { name: 'Länets metod', version: '0.3', date: '2026-10-01', startIndicators: ['I1'] },
  })
  const consulted = await call('catalogue.putConsultation', {
    consultation: { itemId: 'A1', role: 'MAS', date: '2026-03-02', outcome: 'Instämmer.' },
  })
  await call('catalogue.removeConsultation', { consultationId: valueOf(consulted, 'consultationId') })
  await call('catalogue.moveUses', { from: 'A1', to: 'A2' })
  await call('catalogue.moveUses', { from: 'A1', to: 'A2' })
  const decision = { date: '2026-10-01', by: 'Tjänstepersonsarenan', note: '' }
  await call('catalogue.setStatus', { status: 'decided', decision })
  await call('catalogue.setStatus', { status: 'proposed', decision })
  await call('catalogue.diff', { from: 'starter-0.1' })
  const saved = await call('catalogue.exportFile', {})
  const path = await savePath(String(valueOf(saved, 'file', 'handle')))
  await call('catalogue.importFile', { file: await grant(path) })
  await call('catalogue.activate', { versionId: 'starter-0.1' })
  await call('catalogue.removeVersion', { versionId: valueOf(made, 'version', 'id') })
  await call('catalogue.removeVersion', { versionId: 'starter-0.1' })
  await call('catalogue.versions', {})
}

const VARYING: readonly [RegExp, string][] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<tid>'],
  [/(fil|ut|mapp):\d+/g, '$1:<n>'],
  [/[0-9a-f]{64}/g, '<sha>'],
  [/bidrag-[0-9a-f]{32}/g, 'bidrag-<id>'],
  [/"date":"\d{4}-\d\d-\d\d"/g, '"date":"<dag>"'],
  [/"bytes":\d+/g, '"bytes":<n>'],
]

/** What must be the same on every transport: everything but ids, times, handles and what is computed from them. */
export const comparable = (reply: Reply): string =>
  VARYING.reduce((text, [pattern, word]) => text.replaceAll(pattern, word), JSON.stringify(reply))
