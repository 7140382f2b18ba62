import { gunzipSync } from 'node:zlib'
import { codingKey } from '../../shared/model/coding-key.ts'
import type { Contribution } from '../../shared/model/contribution.ts'
import { sha256 } from '../files/file-grants.ts'
import { activeBatches, batchRowWith, toRow } from '../store/batches.ts'
import { codeStringId, insertBatch, insertRow, keepOriginal, sumGroups } from '../store/bulk-load.ts'
import { packageGroups } from '../store/package-groups.ts'
import { handTagsOf, handToRow, listRules, ruleToRow } from '../store/tags.ts'
import { volumesOfParty, volumeToRow } from '../store/volumes.ts'
import type { WriteContext } from './context.ts'
import { retag } from './retag.ts'

/** A gzipped original that inflates to more than this is not one of ours. Bytes. */
const INFLATED_LIMIT = 512 * 1024 * 1024
const KINDS = ['budget', 'outcome', 'forecast'] as const

/**
 * Replaces one party's year by its contribution: batches, tags, rules and volumes, every change journalled, so that undo
 * gives back exactly what was there. Dates, party and versions are the sender's and are not restamped.
 */
export function replaceParty(context: WriteContext, contribution: Contribution): void {
  withdrawOld(context, contribution)
  loadBatches(context, contribution)
  takeTags(context, contribution)
  for (const old of volumesOfParty(context.db, contribution.party, contribution.year))
    context.journal.remove('volume_value', volumeToRow(old))
  for (const volume of contribution.volumes) context.journal.put('volume_value', volumeToRow(volume))
  retag(context.db, context.resources)
  settleDifferences(context, contribution)
}

function withdrawOld({ db, journal }: WriteContext, { party, year }: Contribution): void {
  for (const { no, batch } of activeBatches(db))
    if (batch.scope.party === party && batch.scope.year === year)
      journal.put('import_batch', batchRowWith(db, no, { status: 'withdrawn' }))
}

function loadBatches({ db, journal, ids }: WriteContext, contribution: Contribution): void {
  for (const original of contribution.originals) {
    const content = gunzipSync(Buffer.from(original.base64, 'base64'), { maxOutputLength: INFLATED_LIMIT })
    if (sha256(content) === original.sha256) keepOriginal(db, original.sha256, content.byteLength, [content])
  }
  const codeIds = new Map<string, number>()
  const codeIdFor = (chart: Contribution['batches'][number]['chart'], index: number): number => {
    const key = `${chart} ${index}`
    const known = codeIds.get(key)
    if (known !== undefined) return known
    const code = contribution.codes[index]
    if (!code) throw new Error(`contribution names code ${index} it does not have`)
    const id = codeStringId(db, chart, code)
    codeIds.set(key, id)
    return id
  }
  contribution.batches.forEach(({ mapping, ...batch }, index) => {
    const mine = contribution.rows.filter((row) => row[0] === index)
    const stored = {
      batch: { ...batch, id: ids.next('underlag'), origin: 'contribution' as const },
      amountColumn: mine[0]?.[3] ?? 0,
      mapping,
      redactedSha256: null,
    }
    const no = insertBatch(db, toRow(stored))
    for (const [, code, row, , ore, amountText, period] of mine)
      insertRow(db, no, {
        row,
        codeId: codeIdFor(batch.chart, code),
        ore,
        amountText: amountText === '' ? null : amountText,
        period,
      })
    sumGroups(db, no)
    journal.put('import_batch', batchRowWith(db, no, { status: 'active' }))
  })
}

/** The sender's rules come in as that party's own: nobody else has agreed to them. A shared rule that is here already stays shared. */
function takeTags({ db, journal }: WriteContext, contribution: Contribution): void {
  const { party, year } = contribution
  const shared = new Set(
    listRules(db)
      .filter((rule) => rule.party === null)
      .map((rule) => JSON.stringify(rule)),
  )
  for (const rule of listRules(db)) if (rule.party === party) journal.remove('tagging_rule', ruleToRow(rule))
  for (const rule of contribution.rules) {
    if (shared.has(JSON.stringify(rule))) continue
    journal.put(
      'tagging_rule',
      ruleToRow({ ...rule, id: rule.party === party ? rule.id : `${rule.id}-${party}`, party, origin: 'contribution' }),
    )
  }
  for (const kind of KINDS)
    for (const tag of handTagsOf(db, { party, year, kind })) journal.remove('hand_tag', handToRow(tag))
  for (const tag of contribution.handTags) journal.put('hand_tag', handToRow(tag))
}

/** Where the rules here would say something else than the sender saw, the sender's tag is kept, as set by hand when it was sent. */
function settleDifferences(context: WriteContext, contribution: Contribution): void {
  const { db, journal, resources } = context
  const { party, year } = contribution
  const sent = new Map(
    contribution.tags.map(([kind, code, itemId]) => [`${kind} ${keyAt(contribution, code)}`, itemId]),
  )
  const batches = activeBatches(db).filter(({ batch }) => batch.scope.party === party && batch.scope.year === year)
  let differs = false
  for (const group of packageGroups(
    db,
    batches.map(({ batch }) => batch.id),
  )) {
    const codeKey = codingKey(group.code)
    const itemId = sent.get(`${group.scope.kind} ${codeKey}`)
    if (itemId === undefined || itemId === group.itemId) continue
    journal.put(
      'hand_tag',
      handToRow({ party, year, kind: group.scope.kind, codeKey, itemId, at: contribution.createdAt }),
    )
    differs = true
  }
  if (differs) retag(db, resources)
}

const keyAt = ({ codes }: Contribution, index: number): string => {
  const code = codes[index]
  return code ? codingKey(code) : ''
}
