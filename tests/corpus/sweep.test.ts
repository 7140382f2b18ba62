import { basename, extname } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openParserClient } from '../../electron/engine/parser/client.ts'
import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import { describePlace } from '../../shared/text/problem-words.ts'
import { importProblems } from '../../shared/text/problems-import.ts'
import { independentAmounts } from '../support/independent-cells.ts'
import { haveRealData, realFiles } from '../support/real-data.ts'

const FOLDERS = [
  'csv_messy',
  'xlsx_odd',
  'municipal_se',
  'municipal_se_derived',
  'municipal_nordic',
  'jamtland_subset',
  'fiscal_openspending',
  'sie',
]
const client = openParserClient({ limits: { silentMs: 15_000 } })
afterAll(() => client.close())

type Line = { files: number; read: number; refused: number; wrong: string[] }
/** By what the file is called: the table an auditor asks for. */
const lines = new Map<string, Line>()
/** How many tables, and amounts in them, were compared with another reader's. */
const compared = { tables: 0, amounts: 0 }

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['CSV, TSV, text', /^\.(csv|tsv|tab|txt|dat|data|paste)$/],
  ['XLSX, XLSM', /^\.xls[xm]$/],
  ['XLS', /^\.xls$/],
  ['XLSB', /^\.xlsb$/],
  ['ODS', /^\.(ods|fods)$/],
  ['SIE', /^\.(se|si|sie)$/],
  ['JSON', /^\.(json|geojson)$/],
  ['XML, HTML', /^\.(xml|html?)$/],
  ['arkiv', /^\.(zip|gz|tgz|bz2|7z)$/],
]

const lineOf = (path: string): Line => {
  const ending = extname(path).toLowerCase()
  const kind = KINDS.find(([, endings]) => endings.test(ending))?.[0] ?? 'annat'
  const line = lines.get(kind) ?? { files: 0, read: 0, refused: 0, wrong: [] }
  lines.set(kind, line)
  return line
}

/** A refusal is right when it has Swedish words and, in the words or beside them, the file. */
const isKind = (code: string): boolean => code in importProblems

const tryFile = async (path: string): Promise<void> => {
  const line = lineOf(path)
  const name = basename(path)
  const source = { fileName: name, origin: 'file' as const, path }
  line.files++
  const seen = await client.inspect(source)
  if (!seen.ok) {
    line.refused++
    const { code, place } = seen.problem
    if (!isKind(code) || ['file-timeout', 'file-memory'].includes(code) || !describePlace(place)?.includes(name))
      line.wrong.push(`${name}: ${code}`)
    return
  }
  line.read++
  const { mapping, amountCandidates } = seen.value.guess
  const column = mapping.amountColumn ?? amountCandidates[0]?.column
  if (column === undefined) return
  const answered: ColumnMapping = {
    ...mapping,
    amountColumn: column,
    unit: mapping.unit ?? 'kr',
    sign: 'ledger',
    chart: mapping.chart ?? 'CUSTOM',
  }
  const amounts: { row: number; ore: number }[] = []
  let rows = 0
  const plan = await client.plan(source, answered, {
    chunk: (chunk) => {
      rows += chunk.rows.length
      chunk.ore.forEach((ore, at) => {
        if (!Number.isNaN(ore)) amounts.push({ row: chunk.rows[at] ?? 0, ore })
      })
    },
  })
  if (!plan.ok) {
    if (!isKind(plan.problem.code)) line.wrong.push(`${name}: ${plan.problem.code}`)
    return
  }
  const { accepted, skipped, rejected, rowsRead } = plan.value
  const kronor = amounts.reduce((sum, { ore }) => sum + ore, 0)
  if (
    rows !== rowsRead ||
    accepted.rows + skipped.rows + rejected.rows !== rowsRead ||
    accepted.ore + skipped.ore !== kronor
  )
    line.wrong.push(`${name}: går inte ihop`)
  if (seen.value.info.kind === 'sie') return
  const other = await independentAmounts(path, seen.value.info, answered)
  if (!other) return
  compared.tables++
  compared.amounts += amounts.length
  const differing = amounts.filter(({ row, ore }) => other(row) !== ore)
  if (differing.length > 0)
    line.wrong.push(`${name}: ${differing.length} belopp är andra, det första på rad ${differing[0]?.row}`)
}

describe.skipIf(!haveRealData)('every real file is a table or a coded problem', () => {
  it.each(FOLDERS)('%s', { timeout: 120_000 }, async (folder) => {
    for (const path of realFiles(folder)) await tryFile(path)
    expect([...lines.values()].flatMap(({ wrong }) => wrong)).toEqual([])
  })

  it('and this is how many', () => {
    const all = [...lines].toSorted(([, a], [, b]) => b.files - a.files)
    console.table(
      all.map(([slag, { files, read, refused, wrong }]) => ({
        slag,
        filer: files,
        lästa: read,
        'avvisade vänligt': refused,
        fel: wrong.length,
      })),
    )
    console.log(`jämförda med en annan läsare: ${compared.amounts} belopp i ${compared.tables} tabeller, alla lika`)
    expect(all.reduce((sum, [, { files }]) => sum + files, 0)).toBeGreaterThan(900)
    expect(compared.tables).toBeGreaterThan(300)
  })
})
