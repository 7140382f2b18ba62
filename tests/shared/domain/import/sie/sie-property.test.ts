import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sieContents } from '../../../../../shared/domain/import/sie/sie-contents.ts'
import type { SieBalance, SieFile, SieObject } from '../../../../../shared/domain/import/sie/sie-file.ts'
import { contentNotes, fileNotes } from '../../../../../shared/domain/import/sie/sie-notes.ts'
import { accountTotals, sieTable } from '../../../../../shared/domain/import/sie/sie-table.ts'
import { oreAsKronor, sieOre } from '../../../../../shared/domain/import/sie/sie-amount.ts'
import { sieWords } from '../../../../../shared/text/sie-words.ts'
import { bytesIn, printSie, rowsOfTable, sieOfBytes } from '../../../../support/sie-text.ts'

/** Text as a program may write it: letters, blanks inside, quotes, braces, Swedish letters. A backslash has no agreed meaning before a quote. */
const words = fc
  .array(fc.constantFrom('a', 'b', 'å', 'Ö', 'é', ' ', '"', '{', '}', '#', '1', '.', ';', '\t'), { maxLength: 12 })
  .map((letters) => letters.join('').trim())
const code = fc.stringMatching(/^[1-9][0-9]{2,5}$/)
const ore = fc.integer({ min: -900_000_000_000, max: 900_000_000_000 })
const objects = fc.uniqueArray(fc.record({ dimension: fc.constantFrom('1', '2', '6', '20'), object: code }), {
  maxLength: 3,
  selector: ({ dimension }) => dimension,
})
const inOrder = (list: SieObject[]) => list.toSorted((a, b) => Number(a.dimension) - Number(b.dimension))
const balance = fc
  .record({
    label: fc.constantFrom('IB', 'UB', 'RES', 'OIB', 'OUB', 'PSALDO', 'PBUDGET'),
    year: fc.constantFrom(0, -1, -9),
    period: fc.constantFrom('2026-01', '2026-12', '2025-06'),
    account: code,
    objects: objects.map(inOrder),
    amount: ore.map(oreAsKronor),
  })
  .map(
    (line): Omit<SieBalance, 'line'> => ({
      ...line,
      period: line.label.startsWith('P') ? line.period : '',
      objects: line.label.length > 2 && line.label !== 'RES' ? line.objects : [],
    }),
  )

type Records = Omit<SieFile, 'balances'> & { balances: Omit<SieBalance, 'line'>[] }
const records: fc.Arbitrary<Records> = fc.record({
  type: fc.constantFrom('1', '2', '3', '4'),
  program: words.filter((text) => text !== ''),
  chartType: fc.constantFrom('', 'BAS2010', 'EUBAS97'),
  organisation: fc.record({ number: fc.constantFrom('', '212000-2478'), name: words }),
  years: fc.constantFrom(
    [],
    [
      { index: 0, from: '2026-01-01', to: '2026-12-31' },
      { index: -1, from: '2024-07-01', to: '2025-12-31' },
    ],
  ),
  until: fc.constant(''),
  accounts: fc
    .array(fc.tuple(code, fc.record({ name: words, type: fc.constantFrom('', 'T', 'S', 'K', 'I') })))
    .map((all) => new Map(all)),
  dimensions: fc
    .constantFrom(
      [],
      [
        { number: '1', name: 'Ansvar', parent: '' },
        { number: '20', name: 'Verksamhet', parent: '' },
        { number: '21', name: 'Under "20"', parent: '20' },
      ],
    )
    .map((all) => new Map(all.map((one) => [one.number, one]))),
  objectNames: fc
    .array(
      fc.tuple(
        fc.tuple(fc.constantFrom('1', '6'), code).map((key) => key.join('\u0001')),
        words,
      ),
    )
    .map((all) => new Map(all)),
  balances: fc.array(balance, { maxLength: 40 }),
  transactions: fc.constant([]),
  checksum: fc.constant('none' as const),
  mendedLines: fc.constant([]),
  unreadableLines: fc.constant([]),
  damagedCharacters: fc.constant(0),
  damagedLine: fc.constant(0),
  encoding: fc.constant('utf-8' as const),
})
const withoutLines = ({ balances, ...rest }: SieFile) => ({
  ...rest,
  balances: balances.map((line) => ({ ...line, line: 0 })),
})
const withLines = (file: Records): SieFile => ({
  ...file,
  balances: file.balances.map((line) => ({ ...line, line: 0 })),
})
const printed = (file: Records) => printSie(withLines(file))

describe('reading is the inverse of writing', () => {
  it('parse(print(records)) = records, in UTF-8 and in pieces of any size', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 400 }), (file, size) => {
        expect(withoutLines(sieOfBytes(bytesIn(printed(file)), size))).toEqual(withoutLines(withLines(file)))
      }),
      { numRuns: 300 },
    )
  })

  it('an amount is written and read to the öre', () => {
    fc.assert(fc.property(ore, (amount) => sieOre(oreAsKronor(amount)) === amount))
  })
})

describe('kronor are conserved', () => {
  it('whatever dimension is chosen, an account with a total comes to that total', () => {
    const group = fc.record({
      account: fc.constantFrom('3010', '5010', '1930'),
      period: fc.constantFrom('202601', '202602'),
      total: ore,
      parts: fc.array(
        fc.tuple(
          objects.filter((list) => list.length > 0),
          ore,
        ),
        { maxLength: 8 },
      ),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(group, { selector: ({ account, period }) => `${account} ${period}`, minLength: 1 }),
        (groups) => {
          const lines = groups.flatMap(({ account, period, total, parts }) => [
            ...parts.map(
              ([list, part]) =>
                `#PSALDO 0 ${period} ${account} {${list.map(({ dimension, object }) => `${dimension} ${object}`).join(' ')}} ${oreAsKronor(part)}`,
            ),
            `#PSALDO 0 ${period} ${account} {} ${oreAsKronor(total)}`,
          ])
          const file = sieOfBytes(bytesIn(lines.join('\n')))
          const wanted = new Map<string, number>()
          for (const { account, total } of groups) wanted.set(account, (wanted.get(account) ?? 0) + total)
          for (const dimension of [null, '1', '2', '6', '20']) {
            const choice = { content: 'outcome', year: 0, dimension } as const
            const found = accountTotals(file, choice)
            for (const [account, total] of wanted) expect(found.get(account) ?? 0).toBe(total)
            const rows = rowsOfTable(sieTable(file, choice, sieWords))
            expect(rows.map(({ row }) => row)).toEqual(lines.map((_, at) => at + 1))
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('any bytes', () => {
  const base = bytesIn(
    [
      '#FLAGGA 0',
      '#FORMAT PC8',
      '#SIETYP 4',
      '#RAR 0 20260101 20261231',
      '#DIM 1 "Ansvar"',
      '#OBJEKT 1 "12" "Norr"',
      '#KONTO 5010 "Löner"',
      '#RES 0 5010 10.00',
      '#PSALDO 0 202601 5010 {} 5',
      '#PSALDO 0 202601 5010 {1 "12"} 3',
      '#VER A 1 20260102 "t"',
      '{',
      '#TRANS 5010 {1 "12"} 3.50',
      '}',
      '#KSUMMA',
    ].join('\r\n'),
    'cp437',
  )
  const runs = Number(process.env['SAMSYN_FUZZ'] ?? 2000)

  it(`${runs} mutated files give a file, contents and tables, and never a throw`, () => {
    const change = fc.tuple(fc.nat(base.length), fc.nat(20), fc.uint8Array({ maxLength: 12 }))
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 90 }),
        (changes, size) => {
          let bytes: Uint8Array = base
          for (const [at, cut, put] of changes)
            bytes = Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + cut)])
          const file = sieOfBytes(bytes, size)
          for (const choice of sieContents(file)) {
            const table = sieTable(file, choice, sieWords)
            expect(new Set(rowsOfTable(table).map(({ row }) => row)).size).toBe(table.length)
            contentNotes(file, choice, table, {}, { kind: 'budget', year: 2026 })
          }
          fileNotes(file, {})
        },
      ),
      { numRuns: runs },
    )
  }, 120_000)

  it('pure noise too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        sieContents(sieOfBytes(bytes))
      }),
    )
  })
})
