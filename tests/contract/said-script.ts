import type { OperationName } from '../../shared/contract/index.ts'

type Calls = (name: OperationName, input: unknown) => Promise<Record<string, never>>

/** Isolation, overhead, declaration and what stands twice. */
export async function saidScript(call: Calls, valueOf: (value: unknown, ...path: string[]) => unknown): Promise<void> {
  const cell = { itemId: 'A1', party: '2309', phase: 'followUp' }
  const scope = { year: 2026, kind: 'budget' }
  await call('isolation.codePlanFile', {})
  await call('isolation.assess', { cells: [cell], set: { level: 1 } })
  await call('isolation.assess', { cells: [cell], set: { change: { kind: 'activity', proposal: '4110' } } })
  await call('isolation.assess', { cells: [{ ...cell, itemId: 'C1' }], set: { level: 1 } })
  const change = { kind: 'activity', proposal: '4110' }
  await call('isolation.assess', { cells: [cell], set: { change, reason: 'samma ansvar' } })
  await call('isolation.copy', { from: [cell], to: { phase: 'planning' } })
  await call('isolation.copy', { from: [cell], to: { phase: 'planning' } })
  await call('isolation.clear', { cells: [{ ...cell, phase: 'planning' }] })
  await call('isolation.matrix', scope)
  await call('isolation.cell', { itemId: 'A1', party: '2309', year: 2026 })
  const grade = { itemId: 'A1', party: '2309', ...scope, grade: 'C', reason: 'mätt', role: 'ekonom' }
  await call('isolation.changeGrade', grade)
  await call('isolation.changeGrade', { ...grade, role: '' })
  await call('isolation.codePlan', {})
  await call('isolation.codePlanFile', { party: '2309' })
  const declaration = { level: 'central', keyId: 'arsarbetare', shareHundredths: 800, accounts: [], note: '' }
  await call('overhead.declare', { party: '2309', year: 2026, declaration })
  await call('overhead.declare', { party: '2309', year: 2026, declaration: { ...declaration, keyId: null } })
  await call('overhead.sheet', scope)
  const answers = [{ questionId: 'J1', value: { type: 'choice', optionId: 'cost' } }]
  await call('declaration.answer', { party: '2309', year: 2026, answers })
  await call('declaration.answer', { party: '0023', year: 2026, answers: [{ questionId: 'J3', value: null }] })
  await call('declaration.sheet', { year: 2026 })
  await call('doublecount.list', scope)
  await call('doublecount.decide', { ...scope, id: 'okänd', counts: null, reason: 'x', role: 'y' })
  await call('doublecount.reopen', { id: 'okänd' })
  const board = { name: 'Nämnden', words: ['nämnden norr'], host: '0023', members: ['2309'] }
  const saved = await call('doublecount.saveBoard', { board })
  await call('doublecount.saveBoard', { board: { ...board, members: [] } })
  await call('doublecount.removeBoard', { id: valueOf(saved, 'board', 'id') })
  await call('county.items', { lens: scope })
  await call('county.coverage', { ...scope, left: 3 })
}
