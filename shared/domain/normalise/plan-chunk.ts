import { ROW_REASONS, ROW_VERDICTS, type PlanChunk, type RowReason, type RowVerdict } from '../../model/import-plan.ts'

/** So many rows cross the process boundary at once. */
export const CHUNK_ROWS = 5000
const TEXT_SEPARATOR = '\u0001'

export type ChunkBuilder = {
  add: (
    row: number,
    verdict: RowVerdict,
    reason: RowReason,
    ore: number,
    coding: number,
    period: number,
    text: string,
  ) => void
  /** The next full chunk; with `force` also what has gathered after it. Null where there is none. */
  take: (force: boolean) => PlanChunk | null
}

/**
 * Collects planned rows in columns. Texts are joined, so that a chunk is a handful of objects whatever its length. `freshCodings`
 * gives those first seen since it was last asked: they go with the chunk that ends there.
 */
export const openChunkBuilder = (freshCodings: () => { first: number; keys: string[] }): ChunkBuilder => {
  const ready: PlanChunk[] = []
  let size = 0
  let rows = new Int32Array(CHUNK_ROWS)
  let verdicts = new Uint8Array(CHUNK_ROWS)
  let reasons = new Uint8Array(CHUNK_ROWS)
  let amounts = new Float64Array(CHUNK_ROWS)
  let codings = new Int32Array(CHUNK_ROWS)
  let periods = new Int32Array(CHUNK_ROWS)
  let texts: string[] = []
  return {
    add: (row, verdict, reason, ore, coding, period, text) => {
      rows[size] = row
      verdicts[size] = verdict === 'accepted' ? 0 : ROW_VERDICTS.indexOf(verdict)
      reasons[size] = reason === 'none' ? 0 : ROW_REASONS.indexOf(reason)
      amounts[size] = ore
      codings[size] = coding
      periods[size] = period
      texts.push(text.includes(TEXT_SEPARATOR) ? text.replaceAll(TEXT_SEPARATOR, ' ') : text)
      if (++size === CHUNK_ROWS) seal()
    },
    take: (force) => {
      if (force && size > 0) seal()
      return ready.shift() ?? null
    },
  }

  function seal(): void {
    const whole = size === CHUNK_ROWS
    const fresh = freshCodings()
    ready.push({
      rows: whole ? rows : rows.slice(0, size),
      verdicts: whole ? verdicts : verdicts.slice(0, size),
      reasons: whole ? reasons : reasons.slice(0, size),
      ore: whole ? amounts : amounts.slice(0, size),
      coding: whole ? codings : codings.slice(0, size),
      period: whole ? periods : periods.slice(0, size),
      firstCoding: fresh.first,
      codings: fresh.keys,
      texts: texts.join(TEXT_SEPARATOR),
    })
    size = 0
    texts = []
    rows = new Int32Array(CHUNK_ROWS)
    verdicts = new Uint8Array(CHUNK_ROWS)
    reasons = new Uint8Array(CHUNK_ROWS)
    amounts = new Float64Array(CHUNK_ROWS)
    codings = new Int32Array(CHUNK_ROWS)
    periods = new Int32Array(CHUNK_ROWS)
  }
}

/** The amount texts of a chunk, one per row: the counterpart of the joining above. */
export const amountTextsOf = (chunk: Pick<PlanChunk, 'texts' | 'rows'>): string[] =>
  chunk.rows.length === 0 ? [] : chunk.texts.split(TEXT_SEPARATOR)
