import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Zip, ZipDeflate, strToU8 } from 'fflate'
import type { Job } from '../job.ts'
import { HEADER, ledgerLine } from '../ledger-file.ts'

const ROWS = 100_000
const scope = { party: '2309', year: 2026, kind: 'outcome' } as const
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Twelve columns: the ledger's seven and five more of words and numbers, as an export has them. */
const HEADINGS = [...HEADER.slice(0, 6), 'Motpart', 'Projekt', 'Projekttext', 'Antal', 'Not', 'Belopp']

const letter = (column: number): string => String.fromCharCode(65 + column)

/** Writes a workbook with shared strings the way Excel does, a thousand rows at a time. */
async function writeBook(path: string): Promise<void> {
  const strings = new Map<string, number>()
  const shared = (text: string): number => {
    const known = strings.get(text) ?? strings.size
    strings.set(text, known)
    return known
  }
  const out = createWriteStream(path)
  const zip = new Zip((error, piece) => {
    if (error) throw error
    out.write(piece)
  })
  const put = (name: string, text: string): void => {
    const part = new ZipDeflate(name)
    zip.add(part)
    part.push(strToU8(text), true)
  }
  put(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
  )
  put(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="Drift" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${LINKS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  )
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml')
  zip.add(sheet)
  const row = (number: number, cells: readonly (string | number)[]): string =>
    `<row r="${number}">${cells.map((cell, column) => (typeof cell === 'number' ? `<c r="${letter(column)}${number}"><v>${cell}</v></c>` : `<c r="${letter(column)}${number}" t="s"><v>${shared(cell)}</v></c>`)).join('')}</row>`
  sheet.push(strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${row(1, HEADINGS)}`))
  for (let from = 0; from < ROWS; from += 1000) {
    let xml = ''
    for (let n = from; n < from + 1000; n++) {
      const line = ledgerLine(n)
      xml += row(n + 2, [
        Number(line[0]),
        ...line.slice(1, 6),
        `M${n % 8}`,
        7000 + (n % 10),
        `Projekt ${n % 10}`,
        n % 13,
        `Not ${n % 20}`,
        Number(line[6].replace(',', '.')),
      ])
    }
    sheet.push(strToU8(xml))
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true)
  put(
    'xl/sharedStrings.xml',
    `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  )
  zip.end()
  await new Promise((resolve) => out.end(resolve))
}

/** Floor: exceljs opens the same file and looks at every cell. */
async function floor(folder: string) {
  const exceljs = await import('exceljs').catch(() => null)
  if (!exceljs) throw new Error('exceljs saknas')
  const book = new exceljs.default.Workbook()
  await book.xlsx.readFile(join(folder, 'bok.xlsx'))
  let items = 0
  book.worksheets[0]?.eachRow((row) => {
    items += 1
    row.eachCell((cell) => cell.value)
  })
  return { items: items - 1 }
}

/** Ours: choose the file, look at the plan, apply that plan; the workspace has been open for as long as choosing takes. */
async function ours(folder: string) {
  const { openEngine, whileChoosing } = await import('../engine.ts')
  const { engine, call } = await openEngine(join(folder, `home-${process.pid}`))
  await call('workspace.create', { name: 'Mätning' })
  await whileChoosing()
  const started = performance.now()
  const file = await engine.fileHandle.grantOpen(join(folder, 'bok.xlsx'))
  const { sourceId, guess } = await call('import.stage', { scope, from: { file } })
  const { planId, summary } = await call('import.plan', {
    sourceId,
    scope,
    mapping: { ...guess.mapping, amountColumn: 11, unit: 'kr', sign: 'ledger', chart: 'KOMMUN_BAS' },
  })
  if (summary.accepted.rows !== ROWS) throw new Error(`${summary.accepted.rows} rows accepted`)
  await call('import.apply', { planId })
  const ms = performance.now() - started
  await engine.close()
  return { ms, items: ROWS }
}

export const job: Job = {
  name: `import ${ROWS.toLocaleString('sv-SE')} × ${HEADINGS.length} cells of XLSX`,
  goal: { ratio: 0.4, memoryRatio: 0.5 },
  prepare: (folder) => writeBook(join(folder, 'bok.xlsx')),
  floor,
  ours,
}
