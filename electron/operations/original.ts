import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import type { RawRow } from '../../shared/model/raw-table.ts'
import { keptSha256, originalBytes, originalParts, type StoredBatch } from '../store/batches.ts'
import type { ReadContext } from './context.ts'
import type { ImportPlan, PlannedSource } from './workspace-session.ts'

const PART = 1024 * 1024

/** The staged file a part at a time, never whole in memory. Throws SourceChanged after the last part if it is no longer the file that was planned. */
export function* partsOf(source: Pick<PlannedSource, 'path' | 'sha256'>): Generator<Uint8Array> {
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

/** A masked copy of a source, written by the parser process into the scratch folder, with its own hash. */
export async function redactedCopy(
  { parser, workspace }: ReadContext,
  { source, mapping }: ImportPlan,
): Promise<Outcome<{ path: string; sha256: string; bytes: number }>> {
  const path = join(workspace.scratch, 'redacted', source.id)
  mkdirSync(join(path, '..'), { recursive: true })
  const made = await parser.redact(source.path, source.fileName, source.pasted, mapping, path)
  return made.ok ? done({ path, sha256: await hashOf(path), bytes: statSync(path).size }) : made
}

/** SHA-256 of a file, hex, a part at a time. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path, { highWaterMark: PART })) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** Rows around a figure, read from the kept original by the same reader that imported it. */
export async function readWindow(
  context: ReadContext,
  stored: StoredBatch,
  from: number,
  to: number,
): Promise<Outcome<RawRow[]>> {
  const { batch, mapping } = stored
  const sha256 = keptSha256(stored)
  const path = join(context.workspace.scratch, 'original', sha256)
  if (!existsSync(path)) {
    mkdirSync(join(path, '..'), { recursive: true })
    let kept = 0
    for (const part of originalParts(context.db, sha256)) {
      appendFileSync(path, part)
      kept += part.byteLength
    }
    if (kept === 0 || kept !== originalBytes(context.db, sha256)) {
      rmSync(path, { force: true })
      return failed('original-not-kept', { file: batch.fileName })
    }
  }
  const choice = { sheet: mapping.sheet, encoding: mapping.encoding, delimiter: mapping.delimiter }
  return context.parser.window(path, batch.fileName, batch.origin === 'paste', choice, from, to)
}
