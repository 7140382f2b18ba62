import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { cellText } from '../../../../electron/workbook/write/cell-text.ts'
import { readContribution } from '../../../../electron/workbook/contribution/read-contribution.ts'
import { writeContribution } from '../../../../electron/workbook/contribution/write-contribution.ts'
import { writeWorkbook } from '../../../../electron/workbook/write/write-workbook.ts'
import { workbookLayout } from '../../../../shared/domain/export/workbook-layout.ts'
import { contributionWords } from '../../../../shared/text/export-contribution.ts'
import { workbookWords } from '../../../../shared/text/export-workbook.ts'
import { CONTRIBUTION_FORMAT } from '../../../../shared/model/contribution.ts'
import { exampleContribution } from '../../../support/contribution.ts'
import { examplePackage } from '../../../support/package-content.ts'
import { convert, soffice } from '../../../support/soffice.ts'

const { contribution, content } = exampleContribution()
const bytes = await writeContribution(contribution, content, contributionWords)

type Rows = (string | number | boolean | Date | null)[][]

/** Opens the file as a person's spreadsheet program would, changes a sheet, and saves it (escaping, which the library forgets). */
async function changed(sheetName: string, change: (rows: Rows) => void): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes)
  const sheet = workbook.sheets.find(({ name }) => name === sheetName)
  if (!sheet) throw new Error(`no sheet ${sheetName}`)
  change(sheet.rows)
  for (const { rows, cells } of workbook.sheets) {
    for (const row of rows)
      row.forEach((value, column) => typeof value === 'string' && row.splice(column, 1, cellText(value)))
    for (const cell of cells?.values() ?? []) if (typeof cell.value === 'string') cell.value = cellText(cell.value)
  }
  return saveXlsx(workbook)
}
const read = (file: Uint8Array) => {
  const outcome = readContribution(file)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

describe('a contribution workbook', () => {
  it('has its sheets in the agreed order, none of them hidden', async () => {
    const workbook = await openXlsx(bytes)
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Läs mig',
      'Underlag',
      'Taggning',
      'Isolering',
      'Volymer',
      'Deklaration',
      'Overhead',
      'Indikatorer',
      'Svarsalternativ',
      'Samsyn',
    ])
    expect(workbook.sheets.some(({ hidden, veryHidden }) => hidden || veryHidden)).toBe(false)
  })

  it('comes back exactly, sealed and without edits', () => {
    expect(read(bytes)).toEqual({ contribution, sealed: true, edits: [] })
  })

  it('is the same bytes every time', async () => {
    expect(
      Buffer.from(await writeContribution(contribution, content, contributionWords)).equals(Buffer.from(bytes)),
    ).toBe(true)
  })

  it('is still sealed when saved again by another program', async () => {
    expect(read(await changed('Underlag', () => undefined))).toMatchObject({ sealed: true, edits: [] })
  })

  it('has live formulas for its indicators', async () => {
    const workbook = await openXlsx(bytes)
    const cells = workbook.sheets.find(({ name }) => name === 'Indikatorer')?.cells
    expect(
      [...(cells?.values() ?? [])].filter(({ formula }) => formula?.includes('SUMIFS(Underlag_belopp')),
    ).toHaveLength(4)
  })

  it('draws its cost per group, and no group without a figure', async () => {
    const workbook = await openXlsx(bytes)
    const rows = workbook.sheets.find(({ name }) => name === 'Indikatorer')?.rows ?? []
    expect(rows.slice(5).map((row) => [row[0], row[3]])).toEqual([
      ['A', 186_945.13],
      ['F', 40_000.07],
    ])
  })

  it.skipIf(soffice === null)(
    'is still sealed when LibreOffice has opened, recalculated and saved it',
    () => {
      expect(read(convert(bytes, 'xlsx', 'xlsx'))).toMatchObject({ contribution, sealed: true, edits: [] })
    },
    120_000,
  )

  it('holds 30 000 rows in at most 8 MB and comes back', async () => {
    const large = exampleContribution(5_000)
    expect(large.contribution.rows.length).toBeGreaterThanOrEqual(30_000)
    const file = await writeContribution(large.contribution, large.content, contributionWords)
    console.log(`a contribution of ${large.contribution.rows.length} rows is ${(file.length / 1e6).toFixed(2)} MB`)
    expect(file.length).toBeLessThan(8_000_000)
    expect(read(file)).toMatchObject({ sealed: true, edits: [] })
  }, 60_000)
})

describe('edits made outside the program', () => {
  it('are found with sheet, cell, old and new', async () => {
    const file = await changed('Underlag', (rows) => {
      const row = rows[2]
      if (row) row[9] = 1300
    })
    expect(read(file)).toMatchObject({
      sealed: false,
      edits: [{ sheet: 'Underlag', cell: 'J3', before: '186\u00a0245,02', after: '1\u00a0300' }],
    })
    expect(read(file).contribution).toEqual(contribution)
  })

  it('are not the noise of floating point, but one öre is', async () => {
    const put = (value: number) => changed('Underlag', (rows) => rows[2]?.splice(9, 1, value))
    expect(read(await put(186_245.019999999)).edits).toEqual([])
    expect(read(await put(186_245.03)).edits).toHaveLength(1)
  })

  it('are found in texts and in volumes', async () => {
    const file = await changed('Volymer', (rows) => {
      rows[2]?.splice(6, 2, 3500, 'egen räkning')
    })
    expect(read(file).edits).toEqual([
      { sheet: 'Volymer', cell: 'G3', before: '3\u00a0400', after: '3\u00a0500' },
      { sheet: 'Volymer', cell: 'H3', before: 'EXEMPEL, påhittad', after: 'egen räkning' },
    ])
  })

  it('are not seen in rows that were only sorted', async () => {
    const file = await changed('Taggning', (rows) => {
      rows.splice(2, 2, rows[3] ?? [], rows[2] ?? [])
    })
    expect(read(file).edits).toEqual([])
  })

  it('are a text that was emptied, and a row that was added', async () => {
    const emptied = await changed('Läs mig', (rows) => rows[2]?.splice(1, 1, null))
    expect(read(emptied).edits).toEqual([{ sheet: 'Läs mig', cell: 'B3', before: 'Bidrag', after: '' }])
    const added = await changed('Läs mig', (rows) => rows.push(['ny', 'hej']))
    expect(read(added).edits.map(({ before, after }) => [before, after])).toEqual([
      ['', 'ny'],
      ['', 'hej'],
    ])
  })
})

describe('a file that is not a good contribution', () => {
  const machine = (key: string, value: string | null) =>
    changed('Samsyn', (rows) => {
      const row = rows.find((cells) => cells[0] === key)
      if (!row) throw new Error(`no key ${key}`)
      row[1] = value
    })

  it('is told apart when it is some other workbook', async () => {
    expect(readContribution(await writeWorkbook(workbookLayout(examplePackage(), workbookWords)))).toMatchObject({
      ok: false,
      problem: { code: 'contribution-not-samsyn' },
    })
  })

  it('is told apart when it is from a newer program', async () => {
    expect(readContribution(await machine('version', String(CONTRIBUTION_FORMAT + 1)))).toMatchObject({
      ok: false,
      problem: { code: 'contribution-newer-format' },
    })
  })

  it.each([
    ['the format is gone', 'format', null, 'contribution-not-samsyn'],
    ['the version is nonsense', 'version', '1e9', 'contribution-seal-broken'],
    ['the content is cut', 'innehall:0001', 'AAAA', 'contribution-seal-broken'],
    ['a part is gone', 'innehall:0001', null, 'contribution-seal-broken'],
    ['the checksum is another', 'innehall:sha256', '0'.repeat(64), 'contribution-seal-broken'],
    ['the party is another', 'part', '2305', 'contribution-seal-broken'],
    ['a sheet has another seal', 'sigill:Underlag', '0'.repeat(64), 'contribution-seal-broken'],
  ])('is refused when %s', async (_, key, value, code) => {
    expect(readContribution(await machine(key, value))).toMatchObject({ ok: false, problem: { code } })
  })

  it('is refused when it is no workbook at all', () => {
    expect(readContribution(new TextEncoder().encode('a;b;c')).ok).toBe(false)
    expect(readContribution(new Uint8Array()).ok).toBe(false)
  })
})
