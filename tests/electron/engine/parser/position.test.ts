import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inspectSource } from '../../../../electron/engine/parser/inspect.ts'
import { planSource } from '../../../../electron/engine/parser/plan-source.ts'
import type { ParserSource } from '../../../../electron/engine/parser/source.ts'
import type { PlanChunk } from '../../../../shared/model/import-plan.ts'
import { rowsOf } from '../../../support/plan-table.ts'

/** Where in the file the same odd rows stand: near its top, about where the first look ends, about a chunk's end, far down. */
const PLACES = [2, 995, 1100, 4995, 9000]
const ROWS = 10_000

const planned = (text: string) => {
  const source: ParserSource = { fileName: 'lång.csv', origin: 'file', bytes: strToU8(text) }
  const seen = inspectSource(source, { aim: { kind: 'budget', year: 2026 } })
  if (!seen.ok) throw new Error(seen.problem.code)
  const { mapping } = seen.value.guess
  const planning = planSource(source, {
    ...mapping,
    amountColumn: mapping.amountColumn ?? -1,
    unit: mapping.unit ?? 'kr',
    sign: 'ledger',
    chart: 'KOMMUN_BAS',
  })
  const chunks: PlanChunk[] = []
  for (;;) {
    const next = planning.next()
    if (next.done) return { outcome: next.value, rows: rowsOf(chunks) }
    chunks.push(next.value.chunk)
  }
}

/** A table of ordinary rows with the odd ones put in at every place; answers the verdicts on each of those blocks. */
const blocks = (heading: string, ordinary: (at: number) => string, odd: readonly string[]): string[][] => {
  const lines = [heading]
  const starts: number[] = []
  for (let at = 0; lines.length < ROWS; at++) {
    if (PLACES[starts.length] === at) {
      starts.push(lines.length)
      lines.push(...odd)
    }
    lines.push(ordinary(at))
  }
  const { rows } = planned(lines.join('\r\n'))
  return starts.map((start) =>
    rows.slice(start, start + odd.length).map(({ verdict, reason }) => `${verdict} ${reason}`),
  )
}

describe('a row is judged alike wherever in the file it stands', () => {
  it.each([
    [
      'something appended, a row too short, a sum, a part, a stray number',
      'Konto;Kontotext;Budget 2026 kr',
      (at: number) => `${5010 + (at % 7)};Löner;${at},50`,
      ['5021;Timlön;12;;2121102383000', '5021;Timlön', '5022;OB;1.234', ';varav OB;1,00', '5023;Bet. 640823-3234;5,00'],
      ['rejected ragged', 'rejected ragged', 'accepted none', 'skipped part-row', 'rejected identity-number'],
    ],
    [
      'a payment reference that happens to pass for an identity number, among others that do not',
      'Konto;Referens;Budget 2026 kr',
      (at: number) => `5010;${4_512_345_000 + at * 7919};${at},50`,
      ['5021;6408233234;12,00'],
      ['accepted none'],
    ],
    [
      'an identity number without its mark, in a column of them',
      'Konto;Handläggare;Budget 2026 kr',
      () => '5010;6408233234;1,50',
      ['5021;6408233234;12,00'],
      ['accepted identity-number-like'],
    ],
    [
      'a parent over its parts',
      'Verksamhet;Benämning;Budget 2026 kr',
      (at: number) => `${600 + (at % 90)};Annat;${at},50`,
      ['51;Äldreomsorg;30', '510;Hemtjänst;10', '513;Hemsjukvård;20'],
      ['skipped parent-row', 'accepted none', 'accepted none'],
    ],
  ])('%s', (_, heading, ordinary, odd, expected) => {
    expect(blocks(heading, ordinary, odd)).toEqual(PLACES.map(() => expected))
  })

  it('an amount that stands both in its column and in the one it may have slid to is refused, not chosen between', () => {
    const lines = [
      'Post;Budget 2026 kr;',
      ...Array.from({ length: 1200 }, (_, at) => (at % 9 ? `Löner;${at * 997 + 5};` : `Löner;;${at * 991 + 3}`)),
    ]
    const { rows } = planned([...lines, 'Löner;5;7'].join('\n'))
    expect(rows.at(-1)).toMatchObject({ verdict: 'rejected', reason: 'two-numbers' })
    expect(rows.slice(1, -1).every(({ verdict }) => verdict === 'accepted')).toBe(true)
  })
})
