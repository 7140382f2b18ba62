import { contentText } from '../../shared/domain/method/diff-methods.ts'
import { nextVersionNumber } from '../../shared/domain/method/next-version.ts'
import type { Method } from '../../shared/model/catalogue.ts'
import type { MethodVersion } from '../../shared/model/method-version.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { methodSteps as steps } from '../../shared/text/history-method.ts'
import { readWhole } from '../files/file-grants.ts'
import { writeMethod } from '../store/methods.ts'
import { allVersions, methodById } from './active-method.ts'
import type { Handlers, ReadContext } from './context.ts'
import { holds } from './edit-method.ts'
import { atRest, versionTaken } from './method-versions.ts'

/** The shipped method is 0.2 MB; nothing that people write comes near this. Bytes. */
const LARGEST = 8 * 1024 * 1024

export const methodFileHandlers = {
  'catalogue.exportFile': {
    mode: 'free',
    run: async (context, { versionId, to }) => {
      const found = await atRest(context, (at) => at(versionId))
      if (!found.ok) return found
      const { method } = found.value
      const bytes = Buffer.from(`${JSON.stringify(method, null, 2)}\n`)
      const delivered = context.files.deliver(`${fileWord(method.id)}-${method.version}.json`, bytes, to)
      return delivered.ok ? done({ file: delivered.value }) : delivered
    },
  },
  'catalogue.importFile': {
    mode: 'write',
    run: (context, { file, renumber }) => {
      const opened = context.files.opened(file)
      if (!opened.ok) return opened
      const { name: fileName, path, bytes } = opened.value
      if (bytes === 0) return failed('file-empty', { file: fileName })
      if (bytes > LARGEST) return failed('file-too-large', { file: fileName }, { bytes, limit: LARGEST })
      const read = readMethodFile(readWhole(path), fileName)
      if (!read.ok) return read
      const same = sameVersion(context, read.value)
      if (same) {
        const label = steps.imported(same.version, fileName)
        return done({ value: { version: same, known: true }, step: { label, rows: null, ore: null } })
      }
      const free = freeNumber(context, read.value)
      if (free !== null && !renumber)
        return failed('method-version-taken', { file: fileName }, { version: read.value.version, next: free })
      // What was proposed or decided was so under its own number, and the log says so.
      const method: Method = free === null ? read.value : { ...read.value, version: free, status: 'draft' }
      const label = steps.imported(method.version, fileName)
      const version: MethodVersion = {
        id: context.ids.next('metod'),
        methodId: method.id,
        version: method.version,
        status: method.status,
        name: method.name,
        date: method.date,
        base: null,
        origin: { from: 'file', fileName },
        createdAt: context.clock.now(),
      }
      writeMethod(context.db, context.journal, version, method)
      return done({ value: { version, known: false }, step: { label, rows: null, ore: null } })
    },
  },
} satisfies Partial<Handlers>

/** A method file's content. Fails with method-file-unreadable (with the line), method-newer-format, and as `holds` does. */
function readMethodFile(bytes: Uint8Array, file: string): Outcome<Method> {
  const text = new TextDecoder('utf-8').decode(bytes)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length
    return failed('method-file-unreadable', { file, ...(line ? { row: line } : {}) }, { file })
  }
  const format = typeof data === 'object' && data !== null && 'format' in data ? data.format : undefined
  if (typeof format === 'number' && Number.isInteger(format) && format > 1)
    return failed('method-newer-format', { file }, { format })
  const checked = holds(data)
  return checked.ok ? checked : failed(checked.problem.code, { file }, checked.problem.params)
}

/** A version here that is the very same: number, status and all it says. */
function sameVersion({ db, resources }: Pick<ReadContext, 'db' | 'resources'>, method: Method): MethodVersion | null {
  const content = contentText(method)
  const found = allVersions(db, resources.shippedMethods).find(({ id, methodId, version, status }) => {
    if (methodId !== method.id || version !== method.version || status !== method.status) return false
    const other = methodById(db, resources.shippedMethods, id)
    return other !== null && contentText(other.method) === content
  })
  return found ?? null
}

/** The next free number of a method where the file's own is in use here; null: it is not. */
function freeNumber(context: Pick<ReadContext, 'db' | 'resources'>, method: Method): string | null {
  if (!versionTaken(context, method.id, method.version)) return null
  const versions = allVersions(context.db, context.resources.shippedMethods)
  return nextVersionNumber(versions.flatMap(({ methodId, version }) => (methodId === method.id ? [version] : [])))
}

const fileWord = (id: string): string => id.replace(/[^\w.-]+/g, '-').slice(0, 60) || 'metod'
