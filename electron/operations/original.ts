import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { failed, type Outcome } from '../../shared/model/problem.ts'
import type { RawRow } from '../../shared/model/raw-table.ts'
import { originalParts, type StoredBatch } from '../store/batches.ts'
import type { ReadContext } from './context.ts'
import type { StagedSource } from './workspace-session.ts'

const PART = 1024 * 1024

/** The staged file a part at a time, never whole in memory. Throws SourceChanged after the last part if it is no longer the file that was planned. */
export function* partsOf(source: StagedSource): Generator<Uint8Array> {
  const hash = createHash('sha256')
  const file = openSync(source.path, 'r')
  try {
    for (;;) {
      const part = Buffer.alloc(PART)
      const got = readSync(file, part, 0, PART, null)
      if (got === 0) break
      hash.update(part.subarray(0, got))
      yield part.subarray(0, got)
    }
  } finally {
    closeSync(file)
  }
  if (hash.digest('hex') !== source.sha256) throw new SourceChanged()
}

/** The private copy of a source is not what it was: somebody has been in the scratch folder. */
export class SourceChanged extends Error {}

/** Rows around a figure, read from the kept original by the same reader that imported it. */
export async function readWindow(context: ReadContext, stored: StoredBatch, from: number, to: number): Promise<Outcome<RawRow[]>> {
  const { batch, mapping } = stored
  const path = join(context.workspace.scratch, 'original', batch.sha256)
  if (!existsSync(path)) {
    mkdirSync(join(path, '..'), { recursive: true })
    let kept = 0
    for (const part of originalParts(context.db, batch.sha256)) {
      appendFileSync(path, part)
      kept += part.byteLength
    }
    if (kept !== batch.bytes) {
      rmSync(path, { force: true })
      return failed('original-not-kept', { file: batch.fileName })
    }
  }
  const choice = { sheet: mapping.sheet, encoding: mapping.encoding, delimiter: mapping.delimiter }
  return context.parser.window(path, batch.fileName, batch.origin === 'paste', choice, from, to)
}
