import { strToU8 } from 'fflate'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inspectSource } from '../../../../electron/engine/parser/inspect.ts'
import { planSource } from '../../../../electron/engine/parser/plan-source.ts'
import type { ParserSource } from '../../../../electron/engine/parser/source.ts'
import { PROBLEM_CODES } from '../../../../shared/model/problem.ts'
import { makeXlsx } from '../../../support/make-xlsx.ts'

const sheetData = Array.from(
  { length: 6 },
  (_, at) =>
    `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at % 3}</v></c><c r="B${at + 1}"><v>${at * 10.5}</v></c></row>`,
).join('')
const WORKBOOK = makeXlsx({
  sheetData,
  strings: '<si><t>Konto</t></si><si><t>Lön</t></si><si><t>Hyra</t></si>',
  styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
})
const TEXT = strToU8(
  'Konto;Namn;Belopp kr\n3010;"Avgift; hemsjukvård";-1 200,50\n5020;Löner;70 000,00\n;Summa;68 799,50\n',
)

const changed = (whole: Uint8Array) =>
  fc
    .tuple(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), fc.nat(whole.length))
    .map(([changes, cut]) => {
      const bytes = whole.slice(0, cut > whole.length * 0.8 ? whole.length : cut)
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
      return bytes
    })
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  changed(WORKBOOK),
  changed(TEXT),
  fc.string({ unit: 'binary' }).map((text) => strToU8(text)),
)

it('any bytes are a table or a coded problem, and a table has a plan or a coded problem', () => {
  fc.assert(
    fc.property(
      anyBytes,
      fc.constantFrom('a.csv', 'a.xlsx', 'a', ''),
      fc.constantFrom('file' as const, 'paste' as const),
      (bytes, fileName, origin) => {
        const source: ParserSource = { bytes, fileName, origin }
        const seen = inspectSource(source)
        if (!seen.ok) {
          expect(PROBLEM_CODES).toContain(seen.problem.code)
          return
        }
        const { mapping, amountCandidates } = seen.value.guess
        const amountColumn = mapping.amountColumn ?? amountCandidates[0]?.column ?? 0
        const planning = planSource(source, {
          ...mapping,
          amountColumn,
          unit: mapping.unit ?? 'kr',
          sign: mapping.sign ?? 'ledger',
          chart: mapping.chart ?? 'CUSTOM',
        })
        let rows = 0
        for (;;) {
          const next = planning.next()
          if (!next.done) {
            rows += next.value.chunk.rows.length
            continue
          }
          if (next.value.ok) expect(rows).toBe(next.value.value.rowsRead)
          else expect(PROBLEM_CODES).toContain(next.value.problem.code)
          return
        }
      },
    ),
    { numRuns: 1500 },
  )
})
