import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openExporter } from '../../electron/engine/exporter-port.ts'
import { openParser } from '../../electron/engine/parser-port.ts'
import { createHost, type Host } from '../../electron/host.ts'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'
import type { ProblemNote } from '../../shared/contract/operation.ts'
import type { ColumnMapping, MappingGuess } from '../../shared/model/column-mapping.ts'
import type { Scope } from '../../shared/model/scope.ts'

export const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url))

/** A clock that moves one second a call and ids that count: two hosts driven alike answer alike. */
export function stillTime() {
  let seconds = 0
  let made = 0
  return {
    clock: {
      now: () => {
        seconds += 1
        return new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString()
      },
    },
    ids: {
      next: (prefix: string) => {
        made += 1
        return `${prefix}-${made}`
      },
    },
  }
}

export interface TestHost {
  host: Host
  home: string
  /** The reply's value; throws with the problem's words when it is refused. */
  call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** The problem's code; throws when the call was not refused. */
  refused<N extends OperationName>(name: N, input: InputOf<N>): Promise<ProblemNote>
  /** A file of these contents, granted. */
  file(name: string, content: string | Uint8Array): string
  close(): Promise<void>
}

/** The real host on a folder of its own: real SQLite, real parser and export processes. Time stands still unless a version is given. */
export function openTestHost(
  home = mkdtempSync(join(tmpdir(), 'samsyn-prov-')),
  time: { version: string } | 'still' = 'still',
): TestHost {
  const files = mkdtempSync(join(tmpdir(), 'samsyn-filer-'))
  const chosen = time === 'still' ? { version: '0.0.0-prov', ...stillTime() } : time
  const host = createHost({ home, resources: RESOURCES, parser: openParser(), exporter: openExporter(), ...chosen })
  return {
    host,
    home,
    async call(name, input) {
      const reply = await host.invoke(name, input)
      if (!reply.ok)
        throw new Error(`${name}: ${reply.problem.code}: ${reply.problem.text.what} ${reply.problem.text.where ?? ''}`)
      return reply.value as OutputOf<typeof name>
    },
    async refused(name, input) {
      const reply = await host.invoke(name, input)
      if (reply.ok) throw new Error(`${name} was not refused`)
      return reply.problem
    },
    file(name, content) {
      const path = join(files, name)
      writeFileSync(path, content)
      return host.files.grantOpen(path)
    },
    async close() {
      await host.close()
      rmSync(files, { recursive: true, force: true })
    },
  }
}

/** A guess with its open questions answered; throws where one is left. */
export function settle(guess: MappingGuess, answers: Partial<ColumnMapping> = {}): ColumnMapping {
  const { amountColumn, unit, sign, chart, ...rest } = { ...guess.mapping, ...answers }
  if (amountColumn === null || unit === null || sign === null || chart === null)
    throw new Error(`open questions: ${guess.questions.join(', ')}`)
  const columns = rest.columns.map((column) =>
    column.column === amountColumn
      ? { ...column, is: { role: 'amount' as const } }
      : column.is.role === 'amount'
        ? { ...column, is: { role: 'ignored' as const } }
        : column,
  )
  return { ...rest, columns, amountColumn, unit, sign, chart }
}

/** Reads a text or file all the way in and gives its batch. */
export async function importAll(
  test: Pick<TestHost, 'call'>,
  scope: Scope,
  from: InputOf<'import.stage'>['from'],
  answers: Partial<ColumnMapping> = {},
  controlOre: number | null = null,
) {
  const staged = await test.call('import.stage', { scope, from })
  const planned = await test.call('import.plan', {
    sourceId: staged.sourceId,
    scope,
    mapping: settle(staged.guess, answers),
    controlOre,
  })
  const { batch } = await test.call('import.apply', { planId: planned.planId })
  return { staged, planned, batch }
}

export const SCOPE: Scope = { party: '2309', year: 2026, kind: 'budget' }

/** A small budget as pasted from Excel: invented figures. */
export const BUDGET = [
  'Ansvar\tVerksamhet\tVerksamhetstext\tKonto\tKontotext\tBudget 2026 kr',
  '4110\t51015\tHemsjukvård\t3132\tAvgift hemsjukvård\t-412 000,00',
  '4110\t51015\tHemsjukvård\t5020\tLöner tillsvidare\t14 210 400,00',
  '4110\t51015\tHemsjukvård\t5610\tArbetsgivaravgifter\t5 402 100,50',
  '4110\t51015\tHemsjukvård\t6420\tSjukvårdsmaterial\t1 118 000,00',
  '4110\t51015\tHemsjukvård\t7510\tInhyrd personal\t640 000,00',
  '4130\t51020\tHemtjänst\t5020\tLöner tillsvidare\t31 044 000,00',
].join('\r\n')
/** Sum of BUDGET in öre. */
export const BUDGET_ORE = -41_200_000 + 1_421_040_000 + 540_210_050 + 111_800_000 + 64_000_000 + 3_104_400_000
