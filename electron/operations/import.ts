import { existsSync } from 'node:fs'
import { faultSheet } from '../../shared/domain/export/fault-sheet.ts'
import type { PlanFault } from '../../shared/model/import-plan.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { faultFileName, faultWords } from '../../shared/text/export-faults.ts'
import type { ImportBatch } from '../../shared/model/import-batch.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import {
  activeBatches,
  batchRowWith,
  findBatch,
  listBatches,
  keptSha256,
  originalContent,
  type StoredBatch,
} from '../store/batches.ts'
import { overlapWith } from '../store/overlap.ts'
import { copyPlan, insertBatch, keepOriginal, lastRowId, loadedTotals } from '../store/bulk-load.ts'
import { toRow } from '../store/batches.ts'
import { writeWorkbook } from '../workbook/write/write-workbook.ts'
import type { Call, Handlers, ReadContext, WriteContext } from './context.ts'
import { hashOf, partsOf, readWindow, redactedCopy, SourceChanged } from './original.ts'
import { keepRecipe } from './recipe.ts'
import { discardSource, makePlan, stage } from './stage.ts'
import { retag } from './retag.ts'
import type { ImportPlan } from './workspace-session.ts'

const withBatch = (db: ReadContext['db'], id: string): Outcome<StoredBatch> => {
  const stored = findBatch(db, id)
  return stored ? done(stored) : failed('batch-unknown')
}

const sameFile = (plan: ImportPlan, batch: ImportBatch): boolean =>
  batch.sha256 === plan.source.sha256 &&
  batch.sheet === plan.mapping.sheet &&
  batch.scope.party === plan.scope.party &&
  batch.scope.year === plan.scope.year &&
  batch.scope.kind === plan.scope.kind &&
  batch.amountHeader === plan.amountHeader

/** Another part of the same file: two sheets may belong together, or say the same kronor twice. */
const otherPart = (plan: ImportPlan, batch: ImportBatch): boolean =>
  batch.sha256 === plan.source.sha256 && !sameFile(plan, batch)

export const importHandlers = {
  'import.stage': { mode: 'free', run: (context, input, call) => stage(context, input, call) },
  'import.plan': {
    mode: 'free',
    run: async (context, input, call) => {
      const made = await makePlan(context, input, call)
      if (!made.ok) return made
      const plan = made.value
      const there = await context.exclusive(() => {
        const { connection } = context.workspace
        const batches = activeBatches(connection.read, plan.scope)
        const byNo = new Map(batches.map(({ no, batch }) => [no, batch]))
        const overlaps = overlapWith(connection, plan.staging, [...byNo.keys()])
        return {
          alreadyImported: batches.map(({ batch }) => batch).filter((batch) => sameFile(plan, batch)),
          sameFile: batches.map(({ batch }) => batch).filter((batch) => otherPart(plan, batch)),
          overlaps: overlaps.flatMap(({ batchNo, rows, ore }) => {
            const batch = byNo.get(batchNo)
            return batch && rows > 0 ? [{ batch, rows, ore }] : []
          }),
        }
      })
      return done({ planId: plan.id, summary: plan.summary, ...there })
    },
  },
  'import.planRows': {
    mode: 'read',
    run: ({ workspace }, { planId, only, offset, limit }) => {
      const plan = workspace.plans.get(planId)
      return plan ? done(plan.staging.rows(only, offset, limit)) : failed('plan-unknown')
    },
  },
  'import.apply': {
    mode: 'write',
    prepare: ({ workspace, db }, { planId, again, replaces, original }) => {
      const plan = workspace.plans.get(planId)
      if (!plan) return failed('plan-unknown')
      if (plan.summary.accepted.rows === 0) return failed('no-rows-accepted')
      if (original === 'whole' && plan.summary.identityNumbers > 0)
        return failed('identity-number-found', { file: plan.source.fileName }, { rows: plan.summary.identityNumbers })
      const active = activeBatches(db, plan.scope).map(({ batch }) => batch)
      if (!replaces.every((id) => active.some((batch) => batch.id === id))) return failed('batch-unknown')
      const twin = active.find((batch) => sameFile(plan, batch) && !replaces.includes(batch.id))
      if (twin && !again) return failed('batch-already-imported', undefined, { file: twin.fileName })
      plan.staging.close()
      workspace.connection.attach(plan.staging.path, 'plan')
      const restore = workspace.connection.holdCheckpoint()
      return done({
        release: () => {
          workspace.connection.detach('plan')
          restore()
        },
      })
    },
    run: async (context, { planId, replaces, original }, call) => {
      const plan = context.workspace.plans.get(planId)
      if (!plan) return failed('plan-unknown')
      const loaded = await load(context, plan, original, call)
      if (!loaded.ok) return loaded
      for (const { no, batch } of activeBatches(context.db, plan.scope))
        if (replaces.includes(batch.id))
          context.journal.put('import_batch', batchRowWith(context.db, no, { status: 'withdrawn' }))
      keepRecipe(context, plan)
      retag(context)
      const { batch } = loaded.value
      const party = context.resources.parties.find(({ code }) => code === plan.scope.party)?.short ?? plan.scope.party
      const label = historyLabels.imported(batch.rows, plan.scope.kind, plan.scope.year, party, byHandIn(plan))
      return done({ value: { batch }, step: { label, rows: batch.rows, ore: batch.ore } })
    },
  },
  'import.faultFile': {
    mode: 'free',
    run: async (context, { planId }) => {
      const plan = context.workspace.plans.get(planId)
      if (!plan) return failed('plan-unknown')
      const layout = faultSheet(
        { file: plan.source.fileName, sheet: plan.mapping.sheet, at: context.clock.now() },
        rejectedRows(plan),
        faultWords,
      )
      const delivered = context.files.deliver(faultFileName(plan.source.fileName), await writeWorkbook(layout))
      return delivered.ok ? done({ file: delivered.value }) : delivered
    },
  },
  'import.discard': { mode: 'free', run: (context, { sourceId }) => discardSource(context, sourceId) },
  'import.batches': {
    mode: 'read',
    run: ({ db }, filter) => done({ batches: listBatches(db, filter).map(({ batch }) => batch) }),
  },
  'import.reconcile': {
    mode: 'write',
    run: (context, { batchId, controlOre }) => {
      const { db, journal } = context
      const found = withBatch(db, batchId)
      if (!found.ok) return found
      const { no, batch } = found.value
      journal.put('import_batch', batchRowWith(db, no, { control_ore: controlOre }))
      retag(context)
      const changed = findBatch(db, batchId)?.batch ?? batch
      return done({
        value: { batch: changed },
        step: { label: historyLabels.reconciled(batch.fileName, controlOre), rows: batch.rows, ore: controlOre },
      })
    },
  },
  'import.withdraw': {
    mode: 'write',
    run: (context, { batchId }) => {
      const { db, journal } = context
      const found = withBatch(db, batchId)
      if (!found.ok) return found
      const { no, batch } = found.value
      if (batch.status === 'withdrawn') return failed('batch-unknown')
      journal.put('import_batch', batchRowWith(db, no, { status: 'withdrawn' }))
      retag(context)
      return done({
        value: { batch: { ...batch, status: 'withdrawn' as const } },
        step: { label: historyLabels.withdrew(batch.fileName), rows: batch.rows, ore: batch.ore },
      })
    },
  },
  'import.original': {
    mode: 'free',
    run: (context, { batchId }) =>
      context.exclusive(() => {
        const { read } = context.workspace.connection
        const found = withBatch(read, batchId)
        if (!found.ok) return found
        const content = originalContent(read, keptSha256(found.value))
        if (!content) return failed('original-not-kept', { file: found.value.batch.fileName })
        const delivered = context.files.deliver(found.value.batch.fileName, content)
        return delivered.ok ? done({ file: delivered.value }) : delivered
      }),
  },
  'import.cells': {
    mode: 'read',
    run: async (context, { batchId, sheet, row, around }) => {
      const found = withBatch(context.db, batchId)
      if (!found.ok) return found
      const rows = await readWindow(context, found.value, Math.max(1, row - around), row + around)
      return rows.ok ? done({ sheet, column: found.value.amountColumn, rows: rows.value }) : rows
    },
  },
} satisfies Partial<Handlers>

/** Rows of a plan that were corrected, and rows that were left out, by hand. */
function byHandIn({ summary }: ImportPlan): { corrected: number; leftOut: number } {
  const rowsOf = (reason: string): number => summary.byReason.find((one) => one.reason === reason)?.rows ?? 0
  return { corrected: rowsOf('corrected-by-hand'), leftOut: rowsOf('left-out-by-hand') }
}

/** Every rejected row with its cell, not only the first that the summary lists. */
function rejectedRows({ staging, summary, mapping }: ImportPlan): PlanFault[] {
  const listed = new Map(summary.faults.map((fault) => [fault.row, fault]))
  const { rows } = staging.rows('rejected', 0, Number.MAX_SAFE_INTEGER)
  return rows.map(
    ({ row, reason, amountText }) => listed.get(row) ?? { row, column: mapping.amountColumn, reason, text: amountText },
  )
}

/** Copies the plan into the ledger; refuses if what arrived is not, to the row and the öre, what was shown. */
async function load(
  context: WriteContext,
  plan: ImportPlan,
  original: 'whole' | 'redacted' | 'none',
  call: Call,
): Promise<Outcome<{ batch: ImportBatch }>> {
  const { db, workspace, journal, clock, ids } = context
  const { source, summary, mapping, scope } = plan
  if (!existsSync(source.path)) return failed('plan-stale')
  if (original !== 'whole' && (await hashOf(source.path)) !== source.sha256) return failed('plan-stale')
  const copy = original === 'redacted' ? await redactedCopy(context, plan) : null
  if (copy && !copy.ok) return copy
  const batch: ImportBatch = {
    id: ids.next('underlag'),
    scope,
    fileName: source.fileName,
    sheet: mapping.sheet,
    sha256: source.sha256,
    bytes: source.bytes,
    chart: mapping.chart,
    unit: mapping.unit,
    amountHeader: plan.amountHeader,
    rows: summary.accepted.rows,
    ore: summary.accepted.ore,
    skippedRows: summary.skipped.rows,
    rejectedRows: summary.rejected.rows,
    controlOre: plan.controlOre,
    reconciled: plan.controlOre === summary.accepted.ore,
    status: 'active',
    importedAt: clock.now(),
    origin: source.pasted ? 'paste' : 'file',
    byHand: mapping.corrections ?? [],
    redacted: copy !== null,
  }
  try {
    const kept = copy?.value ?? source
    keepOriginal(db, kept.sha256, kept.bytes, original === 'none' ? [] : partsOf(kept))
  } catch (error) {
    if (error instanceof SourceChanged) return failed('plan-stale')
    throw error
  }
  const no = insertBatch(
    db,
    toRow({ batch, amountColumn: mapping.amountColumn, mapping, redactedSha256: copy?.value.sha256 ?? null }),
  )
  const before = lastRowId(db)
  for (const rowsDone of copyPlan(workspace.connection, no, mapping.chart, summary.accepted.rows)) {
    call.progress('import', rowsDone, summary.rowsRead)
    // Lets a cancel be heard: the engine is one thread.
    await new Promise((resume) => setImmediate(resume))
    if (call.signal.aborted) return failed('cancelled')
  }
  const arrived = loadedTotals(db, no, before)
  if (arrived.rows !== batch.rows || arrived.ore !== batch.ore || arrived.groupedOre !== batch.ore)
    return failed('plan-not-conserved', undefined, {
      planned: batch.rows,
      arrived: arrived.rows,
      difference: batch.ore - arrived.ore,
    })
  journal.put('import_batch', batchRowWith(db, no, { status: 'active' }))
  return done({ batch })
}
