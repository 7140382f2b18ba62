import { gzipSync } from 'node:zlib'
import { countsUnder } from '../../shared/domain/compute/cost-concept.ts'
import { codingKey } from '../../shared/model/coding-key.ts'
import type { CodeString } from '../../shared/model/code-string.ts'
import { type Contribution, CONTRIBUTION_FORMAT } from '../../shared/model/contribution.ts'
import type { PackageContent } from '../../shared/model/package-content.ts'
import type { CostConcept } from '../../shared/model/scope.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import type { TaggingRule } from '../../shared/model/tagging-rule.ts'
import type { VolumeValue } from '../../shared/model/volume.ts'
import { sha256 } from '../files/file-grants.ts'
import { activeBatches, originalContent, type StoredBatch } from '../store/batches.ts'
import { integer, textOrNull } from '../store/connection.ts'
import { lastChangeAt } from '../store/history.ts'
import { listKeyValues } from '../store/key-values.ts'
import { packageGroups } from '../store/package-groups.ts'
import { codeStringById } from '../store/code-strings.ts'
import { batchRows } from '../store/rows.ts'
import { handTagsOf } from '../store/tags.ts'
import type { ReadContext } from './context.ts'
import { sentMethod } from './sender-method.ts'
import { saidOf } from './contribution-tags.ts'
import { rolesOf, rulesOfScope } from './tagging-scope.ts'
import { rowParts } from './row-parts.ts'
import { reasonWords } from './tag-reason.ts'
import { openFigures } from './figures.ts'
import { saidBy } from './isolation-content.ts'

/** Originals travel along while they are small together, so that the workbook can be mailed (8 MB with 30 000 rows). Bytes, compressed. */
const ORIGINALS_LIMIT = 3 * 1024 * 1024

/** One party's whole year in canonical form. The id is over the content: the same contribution made twice is the same. */
export function gatherContribution(context: ReadContext, party: string, year: number): Outcome<Contribution> {
  const { db, resources, workspace, program } = context
  const stored = activeBatches(db).filter(({ batch }) => batch.scope.party === party && batch.scope.year === year)
  const volumes = volumesToSend({ db, resources }, party, year)
  const isolation = saidBy(context, party, year)
  const silent = Object.values(isolation).every((told) => told.length === 0)
  if (stored.length === 0 && volumes.length === 0 && silent)
    return failed('contribution-nothing-to-send', undefined, { party, year })
  const codes = codeTable(db)
  const sheets = [...new Set(stored.map(({ batch }) => batch.sheet))]
  const rows = stored.flatMap(({ no, batch, amountColumn }, index) =>
    [...batchRows(db, no)].map((row): Contribution['rows'][number] => [
      index,
      codes.indexOf(integer(row.code_id)),
      integer(row.row),
      amountColumn,
      integer(row.ore),
      textOrNull(row.amount_text) ?? '',
      textOrNull(row.period),
      sheets.indexOf(batch.sheet),
    ]),
  )
  const kinds = [...new Set(stored.map(({ batch }) => batch.scope.kind))]
  const handTags = kinds.flatMap((kind) => handTagsOf(db, { party, year, kind }))
  const rules = rulesOfScope(db, { party, year })
  const lines = packageGroups(
    db,
    stored.map(({ batch }) => batch.id),
  )
  const content: Omit<Contribution, 'id'> = {
    format: CONTRIBUTION_FORMAT,
    party,
    year,
    createdAt: lastChangeAt(db) ?? workspace.identity.createdAt,
    programVersion: program.version,
    methodId: resources.method.id,
    methodVersion: resources.method.version,
    method: sentMethod({ workspace }),
    caseNumber: '',
    status: 'draft',
    sample: workspace.identity.sample,
    batches: stored.map(contributed),
    originals: originalsOf(db, stored),
    sheets,
    rows,
    handTags,
    rules: rules.map(unsent),
    keyValues: listKeyValues(db, party).filter(({ fromYear, toYear }) => fromYear <= year && (toYear ?? year) >= year),
    ...saidOf(lines, rules, handTags, (code) => codes.indexOfKey(code)),
    volumes,
    isolation,
    codes: codes.list,
  }
  return done({ ...content, id: `bidrag-${sha256(Buffer.from(JSON.stringify(content))).slice(0, 32)}` })
}

/** A rule without its tie to the contribution it came in: the next one ties it anew. */
function unsent(rule: TaggingRule): TaggingRule {
  const { sent, ...own } = rule
  return sent ? own : rule
}

/** Of each row of the contribution, in its order, what counts as which item: what its visible sheets show. */
export function contributionRowParts(
  { db, resources }: ReadContext,
  party: string,
  year: number,
  concept: CostConcept,
): NonNullable<PackageContent['rowParts']> {
  const words = reasonWords(db, resources)
  const roleOf = rolesOf(resources)
  const kinds = new Map(resources.method.items.map((item) => [item.id, item.kind]))
  const stored = activeBatches(db).filter(({ batch }) => batch.scope.party === party && batch.scope.year === year)
  return stored.flatMap(({ no, batch }) => {
    const accounts = new Map<number, string>()
    const rows = [...batchRows(db, no)].map((row) => ({
      batchNo: no,
      codeId: integer(row.code_id),
      choice: integer(row.choice),
      ore: integer(row.ore),
    }))
    const partsOf = rowParts(db, rows)
    return rows.map((row) => {
      const account = accounts.get(row.codeId) ?? codeStringById(db, row.codeId).account.code
      accounts.set(row.codeId, account)
      return partsOf(row).map((part) => ({
        itemId: part.itemId,
        ore: part.ore,
        counts: countsUnder(concept, roleOf(batch.chart, account), kinds.get(part.itemId) ?? 'cost'),
        share: words.shareOf(part, part.share, batch.scope),
        axes: part.axes,
        reason: words.reasonOf(part),
      }))
    })
  })
}

/**
 * The party's volumes of the year, and the counts at the end of the year before that its figures are divided by. A number of
 * very few people does not travel: the workbook is mailed, and is a public record where it arrives.
 */
function volumesToSend(context: Pick<ReadContext, 'db' | 'resources'>, party: string, year: number): VolumeValue[] {
  const book = openFigures(context)
  const yearEnd = new Set(
    context.resources.method.volumes.flatMap(({ id, measured }) => (measured === 'year-end' ? [id] : [])),
  )
  const before = book.year(year - 1).volumes()
  return [...book.year(year).volumes(), ...before.filter(({ volumeId }) => yearEnd.has(volumeId))].filter(
    (value) => value.party === party,
  )
}

function codeTable(db: ReadContext['db']) {
  const list: CodeString[] = []
  const byId = new Map<number, number>()
  const byKey = new Map<string, number>()
  const indexOfKey = (code: CodeString): number => {
    const key = codingKey(code)
    const known = byKey.get(key)
    if (known !== undefined) return known
    byKey.set(key, list.length)
    return list.push(code) - 1
  }
  return {
    list,
    indexOfKey,
    indexOf(codeId: number): number {
      const known = byId.get(codeId)
      if (known !== undefined) return known
      const index = indexOfKey(codeStringById(db, codeId))
      byId.set(codeId, index)
      return index
    },
  }
}

function originalsOf(db: ReadContext['db'], stored: readonly StoredBatch[]): Contribution['originals'] {
  const kept: Contribution['originals'] = []
  let total = 0
  for (const sha of new Set(stored.map(({ batch }) => batch.sha256))) {
    const content = originalContent(db, sha)
    if (!content) continue
    const packed = gzipSync(content, { level: 9 })
    total += packed.byteLength
    if (total > ORIGINALS_LIMIT) break
    kept.push({ sha256: sha, base64: packed.toString('base64') })
  }
  return kept
}

/** A batch as it is sent: what was settled by hand is in its mapping, once. */
function contributed({ batch, mapping }: StoredBatch): Contribution['batches'][number] {
  const { byHand: _, ...rest } = batch
  return { ...rest, mapping }
}
