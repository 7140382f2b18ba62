import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Chance } from '../../electron/sample/chance.ts'
import { importAll, openTestHost, SCOPE, type TestHost } from './open-host.ts'

/** What others have made, there to be read in. */
export interface FromOthers {
  /** Contributions of other parties, each a granted file. */
  readonly contributions: () => string[]
  /** A method file with a version that is not here. */
  readonly method: () => string
}

/** Another workspace’s contributions and its method, granted to `reader`. */
export async function fromOthers(reader: () => TestHost, ledger: string): Promise<FromOthers> {
  const sender = openTestHost()
  await sender.call('workspace.create', { name: 'Annan' })
  const paths: string[] = []
  for (const party of ['2321', '2313']) {
    await importAll(sender, { ...SCOPE, party }, { text: ledger })
    const { file } = await sender.call('exchange.make', { party, year: SCOPE.year })
    paths.push(sender.host.files.readOutbox(file.handle)?.path ?? '')
  }
  await sender.call('catalogue.newVersion', {})
  const { file } = await sender.call('catalogue.exportFile', {})
  const kept = (path: string): string => {
    const to = join(mkdtempSync(join(tmpdir(), 'samsyn-andra-')), basename(path))
    copyFileSync(path, to)
    return to
  }
  const [method, ...contributions] = [sender.host.files.readOutbox(file.handle)?.path ?? '', ...paths].map(kept)
  await sender.close()
  return {
    contributions: () => contributions.map((path) => reader().host.files.grantOpen(path)),
    method: () => reader().host.files.grantOpen(method ?? ''),
  }
}

const LINES = [
  'Ansvar\tKonto\tKontotext\tBudget 2026 kr',
  '4110\t5020\tLöner\t1 000,00',
  '4120\t6420\tMaterial\t500,50',
]
const POPULATION = 'kpi;municipality;period;gender;value\nN01938;2309;2026;T;4100\nN01938;2380;2026;T;13000\n'

/** One random thing that comes from a file or from what has been learned, each as one step. */
export async function takeSomethingIn(
  test: TestHost,
  { between }: Pick<Chance, 'between'>,
  { contributions }: FromOthers,
): Promise<void> {
  const { invoke } = test.host
  const value = <T>(reply: Awaited<ReturnType<typeof invoke>>): T | null => (reply.ok ? (reply.value as T) : null)
  const steps = [
    () => {
      const year = 2020 + between(0, 5)
      const text = LINES.join('\r\n').replace('2026', String(year))
      return importAll(test, { party: '2326', year, kind: 'budget' }, { text }).catch(() => null)
    },
    () => invoke('volumes.useShipped', { year: 2024 }),
    async () => {
      const staged = value<{ planId: string }>(
        await invoke('volumes.stageFile', { from: { text: POPULATION }, year: 2026 }),
      )
      if (staged) await invoke('volumes.applyFile', { planId: staged.planId, replace: between(0, 1) === 1 })
    },
    async () => {
      const rule = {
        name: `Inläst ${between(1, 99)}`,
        chart: null,
        party: null,
        conditions: [{ dimension: 'account', match: 'prefix', value: `78${between(10, 99)}` }],
        target: { by: 'item', itemId: 'A1' },
      }
      const saved = value<{ rule: { id: string } }>(await invoke('tagging.saveRule', { rule }))
      if (!saved) return
      const made = value<{ file: { handle: string } }>(
        await invoke('tagging.exportRules', { scope: SCOPE, ruleIds: [saved.rule.id] }),
      )
      const path = made ? test.host.files.readOutbox(made.file.handle)?.path : undefined
      await invoke('tagging.removeRule', { ruleId: saved.rule.id })
      if (path === undefined) return
      const from = { file: test.host.files.grantOpen(path) }
      const staged = value<{ planId: string }>(await invoke('tagging.stageRules', { scope: SCOPE, from }))
      if (staged) await invoke('tagging.applyRules', { planId: staged.planId })
    },
    async () => {
      const { groups } = await test.call('tagging.groups', { scope: SCOPE, show: 'untagged' })
      const taken = groups.slice(0, 1).map(({ codeId }) => ({ codeId, itemId: 'B1' }))
      await invoke('tagging.takeSuggestions', { scope: SCOPE, taken })
    },
    async () => {
      const [file] = contributions().slice(between(0, 1))
      const staged = value<{ planId: string }>(await invoke('exchange.stage', { file }))
      if (staged) await invoke('exchange.apply', { planId: staged.planId })
    },
  ]
  await steps[between(0, steps.length - 1)]?.()
}
