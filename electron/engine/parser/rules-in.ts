import { openDecoder } from '../../../shared/domain/import/decode-text.ts'
import { detectEncoding } from '../../../shared/domain/import/detect-encoding.ts'
import { done, failed, type Outcome } from '../../../shared/model/problem.ts'
import {
  RULES_FILE_FORMAT,
  RULES_FILE_KIND,
  type RulesFile,
  rulesFileSchema,
} from '../../../shared/model/rules-file.ts'
import { openSource, type ParserSource } from './source.ts'

/** Five thousand rules are a tenth of this. Bytes. */
const LARGEST = 10 * 1024 * 1024

/** A file of tagging rules, read where untrusted bytes are read. Problems carry the file's name. */
export function rulesIn(source: ParserSource): Outcome<RulesFile> {
  const place = { file: source.fileName }
  const opened = openSource(source)
  if (!opened) return failed('source-unknown', place)
  try {
    if (opened.size > LARGEST) return failed('file-too-large', place, { bytes: opened.size, limit: LARGEST })
    const bytes = opened.read(0, opened.size)
    const { encoding, bomBytes } = detectEncoding(bytes)
    const text = openDecoder(encoding).decode(bytes.subarray(bomBytes), true)
    if (text === null) return failed('text-damaged', place)
    const said = parsed(text)
    if (!isRulesFile(said)) return failed('rules-file-not-recognised', place)
    if (typeof said.format === 'number' && said.format > RULES_FILE_FORMAT)
      return failed('rules-file-newer', place, { version: said.format })
    const file = rulesFileSchema.safeParse(said)
    if (file.success) return done(file.data)
    const issue = file.error.issues[0]
    return failed('rules-file-not-recognised', place, { detail: issue?.path.join('.') ?? '' })
  } finally {
    opened.close()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isRulesFile = (said: unknown): said is { kind: string; format: unknown } =>
  typeof said === 'object' && said !== null && 'kind' in said && said.kind === RULES_FILE_KIND && 'format' in said
