import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openParserClient, type ParserClient } from '../../../../electron/engine/parser/client.ts'
import type { ParserSource } from '../../../../electron/engine/parser/source.ts'
import { PROBLEM_CODES } from '../../../../shared/model/problem.ts'
import { chance } from '../../../support/identity-numbers.ts'
import { makeOds } from '../../../support/make-ods.ts'
import { makeXlsx } from '../../../support/make-xlsx.ts'

/** How many mutated inputs of each kind: SAMSYN_FUZZ=10000 for the long run. */
const RUNS = Number(process.env['SAMSYN_FUZZ'] ?? 300)
/** An input that takes the parser longer than this hangs. */
const CAP_MS = 10_000
type Random = (below: number) => number

const text = (mark: string): Uint8Array =>
  strToU8(
    [
      'Urval: hemsjukvård åäö',
      ['Konto', 'Namn', 'Period', 'Belopp kr'].join(mark),
      ...Array.from({ length: 12 }, (_, at) =>
        [
          `${3010 + at * 137}`,
          at % 3 ? 'Löner' : `"Avgift${mark} maj"`,
          `2026${10 + (at % 3)}`,
          `${at % 2 ? '-' : ''}${at} 200,50`,
        ].join(mark),
      ),
      ['', 'Summa', '', '68 799,50'].join(mark),
    ].join('\r\n'),
  )
const xlsx = makeXlsx({
  sheetData:
    '<row r="1"><c t="s"><v>0</v></c><c t="inlineStr"><is><t>Belopp kr</t></is></c><c t="inlineStr"><is><t>Text</t></is></c></row>' +
    Array.from(
      { length: 8 },
      (_, at) =>
        `<row r="${at + 2}"><c r="A${at + 2}"><v>${3010 + at * 500}</v></c><c r="B${at + 2}" s="${at % 3 ? 0 : 2}"><v>${at * 10.5}</v></c><c t="s"><v>${1 + (at % 2)}</v></c></row>`,
    ).join(''),
  strings: '<si><t>Konto</t></si><si><r><t>Lö</t></r><r><t>n</t></r></si><si><t>Hyra</t></si>',
  styles:
    '<numFmts><numFmt numFmtId="165" formatCode="# ##0,"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>',
})
const ods = makeOds({
  rows: Array.from(
    { length: 8 },
    (_, at) =>
      `<table:table-row table:number-rows-repeated="${1 + (at % 2)}"><table:table-cell office:value-type="string"><text:p>Konto ${at}</text:p></table:table-cell>` +
      `<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="${at * 10.5}"><text:p>${at}</text:p></table:table-cell></table:table-row>`,
  ).join(''),
})
const sie = strToU8(
  '#FLAGGA 0\r\n#PROGRAM "Prov" 1\r\n#FORMAT PC8\r\n#SIETYP 4\r\n#ORGNR 212000-0000\r\n#RAR 0 20260101 20261231\r\n#DIM 1 "Ansvar"\r\n#OBJEKT 1 "100" "Enhet"\r\n' +
    '#KONTO 3010 "Avgift"\r\n#KONTO 5010 "Lön"\r\n#RES 0 3010 -500.00\r\n#RES 0 5010 700.50\r\n#PSALDO 0 202601 5010 {1 "100"} 70.50\r\n#PBUDGET 0 202601 5010 {} 80\r\n' +
    '#VER "A" 1 20260115 "Text"\r\n{\r\n#TRANS 5010 {1 "100"} 10.00 20260115 "Rad"\r\n#RTRANS 3010 {} -10.00\r\n}\r\n',
)
const json = strToU8(
  JSON.stringify({
    values: [{ kpi: 'N00001', municipality: '2309', period: 2025, values: [{ gender: 'T', value: 12.5, status: '' }] }],
    next_page: null,
  }),
)

/** Changes, cuts, doubles and mixes bytes. */
function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let made = Uint8Array.from(bytes)
  for (let left = 1 + random(6); left > 0; left--) {
    const at = random(made.length + 1)
    const length = random(40)
    const how = random(6)
    if (how === 0) made = made.slice(0, at)
    else if (how === 1) made = Uint8Array.from([...made.slice(0, at), ...made.slice(at + length)])
    else if (how === 2)
      made = Uint8Array.from([...made.slice(0, at), ...made.slice(at, at + length), ...made.slice(at)])
    else if (how === 3)
      made = Uint8Array.from([...made.slice(0, at), ...Array.from({ length }, () => random(256)), ...made.slice(at)])
    else if (how === 4)
      made = Uint8Array.from([...made.slice(0, at), ...strToU8(SPICE[random(SPICE.length)] ?? ''), ...made.slice(at)])
    else if (at < made.length) made[at] = random(256)
  }
  return made
}
const SPICE = [
  '"',
  '""',
  ';',
  '\t',
  '\r',
  '\u0000',
  '</t>',
  '<!DOCTYPE x>',
  ']]>',
  '&#0;',
  '&x;',
  '1e308',
  '9'.repeat(30),
  '\uFFFD',
  '{',
  '}',
  '[',
  '-',
  '#TRANS ',
  '640230-0000',
  'r="99999999"',
  't="s"',
  '\u0001',
  '{"a":[',
]

/** Half of the archives are broken as archives, half are whole around broken parts. */
function mutateZip(zip: Uint8Array, random: Random): Uint8Array {
  if (random(2) === 0) return mutate(zip, random)
  const parts = unzipSync(zip)
  const names = Object.keys(parts)
  const name = names[random(names.length)] ?? ''
  return zipSync({ ...parts, [name]: mutate(parts[name] ?? new Uint8Array(), random) })
}

const KINDS: readonly [string, string, (random: Random) => Uint8Array][] = [
  ['semicolons', 'a.csv', (random) => mutate(text(';'), random)],
  ['tabs', 'a.tsv', (random) => mutate(text('\t'), random)],
  ['an Excel workbook', 'a.xlsx', (random) => mutateZip(xlsx, random)],
  ['an OpenDocument workbook', 'a.ods', (random) => mutateZip(ods, random)],
  ['SIE', 'a.se', (random) => mutate(sie, random)],
  ['JSON', 'a.json', (random) => mutate(json, random)],
  ['anything', 'a', (random) => Uint8Array.from({ length: random(400) }, () => random(256))],
]

const AIM = { parties: [{ code: '2309', names: ['Krokom'], region: false }], kpis: [], volumes: ['folkmangd'] }

let client: ParserClient
beforeAll(() => {
  client = openParserClient({ limits: { silentMs: CAP_MS } })
})
afterAll(() => client.close())

/** What must never be: a crash of the process, a hang, or memory without end. */
const BROKEN = ['unexpected', 'file-timeout', 'file-memory']

describe(`${RUNS} mutated inputs of each kind, in the parser process`, () => {
  it.each(KINDS)(
    '%s: a table, or a coded problem; never a throw, never a hang',
    async (_, fileName, make) => {
      const counted = { table: 0, problem: 0, plan: 0, figures: 0 }
      for (let seed = 1; seed <= RUNS; seed++) {
        const random = chance(seed)
        const source: ParserSource = { fileName, origin: random(8) === 0 ? 'paste' : 'file', bytes: make(random) }
        if (fileName === 'a.json') {
          const read = await client.statistics(source, AIM)
          counted.figures += read.ok ? 1 : 0
          if (!read.ok)
            expect([PROBLEM_CODES.includes(read.problem.code), BROKEN.includes(read.problem.code), seed]).toEqual([
              true,
              false,
              seed,
            ])
        }
        const seen = await client.inspect(source)
        if (!seen.ok) {
          counted.problem++
          expect([PROBLEM_CODES.includes(seen.problem.code), BROKEN.includes(seen.problem.code), seed]).toEqual([
            true,
            false,
            seed,
          ])
          continue
        }
        counted.table++
        const { mapping, amountCandidates } = seen.value.guess
        const amountColumn = mapping.amountColumn ?? amountCandidates[0]?.column ?? 0
        let rows = 0
        const plan = await client.plan(
          source,
          {
            ...mapping,
            amountColumn,
            unit: mapping.unit ?? 'kr',
            sign: mapping.sign ?? 'ledger',
            chart: mapping.chart ?? 'CUSTOM',
          },
          { chunk: (chunk) => (rows += chunk.rows.length) },
          2026,
        )
        if (plan.ok) {
          counted.plan++
          const { accepted, skipped, rejected, rowsRead } = plan.value
          expect([rows, accepted.rows + skipped.rows + rejected.rows, seed]).toEqual([rowsRead, rowsRead, seed])
        } else
          expect([PROBLEM_CODES.includes(plan.problem.code), BROKEN.includes(plan.problem.code), seed]).toEqual([
            true,
            false,
            seed,
          ])
      }
      expect(counted.table + counted.problem).toBe(RUNS)
      if (process.env['SAMSYN_FUZZ']) console.log(fileName, JSON.stringify(counted))
    },
    Math.max(60_000, RUNS * 200),
  )
})
