import type { ColumnMapping } from '../../../shared/model/column-mapping.ts'
import { inspectSource } from './inspect.ts'
import { planSource } from './plan-source.ts'
import type { ParserSource } from './source.ts'

/** Enough for the machine code to be made: after this many invented rows the first real ones are read at full speed. */
const ROWS = 2000
const TIMES = 8

/**
 * Reads an invented table several times over, a piece a step, so that the first file a person chooses is not what the program
 * learns to read fast on. Leaves nothing behind; stop between two steps whenever there is something real to do.
 */
export function* warmUp(): Generator<void> {
  const source: ParserSource = { fileName: 'x.csv', origin: 'file', bytes: inventedTable() }
  for (let time = 0; time < TIMES; time++) {
    const seen = inspectSource(source)
    yield
    if (!seen.ok) return
    const { amountColumn, unit, sign, chart, ...rest } = seen.value.guess.mapping
    const mapping: ColumnMapping = {
      ...rest,
      amountColumn: amountColumn ?? 6,
      unit: unit ?? 'kr',
      sign: sign ?? 'ledger',
      chart: chart ?? 'KOMMUN_BAS',
    }
    for (const _ of planSource(source, mapping)) yield
    yield
  }
}

const inventedTable = (): Uint8Array => {
  const lines = ['Konto;Kontotext;Ansvar;Ansvarstext;Verksamhet;Verksamhetstext;Belopp']
  for (let row = 0; row < ROWS; row++)
    lines.push(
      `${3000 + (row % 40) * 100};Konto ${row % 40};${10_000 + (row % 300)};Enhet ${row % 300};${510 + (row % 9)};Del ${row % 9};${row % 7 === 0 ? '-' : ''}${row * 37},${10 + (row % 90)}`,
    )
  return new TextEncoder().encode(lines.join('\r\n'))
}
