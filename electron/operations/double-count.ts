import { eliminatedFlows } from '../../shared/domain/isolate/county.ts'
import type { ParsedInputOf } from '../../shared/contract/index.ts'
import type { DoubleCountVerdict, JointBoard } from '../../shared/model/double-count.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { boardChanges, boardToRow, verdictToRow } from '../store/double-counts.ts'
import { codingLine } from './coding-line.ts'
import type { Handlers, ReadContext } from './context.ts'
import { boardsHere, findTwice, type FoundTwice } from './county-facts.ts'
import { withoutIdentityNumbers } from './free-text.ts'

/** Below this a word stands in half the codings. Letters. */
const SHORTEST_WORD = 4

function sideLines(twice: FoundTwice, kind: string, flowIds: readonly string[]) {
  return flowIds
    .flatMap((flowId) => {
      const coding = twice.codingsOf(`${kind} ${flowId}`)
      return coding ? [{ text: codingLine(coding.code), ore: coding.ore, itemIds: coding.itemIds }] : []
    })
    .toSorted((a, b) => Math.abs(b.ore) - Math.abs(a.ore))
}

/** A board as it may be saved: named, findable, with somebody beside its host. */
function fitBoard(
  { resources }: ReadContext,
  board: ParsedInputOf<'doublecount.saveBoard'>['board'],
  id: string,
): Outcome<JointBoard> {
  const words = [...new Set(board.words.map((word) => word.trim()).filter(Boolean))]
  if (board.name.trim() === '') return failed('joint-board-invalid', undefined, { field: 'name' })
  if (words.length === 0 || words.some((word) => word.length < SHORTEST_WORD))
    return failed('joint-board-invalid', undefined, { field: 'words' })
  const members = [...new Set(board.members)]
  if (members.length === 0 || members.includes(board.host))
    return failed('joint-board-invalid', undefined, { field: 'members' })
  const unknown = [board.host, ...members].find((code) => !resources.parties.some((party) => party.code === code))
  if (unknown !== undefined) return failed('party-unknown', undefined, { party: unknown })
  return done({ id, name: board.name.trim(), words, host: board.host, members, source: board.source.trim() })
}

export const doubleCountHandlers = {
  'doublecount.list': {
    mode: 'read',
    run: (context, { year, kind }) => {
      const twice = findTwice(context, year)
      const { resources } = context
      return done({
        found: twice.found
          .filter((found) => found.kind === kind)
          .map((found) => ({
            ...found,
            sides: found.sides.map((side) => ({ ...side, codings: sideLines(twice, kind, side.flowIds) })),
            verdict: twice.decided.get(found.id) ?? null,
            views: twice.views.get(found.id) ?? [],
          })),
        stale: twice.stale.filter((verdict) => verdict.kind === kind),
        boards: boardsHere(context).map((board) => ({
          ...board,
          shipped: resources.jointBoards.some((one) => one === board),
        })),
      })
    },
  },
  'doublecount.decide': {
    mode: 'write',
    run: (context, { id, year, kind, counts, reason, role }) => {
      const { journal, clock, resources } = context
      const found = findTwice(context, year).found.find((one) => one.id === id && one.kind === kind)
      if (!found) return failed('double-count-unknown')
      const nameOf = (code: string): string => resources.parties.find((party) => party.code === code)?.short ?? code
      if (counts !== null && !found.sides.some(({ party }) => party === counts))
        return failed('double-count-side-unknown', undefined, { party: nameOf(counts) })
      if (reason.trim() === '') return failed('reason-missing')
      if (role.trim() === '') return failed('role-missing')
      const clean = withoutIdentityNumbers([reason, role])
      if (!clean.ok) return clean
      const verdict: DoubleCountVerdict = {
        doubleCountId: id,
        party: null,
        year,
        kind,
        counts,
        eliminatedFlowIds: counts === null ? [] : eliminatedFlows(found, counts),
        reason: reason.trim(),
        role: role.trim(),
        at: clock.now(),
      }
      journal.put('double_count_verdict', verdictToRow(verdict))
      const between = found.sides.map(({ party }) => nameOf(party)).join(' och ')
      return done({
        value: { verdict },
        step: { label: historyLabels.decidedDoubleCount(between), rows: null, ore: null },
      })
    },
  },
  'doublecount.reopen': {
    mode: 'write',
    run: ({ journal }, { id }) => {
      const before = journal.changes
      journal.remove('double_count_verdict', { double_count_id: id, party: '' })
      if (journal.changes === before) return failed('double-count-unknown')
      return done({ value: {}, step: { label: historyLabels.reopenedDoubleCount(), rows: null, ore: null } })
    },
  },
  'doublecount.saveBoard': {
    mode: 'write',
    run: (context, { board }) => {
      const known = boardsHere(context)
      if (board.id !== undefined && !known.some(({ id }) => id === board.id)) return failed('joint-board-unknown')
      const fit = fitBoard(context, board, board.id ?? context.ids.next('namnd'))
      if (!fit.ok) return fit
      context.journal.put('joint_board', boardToRow(fit.value.id, fit.value))
      return done({
        value: { board: fit.value },
        step: { label: historyLabels.savedBoard(fit.value.name), rows: null, ore: null },
      })
    },
  },
  'doublecount.removeBoard': {
    mode: 'write',
    run: (context, { id }) => {
      const { db, journal, resources } = context
      const board = boardsHere(context).find((one) => one.id === id)
      if (!board) return failed('joint-board-unknown')
      const shipped = resources.jointBoards.some((one) => one.id === id)
      if (shipped) journal.put('joint_board', boardToRow(id, null))
      else if (boardChanges(db).has(id)) journal.remove('joint_board', { id })
      return done({ value: {}, step: { label: historyLabels.removedBoard(board.name), rows: null, ore: null } })
    },
  },
} satisfies Partial<Handlers>
