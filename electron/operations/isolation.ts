import { shownGrade, gradeOfAll } from '../../shared/domain/isolate/evidence-grade.ts'
import { isolatedItems } from '../../shared/domain/isolate/isolation-matrix.ts'
import { isolationSummary, lacksReason, phaseOf, wantsChange } from '../../shared/domain/isolate/isolation-summary.ts'
import type { ParsedInputOf } from '../../shared/contract/index.ts'
import type { HalfCell } from '../../shared/contract/isolation.ts'
import type { Item } from '../../shared/model/catalogue.ts'
import type { GradeChange, IsolationAssessment } from '../../shared/model/isolation.ts'
import type { Party } from '../../shared/model/party.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { levelWords } from '../../shared/text/isolation-words.ts'
import { assessmentAt, assessmentsOf, assessmentToRow, gradeChangesOf, gradeChangeToRow } from '../store/isolation.ts'
import { filledScopes, itemSums } from '../store/sums.ts'
import type { Handlers, ReadContext } from './context.ts'
import { withoutIdentityNumbers } from './free-text.ts'
import { followUpYears, matrixNow, meansOf, observedLevels } from './isolation-facts.ts'

const KINDS = ['budget', 'outcome', 'forecast'] as const
const keyOf = ({ itemId, party, phase }: HalfCell): string => `${itemId} ${party} ${phase}`

/** The item and party a half cell is of, if it is one that is assessed. */
function cellOf(
  { resources }: ReadContext,
  { itemId, party: code }: Omit<HalfCell, 'phase'>,
): Outcome<{ item: Item; party: Party }> {
  const item = resources.method.items.find(({ id }) => id === itemId)
  if (!item) return failed('item-unknown', undefined, { item: itemId })
  const party = resources.parties.find((one) => one.code === code)
  if (!party) return failed('party-unknown', undefined, { party: code })
  const named = `${item.id} ${item.name}`
  if (!isolatedItems(resources.method.items).includes(item))
    return failed('isolation-item-not-assessed', undefined, { item: named })
  return item.partyKinds.includes(party.kind)
    ? done({ item, party })
    : failed('isolation-not-applicable', undefined, { item: named, party: party.short })
}

/** The assessment a cell has after what is set; the problem, if it may not be so. A level alone never needs words: it is counted as lacking them. */
function assessedAs(
  cell: HalfCell,
  before: IsolationAssessment | undefined,
  set: ParsedInputOf<'isolation.assess'>['set'],
  names: { item: Item; party: Party },
): Outcome<IsolationAssessment> {
  const item = `${names.item.id} ${names.item.name}`
  const level = set.level ?? before?.level
  if (level === undefined) return failed('isolation-level-missing', undefined, { item, party: names.party.short })
  const after: IsolationAssessment = {
    ...cell,
    level,
    targetLevel: set.targetLevel === undefined ? (before?.targetLevel ?? null) : set.targetLevel,
    reason: (set.reason ?? before?.reason ?? '').trim(),
    change: set.change === undefined ? (before?.change ?? null) : set.change,
    consultedRole: (set.consultedRole ?? before?.consultedRole ?? '').trim(),
    consultedOn: set.consultedOn === undefined ? (before?.consultedOn ?? null) : set.consultedOn,
    outcome: (set.outcome ?? before?.outcome ?? '').trim(),
  }
  const touched = set.change !== undefined || set.reason !== undefined
  return touched && wantsChange(after) && lacksReason(after)
    ? failed('isolation-reason-missing', undefined, { item })
    : done(after)
}

export const isolationHandlers = {
  'isolation.matrix': {
    mode: 'read',
    run: (context, { year, kind }) => {
      const { db } = context
      const matrix = matrixNow(context)
      const observed = observedLevels(context, year)
      const filled = new Set(
        filledScopes(db)
          .filter((scope) => scope.year === year && scope.kind === kind)
          .map(({ party }) => party),
      )
      const amounts = new Map<string, number>()
      for (const { party, itemId, absoluteOre } of itemSums(db, year, kind))
        amounts.set(`${itemId} ${party}`, (amounts.get(`${itemId} ${party}`) ?? 0) + absoluteOre)
      const amountOf = (itemId: string, party: string): number => amounts.get(`${itemId} ${party}`) ?? 0
      const summary = isolationSummary(matrix, phaseOf(kind), amountOf)
      return done({
        rows: matrix.rows.map(({ itemId, cells }) => ({
          itemId,
          cells: cells.map((cell) => ({
            ...cell,
            observed: cell.applicable ? observed(itemId, cell.party) : { planning: null, followUp: null },
            absoluteOre: filled.has(cell.party) ? amountOf(itemId, cell.party) : null,
          })),
          tally: summary.byItem.get(itemId) ?? summary.all,
        })),
        byParty: [...summary.byParty].map(([party, tally]) => ({ party, tally })),
        all: summary.all,
        followUpYears: [...followUpYears(context, year)].map(([party, of]) => ({ party, year: of })),
      })
    },
  },
  'isolation.cell': {
    mode: 'read',
    run: (context, { itemId, party, year }) => {
      const { db, resources } = context
      if (!resources.method.items.some(({ id }) => id === itemId))
        return failed('item-unknown', undefined, { item: itemId })
      if (!resources.parties.some(({ code }) => code === party)) return failed('party-unknown', undefined, { party })
      const changes = gradeChangesOf(db, year)
      return done({
        amounts: KINDS.flatMap((kind) => {
          const sums = itemSums(db, year, kind).filter((sum) => sum.party === party && sum.itemId === itemId)
          const derived = gradeOfAll(meansOf(context, year, kind).get(`${party} ${itemId}`) ?? [])
          if (derived === null) return []
          const change =
            changes.find((one) => one.party === party && one.itemId === itemId && one.kind === kind) ?? null
          return [
            {
              kind,
              ore: sums.reduce((sum, { ore }) => sum + ore, 0),
              rows: sums.reduce((sum, { rows }) => sum + rows, 0),
              grade: shownGrade(derived, change).grade,
              derived,
              change,
            },
          ]
        }),
      })
    },
  },
  'isolation.assess': {
    mode: 'write',
    run: (context, { cells, set }) => {
      const { db, journal } = context
      const clean = withoutIdentityNumbers([set.reason, set.consultedRole, set.outcome, set.change?.proposal])
      if (!clean.ok) return clean
      let last: { item: Item; party: Party } | null = null
      for (const cell of cells) {
        const of = cellOf(context, cell)
        if (!of.ok) return of
        const after = assessedAs(cell, assessmentAt(db, cell), set, of.value)
        if (!after.ok) return after
        journal.put('isolation_assessment', assessmentToRow(after.value))
        last = of.value
      }
      const one = cells.length === 1 && last ? `${last.item.id}, ${last.party.short}` : ''
      const what = [one, set.level === undefined ? '' : levelWords(set.level)].filter(Boolean).join(', ')
      return done({
        value: { assessed: cells.length },
        step: { label: historyLabels.assessed(cells.length, what), rows: null, ore: null },
      })
    },
  },
  'isolation.copy': {
    mode: 'write',
    run: (context, { from, to, overwrite }) => {
      const { db, journal } = context
      const known = new Map(assessmentsOf(db).map((found) => [keyOf(found), found]))
      let [copied, kept] = [0, 0]
      for (const cell of from) {
        const found = known.get(keyOf(cell))
        if (!found) continue
        const targets = 'phase' in to ? [{ ...cell, phase: to.phase }] : to.parties.map((party) => ({ ...cell, party }))
        for (const target of targets) {
          if (keyOf(target) === keyOf(cell) || !cellOf(context, target).ok) continue
          if (known.has(keyOf(target)) && !overwrite) kept += 1
          else {
            // Whom one party asked is not whom another did.
            const asked = target.party === cell.party ? {} : { consultedRole: '', consultedOn: null, outcome: '' }
            journal.put('isolation_assessment', assessmentToRow({ ...found, ...target, ...asked }))
            copied += 1
          }
        }
      }
      if (copied === 0) return failed('isolation-nothing-to-copy')
      return done({
        value: { copied, kept },
        step: { label: historyLabels.copiedAssessments(copied), rows: null, ore: null },
      })
    },
  },
  'isolation.clear': {
    mode: 'write',
    run: ({ db, journal }, { cells }) => {
      const known = new Map(assessmentsOf(db).map((found) => [keyOf(found), found]))
      const there = [...new Set(cells.map(keyOf))].flatMap((key) => known.get(key) ?? [])
      if (there.length === 0) return failed('isolation-nothing-to-clear')
      for (const found of there) journal.remove('isolation_assessment', assessmentToRow(found))
      return done({
        value: { cleared: there.length },
        step: { label: historyLabels.clearedAssessments(there.length), rows: null, ore: null },
      })
    },
  },
  'isolation.changeGrade': {
    mode: 'write',
    run: (context, { itemId, party: code, year, kind, grade, reason, role }) => {
      const { journal, clock, resources } = context
      const item = resources.method.items.find(({ id }) => id === itemId)
      if (!item) return failed('item-unknown', undefined, { item: itemId })
      const party = resources.parties.find((one) => one.code === code)
      if (!party) return failed('party-unknown', undefined, { party: code })
      const label = historyLabels.changedGrade(item.id, party.short, grade)
      if (grade === null) {
        journal.remove('grade_change', { item_id: itemId, party: code, year, kind })
        return done({ value: { change: null }, step: { label, rows: null, ore: null } })
      }
      const named = `${item.id} ${item.name}`
      if (!meansOf(context, year, kind).has(`${code} ${itemId}`))
        return failed('grade-without-amount', undefined, { item: named, party: party.short })
      if (reason.trim() === '') return failed('reason-missing')
      if (role.trim() === '') return failed('role-missing')
      const clean = withoutIdentityNumbers([reason, role])
      if (!clean.ok) return clean
      const change: GradeChange = {
        itemId,
        party: code,
        year,
        kind,
        grade,
        reason: reason.trim(),
        role: role.trim(),
        at: clock.now(),
      }
      journal.put('grade_change', gradeChangeToRow(change))
      return done({ value: { change }, step: { label, rows: null, ore: null } })
    },
  },
} satisfies Partial<Handlers>
