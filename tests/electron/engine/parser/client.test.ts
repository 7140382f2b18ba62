import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParserChannel } from '../../../../electron/engine/parser/channel.ts'
import { openParserClient, type ParserClient } from '../../../../electron/engine/parser/client.ts'
import type { ParserReply } from '../../../../electron/engine/parser/messages.ts'
import type { ParserSource } from '../../../../electron/engine/parser/source.ts'
import type { ColumnMapping, MappingGuess } from '../../../../shared/model/column-mapping.ts'
import type { PlanChunk } from '../../../../shared/model/import-plan.ts'
import { makeXlsx } from '../../../support/make-xlsx.ts'
import { rowsOf } from '../../../support/plan-table.ts'

const LEDGER = 'Konto;Namn;Belopp\n3010;Avgift hemsjukvård;-1 200,50\n5020;Löner;70 000,00\n;Summa;68 799,50\n'
const source = (
  content: string | Uint8Array,
  fileName = 'budget.csv',
  origin: 'file' | 'paste' = 'file',
): ParserSource => ({
  fileName,
  origin,
  bytes: typeof content === 'string' ? strToU8(content) : content,
})
const answered = ({ mapping }: MappingGuess): ColumnMapping => ({
  ...mapping,
  amountColumn: mapping.amountColumn ?? 2,
  unit: mapping.unit ?? 'kr',
  sign: mapping.sign ?? 'ledger',
  chart: mapping.chart ?? 'KOMMUN_BAS',
})

let client: ParserClient
let folder: string
beforeAll(() => {
  client = openParserClient()
  folder = mkdtempSync(join(tmpdir(), 'samsyn-'))
})
afterAll(() => {
  client.close()
  rmSync(folder, { recursive: true })
})

describe('the parser process', () => {
  it('looks at a file, guesses, and plans it: the same from bytes, from a path and from the clipboard', async () => {
    const path = join(folder, 'budget.csv')
    writeFileSync(path, LEDGER)
    const plans = []
    for (const from of [
      source(LEDGER),
      { fileName: 'budget.csv', origin: 'file', path } as const,
      source(LEDGER.replaceAll(';', '\t'), '', 'paste'),
    ]) {
      const seen = await client.inspect(from)
      if (!seen.ok) throw new Error(seen.problem.code)
      const chunks: PlanChunk[] = []
      const plan = await client.plan(from, answered(seen.value.guess), { chunk: (chunk) => chunks.push(chunk) })
      plans.push({ kind: seen.value.info.kind, plan: plan.ok && { ...plan.value, warnings: [] }, rows: rowsOf(chunks) })
    }
    expect(plans.map(({ kind }) => kind)).toEqual(['csv', 'csv', 'paste'])
    expect(plans[0]?.plan).toMatchObject({
      rowsRead: 4,
      accepted: { rows: 2, ore: 6_879_950 },
      controlTotals: [{ row: 4, agrees: true }],
    })
    expect(plans[1]).toEqual(plans[0])
    expect({ ...plans[2], kind: 'csv' }).toEqual(plans[0])
  })

  it('plans a workbook', async () => {
    const row = (number: number, ...cells: (string | number)[]) =>
      `<row r="${number}">${cells.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`
    const book = source(
      makeXlsx({
        sheetData: row(3, 'Konto', 'Namn', 'Belopp kr') + row(4, 3010, 'Avgift', -10.25) + row(9, 5020, 'Löner', 99),
      }),
      'bok.xlsx',
    )
    const seen = await client.inspect(book)
    if (!seen.ok) throw new Error(seen.problem.code)
    expect(seen.value.info).toMatchObject({ kind: 'xlsx', sheets: [{ name: 'Drift', rows: 3, columns: 3 }] })
    const chunks: PlanChunk[] = []
    await client.plan(book, answered(seen.value.guess), { chunk: (chunk) => chunks.push(chunk) })
    expect(rowsOf(chunks).map(({ row: number, ore }) => [number, ore])).toEqual([
      [3, null],
      [4, -1025],
      [9, 9900],
    ])
  })

  it('reads true numbers and numbers typed as text alike, whichever column is chosen', async () => {
    const row = (...cells: (string | number)[]) =>
      `<row>${cells.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`
    const book = source(
      makeXlsx({
        sheetData:
          row('Konto', 'Antal', 'Belopp mnkr') + row('3010', 4, -4.827) + row('5020', 5, 1.5) + row('5030', 5, '0,617'),
      }),
      'bok.xlsx',
    )
    const seen = await client.inspect(book)
    if (!seen.ok) throw new Error(seen.problem.code)
    const chunks: PlanChunk[] = []
    await client.plan(
      book,
      { ...answered(seen.value.guess), amountColumn: 2 },
      { chunk: (chunk) => chunks.push(chunk) },
    )
    expect(rowsOf(chunks).map(({ ore }) => ore)).toEqual([null, -482_700_000, 150_000_000, 61_700_000])
  })

  it('shows the rows around a figure', async () => {
    expect(await client.rows(source(LEDGER), '', {}, 2, 3)).toMatchObject({
      ok: true,
      value: [{ row: 2 }, { row: 3, cells: ['5020', 'Löner', '70 000,00'] }],
    })
  })

  it('shows identity numbers nowhere', async () => {
    const odd = source('Konto;Namn;Belopp kr\n3010;Bet. 640823-3234;-5,00\n3020;Avgift;-7,00\n5010;Lön;640823-3234\n')
    const seen = await client.inspect(odd)
    if (!seen.ok) throw new Error(seen.problem.code)
    const chunks: PlanChunk[] = []
    const plan = await client.plan(odd, answered(seen.value.guess), { chunk: (chunk) => chunks.push(chunk) })
    expect(JSON.stringify([seen, plan, rowsOf(chunks), await client.rows(odd, '', {}, 1, 9)])).not.toContain('3234')
    expect(plan).toMatchObject({ ok: true, value: { accepted: { rows: 1, ore: -700 }, rejected: { rows: 2 } } })
  })

  it('sends a large source in chunks, in order, and can be stopped in the middle', async () => {
    const lines = Array.from({ length: 60_000 }, (_, at) => `${3000 + (at % 40)};Konto;${at},25`)
    const large = source(`Konto;Namn;Belopp\n${lines.join('\n')}\n`)
    const seen = await client.inspect(large)
    if (!seen.ok) throw new Error(seen.problem.code)
    let rows = 0
    const whole = await client.plan(large, answered(seen.value.guess), {
      chunk: (chunk) => {
        rows += chunk.rows.length
      },
    })
    expect([whole.ok, rows]).toEqual([true, 60_001])
    const stop = new AbortController()
    let before = 0
    const stopped = await client.plan(large, answered(seen.value.guess), {
      signal: stop.signal,
      chunk: () => {
        before++
        stop.abort()
      },
    })
    expect(stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(before).toBeLessThan(12)
    expect((await client.inspect(source(LEDGER))).ok).toBe(true)
  })
})

describe('bad input is a coded problem with its place', () => {
  it.each([
    ['an empty file', '', 'tom.csv', { code: 'file-empty' }],
    ['blank lines only', '\n\n  \n', 'tom.csv', { code: 'file-empty' }],
    ['a header without rows', 'Konto;Namn;Belopp\n', 'a.csv', { code: 'header-without-rows', place: { row: 1 } }],
    ['a web page named .xlsx', '<!doctype html><html></html>', 'a.xlsx', { code: 'file-html' }],
    [
      'noise named .xlsx',
      Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 251),
      'a.xlsx',
      { code: 'file-not-what-it-says' },
    ],
    [
      'a packed file named .csv',
      gzipSync(strToU8(LEDGER)),
      'a.csv',
      { code: 'file-kind-unsupported', params: { kind: 'gzip' } },
    ],
    [
      'a row of two thousand cells',
      `a;b\n${'1;'.repeat(2000)}1\n`,
      'a.csv',
      { code: 'table-too-wide', place: { row: 2 } },
    ],
    [
      'ten million characters without a line end',
      'x'.repeat(10_000_000),
      'a.txt',
      { code: 'text-damaged', place: { row: 1 } },
    ],
    [
      'a SIE file without money',
      '#FLAGGA 0\r\n#SIETYP 4\r\n',
      'a.se',
      { code: 'header-without-rows', params: { kind: 'sie' } },
    ],
  ] as const)('%s', async (_, content, name, problem) => {
    expect(await client.inspect(source(content, name))).toMatchObject({
      ok: false,
      problem: { ...problem, place: { file: name } },
    })
  })

  it('a text file with an Excel name is read, with a warning', async () => {
    expect(await client.inspect(source(LEDGER, 'budget.xlsx'))).toMatchObject({
      ok: true,
      value: { info: { kind: 'csv', warnings: [{ code: 'file-not-what-it-says' }] } },
    })
  })

  it('a file that is gone', async () => {
    expect(await client.inspect({ fileName: 'x.csv', origin: 'file', path: join(folder, 'none.csv') })).toMatchObject({
      ok: false,
      problem: { code: 'source-unknown' },
    })
  })
})

describe('a parser that does not behave', () => {
  const broken = (
    behave: (end: (exit: 'memory' | 'other') => void, answer: (reply: ParserReply) => void) => void,
  ): ParserChannel & { killed: () => boolean } => {
    let exit: (how: 'memory' | 'other') => void = () => {}
    let reply: (one: ParserReply) => void = () => {}
    let dead = false
    return {
      send: () =>
        behave(
          (how) => exit(how),
          (one) => reply(one),
        ),
      onReply: (listener) => {
        reply = listener
      },
      onExit: (listener) => {
        exit = listener
      },
      kill: () => {
        dead = true
      },
      killed: () => dead,
    }
  }
  it('is killed when it is silent too long', async () => {
    const silent = broken(() => {})
    const watched = openParserClient({ limits: { silentMs: 20 }, spawn: () => silent })
    expect(await watched.inspect(source(LEDGER))).toMatchObject({
      ok: false,
      problem: { code: 'file-timeout', place: { file: 'budget.csv' } },
    })
    expect(silent.killed()).toBe(true)
  })
  it('says when memory ran out, and the next job gets a new process', async () => {
    let spawned = 0
    const watched = openParserClient({
      spawn: () => {
        spawned++
        return broken((end) => end('memory'))
      },
    })
    expect(await watched.inspect(source(LEDGER))).toMatchObject({ problem: { code: 'file-memory' } })
    expect(await watched.inspect(source(LEDGER))).toMatchObject({ problem: { code: 'file-memory' } })
    expect(spawned).toBe(2)
  })
  it('a real process out of heap is told apart from a crash', async () => {
    const small = openParserClient({ limits: { heapMegabytes: 24 } })
    const wide = Array.from(
      { length: 120_000 },
      (_, at) => `${at};Benämning nummer ${at} med lång text ${'x'.repeat(60)}${at};${at}`,
    ).join('\n')
    const large = source(`Konto;Namn;Belopp\n${wide}\n`)
    const seen = await small.inspect(large)
    const outcome = seen.ok ? await small.plan(large, answered(seen.value.guess), { chunk: () => {} }) : seen
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'file-memory' } })
    small.close()
  })
})
