import { gunzipSync } from 'node:zlib'
import { codingKey } from '../../shared/model/coding-key.ts'
import type { Contribution } from '../../shared/model/contribution.ts'
import type { TagAxes } from '../../shared/model/tag-axes.ts'
import type { HandTarget } from '../../shared/model/tag-split.ts'
import { aroundYear } from '../../shared/domain/tag/key-years.ts'
import type { VolumeValue } from '../../shared/model/volume.ts'
import { sha256 } from '../files/file-grants.ts'
import { activeBatches, batchRowWith, toRow } from '../store/batches.ts'
import { codeStringId, insertBatch, insertRow, keepOriginal, sumGroups } from '../store/bulk-load.ts'
import { listReceived } from '../store/contributions.ts'
import { keyValuesToRow, listKeyValues } from '../store/key-values.ts'
import { packageGroups } from '../store/package-groups.ts'
import { handTagsOf, handToRow, listRules, ruleToRow } from '../store/tags.ts'
import { volumesOfParty, volumeToRow } from '../store/volumes.ts'
import type { WriteContext } from './context.ts'
import { partsText, tagsOf } from './contribution-tags.ts'
import { takeSaid } from './said-in.ts'
import { retag } from './retag.ts'

/** A gzipped original that inflates to more than this is not one of ours. Bytes. */
const INFLATED_LIMIT = 512 * 1024 * 1024
const KINDS = ['budget', 'outcome', 'forecast'] as const

/**
 * Replaces one party's year by its contribution: batches, tags, rules, key values, volumes and what it says of them, every
 * change journalled, so that undo gives back exactly what was there. Dates, party and versions are the sender's and are not
 * restamped. Answers how many code strings would have counted otherwise here: `settled` were set by hand as they were sent,
 * `differ` could not be.
 */
export function replaceParty(context: WriteContext, contribution: Contribution): { settled: number; differ: number } {
  const { db, journal } = context
  const { party, year } = contribution
  withdrawOld(context, contribution)
  loadBatches(context, contribution)
  takeRules(context, contribution)
  takeKeyValues(context, contribution)
  for (const kind of KINDS)
    for (const tag of handTagsOf(db, { party, year, kind })) journal.remove('hand_tag', handToRow(tag))
  for (const tag of contribution.handTags) journal.put('hand_tag', handToRow(tag))
  takeVolumes(context, contribution)
  if (contribution.isolation)
    takeSaid(context, { ...contribution, newest: isNewest(context, contribution) }, contribution.isolation)
  retag(context, [{ of: 'received', party, year }])
  const found = differences(context, contribution)
  if (found.length === 0) return { settled: 0, differ: 0 }
  const pins = found.flatMap(({ kind, codeKey, target, axes }) =>
    target ? [{ party, year, kind, codeKey, target, ...(axes ? { axes } : {}), at: contribution.createdAt }] : [],
  )
  for (const pin of pins) journal.put('hand_tag', handToRow(pin))
  retag(
    context,
    KINDS.map((kind) => ({
      of: 'hand',
      scope: { party, year, kind },
      codeKeys: pins.filter((pin) => pin.kind === kind).map(({ codeKey }) => codeKey),
    })),
  )
  return { settled: pins.length, differ: differences(context, contribution).length }
}

/** The party's volumes as sent. Where a number of few people was kept back and one is known here, the known one stays. */
function takeVolumes({ db, journal }: WriteContext, { party, year, volumes }: Contribution): void {
  const keyOf = ({ volumeId, year: of, kind }: VolumeValue): string => `${volumeId} ${of} ${kind ?? ''}`
  const known = [year - 1, year].flatMap((of) => volumesOfParty(db, party, of))
  const keptBack = new Set(volumes.filter(({ state }) => state === 'suppressed').map(keyOf))
  const stays = new Set(known.filter((old) => old.hundredths !== null && keptBack.has(keyOf(old))).map(keyOf))
  for (const old of known)
    if (old.year === year && !stays.has(keyOf(old))) journal.remove('volume_value', volumeToRow(old))
  for (const volume of volumes) if (!stays.has(keyOf(volume))) journal.put('volume_value', volumeToRow(volume))
}

/** Whether no later contribution of the party, for whatever year, has been read in. */
const isNewest = ({ db }: WriteContext, { party, createdAt }: Contribution): boolean =>
  listReceived(db).every((received) => received.party !== party || received.createdAt <= createdAt)

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
      batch: { ...batch, id: ids.next('underlag'), origin: 'contribution' as const, byHand: mapping.corrections ?? [] },
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

/**
 * The sender's rules come in as they were, to decide in that party's year and nowhere else. What came with an earlier
 * contribution for the year goes, and so does what older programs read in as the party's own.
 */
function takeRules({ db, journal }: WriteContext, { party, year, rules }: Contribution): void {
  const old = listRules(db).filter((rule) =>
    rule.sent
      ? rule.sent.party === party && rule.sent.year === year
      : rule.origin === 'contribution' && rule.party === party,
  )
  for (const rule of old) journal.remove('tagging_rule', ruleToRow(rule))
  const suffix = `@${party}-${year}`
  for (const rule of rules)
    journal.put(
      'tagging_rule',
      ruleToRow({
        ...rule,
        id: rule.id.endsWith(suffix) ? rule.id : `${rule.id}${suffix}`,
        origin: rule.origin === 'own' ? 'contribution' : rule.origin,
        sent: { party, year },
      }),
    )
}

/** The sender's values hold for the contribution's year only; what is here already keeps its other years. */
function takeKeyValues({ db, journal, ids }: WriteContext, { party, year, keyValues }: Contribution): void {
  for (const old of listKeyValues(db, party)) {
    if (old.fromYear > year || (old.toYear ?? year) < year) continue
    journal.remove('key_values', keyValuesToRow(old))
    const [before, after] = aroundYear(old, year)
    if (before) journal.put('key_values', keyValuesToRow(before))
    if (after) journal.put('key_values', keyValuesToRow({ ...after, id: before ? ids.next('nyckelvarden') : after.id }))
  }
  for (const values of keyValues)
    journal.put('key_values', keyValuesToRow({ ...values, id: ids.next('nyckelvarden'), fromYear: year, toYear: year }))
}

interface Difference {
  kind: (typeof KINDS)[number]
  codeKey: string
  /** As it was sent; null when the sender's rows of one code string were tagged differently, which no hand tag can say. */
  target: HandTarget | null
  axes: TagAxes | undefined
}

/** Code strings that count as something else here than at the sender. */
function differences({ db }: WriteContext, contribution: Contribution): Difference[] {
  const { party, year, tags, said } = contribution
  const batches = activeBatches(db).filter(({ batch }) => batch.scope.party === party && batch.scope.year === year)
  const here = tagsOf(
    packageGroups(
      db,
      batches.map(({ batch }) => batch.id),
    ),
  )
  const sent = new Map(
    tags.map(([kind, codeAt, saidAt, parts]) => [
      tagKey(kind, keyAt(contribution, codeAt)),
      { said: saidAt === null ? null : (said[saidAt] ?? null), parts: partsText(parts) },
    ]),
  )
  return [...here.values()].flatMap(({ kind, codeKey, parts }): Difference[] => {
    const theirs = sent.get(tagKey(kind, codeKey))
    if (partsText(parts) === (theirs?.parts ?? '')) return []
    if (!theirs) return [{ kind, codeKey, target: { by: 'none' }, axes: undefined }]
    return [{ kind, codeKey, target: theirs.said?.target ?? null, axes: theirs.said?.axes }]
  })
}

const tagKey = (kind: string, codeKey: string): string => `${kind} ${codeKey}`

const keyAt = ({ codes }: Contribution, index: number): string => {
  const code = codes[index]
  return code ? codingKey(code) : ''
}
