import { inTreeOrder } from '../../shared/model/item-tree.ts'
import { type Method, methodSchema } from '../../shared/model/catalogue.ts'
import { staying } from '../../shared/model/staying.ts'
import {
  METHOD_SECTIONS,
  type MethodSection,
  type MethodVersion,
  methodVersionSchema,
} from '../../shared/model/method-version.ts'
import { integer, type ReadDb, type SqlRow, text, textOrNull } from './connection.ts'
import type { Journal } from './journal.ts'

/** Tables from which the method that figures follow is read. */
const METHOD_TABLES: ReadonlySet<string> = new Set(['method_version', 'method_part', 'setting'])

/** Whether a step that changed these tables may have changed the method, so that it must be read again. */
export const touchesMethod = (tables: Iterable<string>): boolean =>
  [...tables].some((table) => METHOD_TABLES.has(table))

const ACTIVE = 'method.active'
/** Between neighbours when first written, so that one can be put in between without moving the rest. */
const GAP = 1024
const NOT_IN_A_LIST = 'conventions'

/** A version of the method and what it holds. */
export interface StoredMethod {
  version: MethodVersion
  method: Method
}

/** Id of the version that figures follow; null: none was ever chosen. */
export const activeVersionId = (db: ReadDb): string | null =>
  textOrNull(db.get('SELECT value FROM setting WHERE key = ?', ACTIVE)?.value)

export const activeToRow = (versionId: string): SqlRow => ({ key: ACTIVE, value: versionId })

const COLUMNS = 'id, method_id, version, status, name, date, base, head'

function versionFromRow(row: SqlRow): MethodVersion {
  const { origin, createdAt } = JSON.parse(text(row.head)) as MethodVersion
  return methodVersionSchema.parse({
    id: row.id,
    methodId: row.method_id,
    version: row.version,
    status: row.status,
    name: row.name,
    date: row.date,
    base: row.base,
    origin,
    createdAt,
  })
}

const versionToRow = (version: MethodVersion, { startIndicators, axes }: Method): SqlRow => ({
  id: version.id,
  method_id: version.methodId,
  version: version.version,
  status: version.status,
  name: version.name,
  date: version.date,
  base: version.base,
  head: JSON.stringify({
    origin: version.origin,
    createdAt: version.createdAt,
    startIndicators,
    ...(axes ? { axes } : {}),
  }),
})

export const listVersions = (db: ReadDb): MethodVersion[] =>
  db.all(`SELECT ${COLUMNS} FROM method_version ORDER BY json_extract(head, '$.createdAt'), id`).map(versionFromRow)

/** A stored version, whole; null where there is none by that id. Checked when it was written, so only its shape is checked here. */
export function readMethod(db: ReadDb, versionId: string): StoredMethod | null {
  const row = db.get(`SELECT ${COLUMNS} FROM method_version WHERE id = ? ORDER BY id`, versionId)
  if (!row) return null
  const version = versionFromRow(row)
  const bodies = new Map<MethodSection, unknown[]>(METHOD_SECTIONS.map((section) => [section, []]))
  for (const part of db.each(
    'SELECT section, body FROM method_part WHERE version_id = ? ORDER BY section, position, id',
    versionId,
  ))
    bodies.get(text(part.section) as MethodSection)?.push(JSON.parse(text(part.body)))
  const consultations = bodies.get('consultation') ?? []
  const decisions = bodies.get('decision') ?? []
  const head = JSON.parse(text(row.head)) as { startIndicators: unknown; axes?: unknown }
  const method = methodSchema.parse({
    format: 1,
    id: version.methodId,
    version: version.version,
    status: version.status,
    name: version.name,
    date: version.date,
    items: bodies.get('item'),
    keys: bodies.get('key'),
    volumes: bodies.get('volume'),
    indicators: bodies.get('indicator'),
    startIndicators: head.startIndicators,
    ...(head.axes === undefined ? {} : { axes: head.axes }),
    conventions: bodies.get('conventions')?.[0],
    sources: bodies.get('source'),
    ...(consultations.length > 0 ? { consultations } : {}),
    ...(decisions.length > 0 ? { decisions } : {}),
  })
  return { version, method: { ...method, items: inTreeOrder(method.items) } }
}

/** The entries of a method by the section they are stored in, each with the id it has there. */
function partsOf(method: Method): Map<MethodSection, readonly { id: string }[]> {
  return new Map<MethodSection, readonly { id: string }[]>([
    ['item', method.items],
    ['key', method.keys],
    ['volume', method.volumes],
    ['indicator', method.indicators],
    ['source', method.sources],
    ['consultation', method.consultations ?? []],
    ['decision', method.decisions ?? []],
  ])
}

/**
 * Brings what is stored of a version to what `method` says: only the entries that differ are written, and a moved entry
 * moves alone where there is room between its new neighbours. The other half of `readMethod`.
 */
export function writeMethod(db: ReadDb, journal: Journal, version: MethodVersion, method: Method): void {
  journal.put('method_version', versionToRow(version, method))
  const of = { version_id: version.id }
  for (const [section, entries] of partsOf(method)) {
    const before = new Map(
      db
        .all(
          'SELECT id, position, body FROM method_part WHERE version_id = ? AND section = ? ORDER BY id',
          version.id,
          section,
        )
        .map((row) => [text(row.id), { position: integer(row.position), body: text(row.body) }]),
    )
    const kept = new Set(entries.map(({ id }) => id))
    for (const id of before.keys()) if (!kept.has(id)) journal.remove('method_part', { ...of, section, id })
    const places = placesFor(entries.map(({ id }) => before.get(id)?.position ?? null))
    entries.forEach((entry, index) => {
      const position = places[index] ?? 0
      const body = JSON.stringify(entry)
      const was = before.get(entry.id)
      if (was?.position === position && was.body === body) return
      journal.put('method_part', { ...of, section, id: entry.id, position, body })
    })
  }
  journal.put('method_part', {
    ...of,
    section: NOT_IN_A_LIST,
    id: NOT_IN_A_LIST,
    position: 0,
    body: JSON.stringify(method.conventions),
  })
}

export function removeMethod(db: ReadDb, journal: Journal, versionId: string): void {
  for (const part of db.all('SELECT section, id FROM method_part WHERE version_id = ? ORDER BY section, id', versionId))
    journal.remove('method_part', { version_id: versionId, section: part.section ?? '', id: part.id ?? '' })
  journal.remove('method_version', { id: versionId })
}

/**
 * Places for a list, given each entry's present one (null: new). Those that can keep theirs do; the rest are laid evenly
 * between, and only where there is no room is the whole list numbered again.
 */
export function placesFor(present: readonly (number | null)[]): number[] {
  const stays = staying(present)
  const places: number[] = []
  let low = 0
  for (let index = 0; index < present.length; ) {
    if (stays[index]) {
      low = present[index] ?? 0
      places.push(low)
      index += 1
      continue
    }
    let end = index
    while (end < present.length && !stays[end]) end += 1
    const count = end - index
    const high = end < present.length ? (present[end] ?? 0) : low + GAP * (count + 1)
    const step = Math.floor((high - low) / (count + 1))
    if (step < 1) return present.map((_, at) => (at + 1) * GAP)
    for (let nth = 1; nth <= count; nth += 1) places.push(low + step * nth)
    low = places.at(-1) ?? low
    index = end
  }
  return places
}
