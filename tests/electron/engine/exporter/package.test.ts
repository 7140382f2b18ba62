import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { openExporterClient } from '../../../../electron/engine/exporter/client.ts'
import { makePackage } from '../../../../electron/engine/exporter/make-package.ts'
import type { MadePackage } from '../../../../electron/engine/exporter/messages.ts'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import { examplePackage } from '../../../support/package-content.ts'

const content = examplePackage()
const exporter = openExporterClient()
afterAll(() => exporter.close())

const made = async (): Promise<MadePackage> => {
  const outcome = await exporter.exportPackage(content)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
const first = await made()
const fileOf = (files: MadePackage, ending: string): Uint8Array => {
  const found = files.files.find(({ name }) => name.endsWith(ending))
  if (!found) throw new Error(`no file ${ending}`)
  return found.bytes
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The words of a table in the report: rows of cells. */
function tableAfter(xml: string, caption: string): string[][] {
  const from = xml.indexOf('<w:tbl>', xml.indexOf(`>${caption}<`))
  const table = xml.slice(from, xml.indexOf('</w:tbl>', from))
  return table
    .split('<w:tr>')
    .slice(1)
    .map((row) =>
      row
        .split('<w:tc>')
        .slice(1)
        .map((cell) => [...cell.matchAll(/<w:t[^>]*>([^<]*)</g)].map((match) => match[1] ?? '').join('')),
    )
}

describe('the package', () => {
  it('is the same bytes from two processes, the zip included', async () => {
    const again = await made()
    expect(again.files.map(({ name, bytes }) => [name, sha256(bytes)])).toEqual(
      first.files.map(({ name, bytes }) => [name, sha256(bytes)]),
    )
    expect(sha256(again.bundle.bytes)).toBe(sha256(first.bundle.bytes))
  }, 60_000)

  it('is listed file by file in the manifest, with size and checksum', () => {
    const manifest = JSON.parse(strFromU8(fileOf(first, 'manifest.json')))
    expect(manifest.files).toEqual(
      first.files
        .filter(({ name }) => name !== 'manifest.json')
        .map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
    )
    expect(manifest).toMatchObject({
      workspace: 'EXEMPEL Jämtland',
      sample: true,
      at: content.at,
      lens: content.grid.lens,
    })
  })

  it('is whole in the zip, in order of name', () => {
    const entries = Object.entries(unzipSync(first.bundle.bytes))
    expect(entries.map(([name]) => name)).toEqual(first.files.map(({ name }) => name))
    for (const [name, bytes] of entries) expect(sha256(bytes)).toBe(sha256(fileOf(first, name)))
  })

  it('shows identical figures in the workbook, the report, the open data and the grid', async () => {
    const workbook = await readXlsx(fileOf(first, '.xlsx'))
    const sheet = workbook.sheets.find(({ name }) => name === 'Indikatorer')?.rows ?? []
    const report = tableAfter(
      strFromU8(unzipSync(fileOf(first, '.docx'))['word/document.xml'] ?? new Uint8Array()),
      'Indikatorer per part',
    )
    const data = strFromU8(fileOf(first, 'indikatorer.csv')).split('\r\n')
    let values = 0
    content.grid.rows.forEach((row, at) =>
      row.cells.forEach((cell, column) => {
        const inWorkbook = sheet[at + 2]?.[column + 3]
        const inReport = report[at + 1]?.[column + 2]
        const inData =
          data.find((line) => line.startsWith(`${row.indicatorId},`) && line.includes(`,${cell.party},`)) ?? ''
        if (cell.value.value === null) return expect(inReport).toBe(inWorkbook)
        values++
        expect(inWorkbook).toBe(cell.value.value)
        expect(formatNumber(Number(inWorkbook), row.decimals)).toBe(cell.text)
        expect(inReport).toBe(cell.text)
        expect(inData).toContain(`,${String(cell.value.value)},`)
      }),
    )
    expect(values).toBe(4)
  })

  it('is refused when the item sums are not the sums of the lines', async () => {
    const wrong = { ...content, itemSums: content.itemSums.map((sum) => ({ ...sum, ore: sum.ore + 1 })) }
    expect(await makePackage(wrong)).toMatchObject({ ok: false, problem: { code: 'export-failed' } })
  })
})

describe('the export process', () => {
  it('is killed when it takes too long, and says so', async () => {
    const hurried = openExporterClient({ limits: { totalMs: 1 } })
    expect(await hurried.exportPackage(content)).toMatchObject({ ok: false, problem: { code: 'export-failed' } })
  })

  it('stops when told to', async () => {
    const stop = new AbortController()
    const under = exporter.exportPackage(content, stop.signal)
    stop.abort()
    expect(await under).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(await exporter.exportPackage(content, stop.signal)).toEqual({ ok: false, problem: { code: 'cancelled' } })
  })

  it('answers with a problem when the process breaks', async () => {
    const broken = { ...content, at: 'no time' }
    expect(await exporter.exportPackage(broken)).toMatchObject({ ok: false, problem: { code: 'export-failed' } })
  }, 60_000)

  it('gives the same bytes in another time zone', () => {
    const script = `
      import { createHash } from 'node:crypto'
      import { examplePackage } from './tests/support/package-content.ts'
      import { workbookLayout } from './shared/domain/export/workbook-layout.ts'
      import { workbookWords } from './shared/text/export-workbook.ts'
      import { writeWorkbook } from './electron/workbook/write/write-workbook.ts'
      const bytes = await writeWorkbook(workbookLayout(examplePackage(), workbookWords))
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'))`
    const made = execFileSync(
      process.execPath,
      ['--input-type=module-typescript', '--disable-warning=ExperimentalWarning', '-e', script],
      {
        env: { ...process.env, TZ: 'Asia/Tokyo' },
        encoding: 'utf8',
      },
    )
    expect(made).toBe(sha256(fileOf(first, '.xlsx')))
  }, 60_000)
})
