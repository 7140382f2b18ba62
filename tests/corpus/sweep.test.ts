import { basename, extname } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openParserClient } from '../../electron/engine/parser/client.ts'
import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import { describePlace } from '../../shared/text/problem-words.ts'
import { importProblems } from '../../shared/text/problems-import.ts'
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

type Line = { files: number; read: number; planned: number; refused: number; wrong: string[] }
const lines = new Map<string, Line>()

const lineOf = (folder: string, path: string): Line => {
  const key = `${folder} ${extname(path).toLowerCase() || '(utan)'}`
  const line = lines.get(key) ?? { files: 0, read: 0, planned: 0, refused: 0, wrong: [] }
  lines.set(key, line)
  return line
}

/** A refusal is right when it has Swedish words and, in the words or beside them, the file. */
const isKind = (code: string): boolean => code in importProblems

const tryFile = async (folder: string, path: string): Promise<void> => {
  const line = lineOf(folder, path)
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
    sign: mapping.sign ?? 'ledger',
    chart: mapping.chart ?? 'CUSTOM',
  }
  let rows = 0
  let kronor = 0
  const plan = await client.plan(source, answered, {
    chunk: (chunk) => {
      rows += chunk.rows.length
      chunk.ore.forEach((ore) => {
        if (!Number.isNaN(ore)) kronor += ore
      })
    },
  })
  if (!plan.ok) {
    if (!isKind(plan.problem.code)) line.wrong.push(`${name}: ${plan.problem.code}`)
    return
  }
  line.planned++
  const { accepted, skipped, rejected, rowsRead } = plan.value
  if (
    rows !== rowsRead ||
    accepted.rows + skipped.rows + rejected.rows !== rowsRead ||
    accepted.ore + skipped.ore !== kronor
  )
    line.wrong.push(`${name}: går inte ihop`)
}

describe.skipIf(!haveRealData)('every real file is a table or a coded problem', () => {
  it.each(FOLDERS)('%s', { timeout: 60_000 }, async (folder) => {
    for (const path of realFiles(folder)) await tryFile(folder, path)
    expect([...lines.values()].flatMap(({ wrong }) => wrong)).toEqual([])
  })

  it('and this is how many', () => {
    const table = [...lines].map(([kind, { files, read, planned, refused, wrong }]) => ({
      slag: kind,
      filer: files,
      lästa: read,
      planerade: planned,
      avvisade: refused,
      fel: wrong.length,
    }))
    console.table(table)
    expect(table.reduce((sum, { filer }) => sum + filer, 0)).toBeGreaterThan(900)
  })
})
