import { readSie } from '../../../shared/domain/import/sie/read-sie.ts'
import type { SieEncoding, SieFile } from '../../../shared/domain/import/sie/sie-file.ts'
import { done, failed, type Outcome, type Problem } from '../../../shared/model/problem.ts'
import type { TextEncoding } from '../../../shared/model/raw-table.ts'
import { piecesOf, type OpenedSource } from './source.ts'

export type RecognisedSie = { kind: 'sie'; sie: SieFile; warnings: Problem[] }

const LARGEST = 256 * 1024 * 1024

/** Reads a SIE file whole: what is kept of it is small, whatever its vouchers say. */
export const recogniseSie = (
  opened: OpenedSource,
  file: string,
  encoding: TextEncoding | undefined,
): Outcome<RecognisedSie> => {
  if (opened.size > LARGEST) return failed('file-too-large', { file }, { bytes: opened.size, most: LARGEST })
  return done({ kind: 'sie', sie: readSie(() => bytesOf(opened), encoding), warnings: [] })
}

/** The encoding as the sources of other kinds name it; ISO-8859-15 has the Swedish letters where Windows-1252 has them. */
export const textEncodingOf = (encoding: SieEncoding): TextEncoding =>
  encoding === 'iso-8859-15' ? 'windows-1252' : encoding

function* bytesOf(opened: OpenedSource): Generator<Uint8Array> {
  for (const { bytes } of piecesOf(opened)) yield bytes
}
