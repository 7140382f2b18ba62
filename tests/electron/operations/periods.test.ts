import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleFiles } from '../../../electron/sample/files.ts'
import { readRecipe } from '../../../electron/sample/recipe.ts'
import type { Scope } from '../../../shared/model/scope.ts'
import { makeXlsx } from '../../support/make-xlsx.ts'
import { openTestHost, settle, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

const OUTCOME: Scope = { party: '2380', year: 2025, kind: 'outcome' }
const recipe = readRecipe()
const ostersund = recipe.parties.find(({ code }) => code === OUTCOME.party)
const monthly = ostersund
  ? sampleFiles(recipe, ostersund).find(({ amounts }) => amounts.some(({ amount }) => amount.byMonth))
  : undefined

async function planned(name: string, content: string | Uint8Array, scope: Scope) {
  const staged = await test.call('import.stage', { scope, from: { file: test.file(name, content) } })
  const mapping = settle(staged.guess, {
    sign: staged.guess.mapping.sign ?? 'ledger',
    unit: staged.guess.mapping.unit ?? 'kr',
    chart: 'KOMMUN_BAS',
  })
  return test.call('import.plan', { sourceId: staged.sourceId, scope, mapping })
}

describe('the months of a source', () => {
  it('reach every row: the outcome of the sample has its twelve, in plan and ledger alike', async () => {
    if (!monthly) throw new Error('the sample has no file by month')
    const { planId, summary } = await planned(monthly.name, monthly.bytes, OUTCOME)
    const shown = (await test.call('import.planRows', { planId, only: 'accepted', limit: 1000 })).rows
    const { batch } = await test.call('import.apply', { planId })
    const months = new Map<string, number>()
    const stored: (string | null)[] = []
    for (let offset = 0; offset < batch.rows; offset += 5000) {
      const { rows } = await test.call('rows.list', { scope: OUTCOME, offset, limit: 5000 })
      for (const { period } of rows) {
        months.set(period ?? 'none', (months.get(period ?? 'none') ?? 0) + 1)
        stored.push(period)
      }
    }
    const twelve = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`)
    expect([...months.keys()].toSorted()).toEqual(twelve)
    expect(new Set(months.values()).size).toBe(1)
    expect(shown.map(({ period }) => period)).toEqual(stored.slice(0, shown.length))
    expect(summary.warnings.map(({ code }) => code)).not.toContain('period-outside-year')
  })

  it('another year than the one read for is said aloud, with rows and kronor', async () => {
    if (!monthly) throw new Error('the sample has no file by month')
    const { summary } = await planned(monthly.name, monthly.bytes, { ...OUTCOME, year: 2026 })
    expect(summary.warnings.find(({ code }) => code === 'period-outside-year')).toMatchObject({
      params: { rows: summary.accepted.rows, ore: summary.accepted.ore, year: 2026, first: '2025-01' },
    })
  })

  it('dates in a workbook are months too, and an unreadable one rejects its row by its own cell', async () => {
    const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
    const row = (...cells: string[]) => `<row>${cells.join('')}</row>`
    const book = makeXlsx({
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheetData:
        row(text('Datum'), text('Konto'), text('Utfall kr')) +
        row('<c s="1"><v>45688</v></c>', text('5010'), '<c><v>1</v></c>') +
        row('<c s="1"><v>45992</v></c>', text('5010'), '<c><v>2</v></c>') +
        row(text('hösten'), text('5010'), '<c><v>4</v></c>'),
    })
    const { planId, summary } = await planned('bok.xlsx', book, OUTCOME)
    const { rows } = await test.call('import.planRows', { planId })
    expect(rows.slice(1).map(({ period, reason }) => [period, reason])).toEqual([
      ['2025-01', 'none'],
      ['2025-12', 'none'],
      [null, 'period-unreadable'],
    ])
    expect(summary.faults).toEqual([{ row: 4, column: 0, reason: 'period-unreadable', text: 'hösten' }])
  })
})
