import type { Chance } from '../../electron/sample/chance.ts'
import { SCOPE, type TestHost } from './open-host.ts'

/** One random thing said about the figures: a level, a grade, overhead, an answer or a joint board. */
export async function saySomething(
  { host, call }: TestHost,
  { between }: Pick<Chance, 'between'>,
  items: readonly string[],
): Promise<void> {
  const of = { party: SCOPE.party, year: SCOPE.year }
  const itemId = items[between(0, items.length - 1)] ?? 'A1'
  const cells = (['planning', 'followUp'] as const)
    .slice(between(0, 1))
    .map((phase) => ({ itemId, party: SCOPE.party, phase }))
  const steps = [
    () => host.invoke('isolation.assess', { cells, set: { level: between(0, 4), reason: `skäl ${between(1, 9)}` } }),
    () =>
      host.invoke('isolation.clear', {
        cells: items.map((id) => ({ itemId: id, party: SCOPE.party, phase: 'planning' as const })),
      }),
    () => host.invoke('isolation.copy', { from: cells, to: { parties: ['2380'] }, overwrite: true }),
    () =>
      host.invoke('isolation.changeGrade', {
        ...of,
        itemId,
        kind: 'budget',
        grade: ['A', 'C', 'E', null][between(0, 3)],
        reason: 'prov',
        role: 'ekonom',
      }),
    () =>
      host.invoke('overhead.declare', {
        ...of,
        declaration:
          between(0, 2) === 0
            ? null
            : { level: 'unit', keyId: 'yta', shareHundredths: between(0, 900), accounts: [], note: '' },
      }),
    () =>
      host.invoke('declaration.answer', {
        ...of,
        answers: [{ questionId: 'J12', value: between(0, 1) ? { type: 'number', hundredths: between(0, 99) } : null }],
      }),
    () =>
      host.invoke('doublecount.saveBoard', {
        board: { name: `Nämnd ${between(1, 9)}`, words: ['nämnden'], host: '0023', members: ['2309'] },
      }),
    () => host.invoke('doublecount.removeBoard', { id: 'narvard-frostviken' }),
    async () => {
      const scope = { year: SCOPE.year, kind: SCOPE.kind }
      const { found } = await call('doublecount.list', scope)
      const id = found[0]?.id ?? ''
      const why = { reason: `skäl ${between(1, 9)}`, role: 'projektledare' }
      const counts = [found[0]?.proposal.counts, null][between(0, 1)]
      return found[0]?.verdict && between(0, 1) === 0
        ? host.invoke('doublecount.reopen', { id })
        : host.invoke('doublecount.decide', { ...scope, id, counts, ...why })
    },
  ]
  await steps[between(0, steps.length - 1)]?.()
}
