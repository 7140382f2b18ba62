import type { Group } from '../../shared/domain/tag/allocate.ts'
import { CodeIndex } from '../../shared/domain/tag/code-index.ts'
import { chartSchema } from '../../shared/model/code-string.ts'
import { codeStringsAfter } from '../store/code-strings.ts'
import type { Connection } from '../store/connection.ts'
import { groupsOfBatch } from '../store/groups.ts'

/** The code strings of an open workspace and the groups of its batches, read once and then only what has come since. */
export interface CodeShelf {
  current(): CodeIndex
  /** The groups of a batch: all of them (null), or those of some code strings. In the order of code ids. */
  groups(batchNo: number, codeIds: ReadonlySet<number> | null): Iterable<Group>
  /** Notes that what a batch's groups count as has been changed. */
  touch(batchNo: number): void
  /** Another number whenever it may count as something else than before. */
  versionOf(batchNo: number): number
}

/** A batch's groups side by side, öre as doubles (exact as far as öre go). */
interface BatchGroups {
  codeIds: Int32Array
  rows: Int32Array
  ore: Float64Array
  absoluteOre: Float64Array
}

/**
 * Code strings and batches never change, so what is here stays true, except what was read inside a step that was then taken
 * back: its ids and numbers may come again with something else in them, and it is forgotten.
 */
export function openCodeShelf(connection: Connection): CodeShelf {
  const index = new CodeIndex()
  const batches = new Map<number, BatchGroups>()
  const versions = new Map<number, number>()
  let unsure: { transaction: number; after: number; batches: Set<number> } | null = null

  /** Call before reading anything: forgets what is no longer true, and notes what may come not to be. */
  const settle = (): void => {
    const { begun, rolledBack, open } = connection.transactions
    if (unsure && unsure.transaction === rolledBack) {
      index.forgetAfter(unsure.after)
      for (const no of unsure.batches) batches.delete(no)
    }
    if (unsure && (unsure.transaction !== begun || !open)) unsure = null
    if (open) unsure ??= { transaction: begun, after: index.lastId, batches: new Set() }
  }
  const current = (): CodeIndex => {
    settle()
    for (const { id, chart, code } of codeStringsAfter(connection.read, index.lastId))
      index.add(id, chartSchema.parse(chart), code)
    return index
  }
  const batch = (no: number): BatchGroups => {
    const known = batches.get(no)
    if (known) return known
    const read = groupsOfBatch(connection.read, no)
    const made = {
      codeIds: Int32Array.from(read, ({ codeId }) => codeId),
      rows: Int32Array.from(read, ({ rows }) => rows),
      ore: Float64Array.from(read, ({ ore }) => ore),
      absoluteOre: Float64Array.from(read, ({ absoluteOre }) => absoluteOre),
    }
    batches.set(no, made)
    unsure?.batches.add(no)
    return made
  }
  return {
    current,
    touch: (batchNo) => void versions.set(batchNo, (versions.get(batchNo) ?? 0) + 1),
    versionOf: (batchNo) => versions.get(batchNo) ?? 0,
    *groups(batchNo, codeIds) {
      const all = current()
      const { codeIds: ids, rows, ore, absoluteOre } = batch(batchNo)
      const groupAt = (at: number): Group => {
        const codeId = ids[at] ?? 0
        const found = all.find(codeId)
        if (!found) throw new Error(`no code string ${codeId}`)
        return {
          batchNo,
          codeId,
          chart: found.chart,
          code: found.code,
          rows: rows[at] ?? 0,
          ore: ore[at] ?? 0,
          absoluteOre: absoluteOre[at] ?? 0,
        }
      }
      if (codeIds && codeIds.size * 20 < ids.length) {
        for (const id of [...codeIds].toSorted((a, b) => a - b)) {
          const at = placeOf(ids, id)
          if (at >= 0) yield groupAt(at)
        }
      } else for (let at = 0; at < ids.length; at += 1) if (!codeIds || codeIds.has(ids[at] ?? 0)) yield groupAt(at)
    },
  }
}

/** Where a number stands among rising ones; −1 where it does not. */
function placeOf(rising: Int32Array, wanted: number): number {
  let low = 0
  let high = rising.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = rising[middle] ?? 0
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
