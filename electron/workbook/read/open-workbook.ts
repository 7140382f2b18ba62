import { done, failed, type Outcome } from '../../../shared/model/problem.ts'
import { guardDirectory } from './guard.ts'
import { lookOfFormat, type NumberLook, thousandsOfFormat } from './number-formats.ts'
import { ReadStop } from './read-part.ts'
import { readWholeXml } from './read-xml.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

export type WorkbookSheet = { name: string; hidden: boolean; entry: ZipEntry }

/** An opened workbook: sheets in order, and what their cells refer to. `strings` is read on first need and then kept. */
export type OpenedWorkbook = {
  bytes: Uint8Array
  sheets: WorkbookSheet[]
  looks: NumberLook[]
  /** By style, how many times a thousand numbers are shown smaller; empty where none are. */
  thousands: number[]
  calendar1904: boolean
  strings: () => string[]
}

type Relation = { target: string; type: string }

/** Opens an .xlsx or .xlsm for reading values. Chart and dialog sheets are left out; macros and links are never touched. */
export const openWorkbook = (bytes: Uint8Array): Outcome<OpenedWorkbook> => {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const refused = guardDirectory(directory.value)
  if (refused) return { ok: false, problem: refused }
  const exact = new Map(directory.value.map((entry) => [entry.name, entry]))
  const folded = new Map(directory.value.toReversed().map((entry) => [entry.name.toLowerCase(), entry]))
  const part = (name: string): ZipEntry | undefined => exact.get(name) ?? folded.get(name.toLowerCase())
  try {
    const roots = relationsOf(bytes, part('_rels/.rels'), '')
    const root = [...roots.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
    const workbook = part(root) ?? part('xl/workbook.xml')
    if (!workbook) return failed('file-damaged', undefined, { what: 'xl/workbook.xml' })
    const folder = workbook.name.slice(0, workbook.name.lastIndexOf('/') + 1)
    const file = workbook.name.slice(folder.length)
    const relations = relationsOf(bytes, part(`${folder}_rels/${file}.rels`), folder)
    const { declared, calendar1904 } = declaredSheets(bytes, workbook)
    const sheets: WorkbookSheet[] = []
    for (const { name, hidden, relation } of declared) {
      const found = relations.get(relation)
      if (!found || !/\/worksheet$/.test(found.type)) continue
      const entry = part(found.target)
      if (!entry) return failed('file-damaged', { sheet: name }, { what: found.target })
      sheets.push({ name, hidden, entry })
    }
    if (sheets.length === 0) return failed('sheet-missing')
    const partOf = (ending: string, usual: string) =>
      part([...relations.values()].find(({ type }) => type.endsWith(ending))?.target ?? folder + usual)
    const stylesPart = partOf('/styles', 'styles.xml')
    const stringsPart = partOf('/sharedStrings', 'sharedStrings.xml')
    let strings: string[] | null = null
    return done({
      bytes,
      sheets,
      ...(stylesPart ? cellLooks(bytes, stylesPart) : { looks: [], thousands: [] }),
      calendar1904,
      strings: () => (strings ??= stringsPart ? readSharedStrings(bytes, stringsPart) : []),
    })
  } catch (caught) {
    if (caught instanceof ReadStop) return { ok: false, problem: caught.problem }
    throw caught
  }
}

const relationsOf = (bytes: Uint8Array, entry: ZipEntry | undefined, folder: string): Map<string, Relation> => {
  const relations = new Map<string, Relation>()
  if (!entry) return relations
  readWholeXml(bytes, entry, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      relations.set(attributes['Id'] ?? '', {
        target: resolve(folder, attributes['Target'] ?? ''),
        type: attributes['Type'] ?? '',
      })
    },
    close: () => {},
    text: () => {},
  })
  return relations
}

const resolve = (folder: string, target: string): string => {
  const plain = target.replaceAll('\\', '/')
  const parts = (plain.startsWith('/') ? plain.slice(1) : folder + plain).split('/')
  const kept: string[] = []
  for (const part of parts) {
    if (part === '..') kept.pop()
    else if (part !== '.' && part !== '') kept.push(part)
  }
  return kept.join('/')
}

const declaredSheets = (bytes: Uint8Array, entry: ZipEntry) => {
  const declared: { name: string; hidden: boolean; relation: string }[] = []
  let calendar1904 = false
  readWholeXml(bytes, entry, {
    open: (name, attributes) => {
      if (name === 'workbookPr') calendar1904 = /^(1|true)$/i.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const key = Object.keys(attributes).find((one) => one.endsWith(':id'))
      declared.push({
        name: attributes['name'] ?? '',
        hidden: /hidden/i.test(attributes['state'] ?? ''),
        relation: key === undefined ? '' : (attributes[key] ?? ''),
      })
    },
    close: () => {},
    text: () => {},
  })
  return { declared, calendar1904 }
}

const cellLooks = (bytes: Uint8Array, entry: ZipEntry): { looks: NumberLook[]; thousands: number[] } => {
  const codes = new Map<number, string>()
  const looks: NumberLook[] = []
  const thousands: number[] = []
  let inCells = false
  readWholeXml(bytes, entry, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0)
        looks.push(lookOfFormat(id, codes.get(id)))
        thousands.push(thousandsOfFormat(codes.get(id)))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
    text: () => {},
  })
  return { looks, thousands: thousands.some((times) => times > 0) ? thousands : [] }
}
