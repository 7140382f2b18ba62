import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatNumber, formatOre } from '../../shared/domain/present/format-number.ts'
import type { Reply } from '../../shared/contract/operation.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { columnLetters } from '../../shared/model/column-letters.ts'
import { chartSchema } from '../../shared/model/code-string.ts'
import type { ColumnMapping, MappingGuess, MappingQuestion } from '../../shared/model/column-mapping.ts'
import { signConventionSchema } from '../../shared/model/column-mapping.ts'
import { moneyUnitSchema } from '../../shared/model/money.ts'
import { type Kind, scopeSchema } from '../../shared/model/scope.ts'
import { cliText as text } from '../../shared/text/cli.ts'
import {
  decimalFlagWords,
  importQuestion,
  originalFlagWords,
  signFlagWords,
} from '../../shared/text/import-questions.ts'
import { placeOf } from '../files/place-of.ts'
import type { Host } from '../host.ts'
import type { CliArguments } from './arguments.ts'
import { openNamed, print, refuse } from './run-operation.ts'

const KIND_WORDS: Readonly<Record<string, Kind>> = { budget: 'budget', utfall: 'outcome', prognos: 'forecast' }

export const kindOf = (word: string | undefined): Kind | undefined =>
  word !== undefined && Object.hasOwn(KIND_WORDS, word) ? KIND_WORDS[word] : undefined

/** importera FIL…: read, plan and apply each file; with --prov only shown. One line a file, then exit 0, or 2 at the first problem. */
export async function importFiles(host: Host, args: CliArguments): Promise<number> {
  const workspace = args.flags.get('--workspace')
  const scope = scopeSchema.safeParse({
    party: args.flags.get('--part'),
    year: Number(args.flags.get('--ar')),
    kind: kindOf(args.flags.get('--slag')),
  })
  if (!scope.success || workspace === undefined || args.files.length === 0) return refuse(text.needsImport)
  // A trial leaves nothing behind, not even an empty workspace.
  const place = args.trial ? join(mkdtempSync(join(tmpdir(), 'samsyn-prov-')), 'Prov.samsyn') : workspace
  const opened = placeOf(workspace).exists ? await openNamed(host, args) : await host.createAt(place)
  if (opened && !opened.ok) return stop(opened)
  console.log(text.importedHeading.join('\t'))
  for (const file of args.files) {
    const code = await importOne(host, args, file, scope.data)
    if (code !== 0) return code
  }
  return 0
}

async function importOne(
  host: Host,
  args: CliArguments,
  file: string,
  scope: InputOf<'import.stage'>['scope'],
): Promise<number> {
  const staged = await host.invoke('import.stage', {
    scope,
    from: { file: host.files.grantOpen(file) },
    ...optional('sheet', args.flags.get('--blad')),
  })
  if (!staged.ok) return stop(staged)
  const { sourceId, guess } = staged.value as OutputOf<'import.stage'>
  const mapping = settled(guess, args)
  if ('question' in mapping) return refuse(`${file}: ${mapping.question}`)
  const planned = await host.invoke('import.plan', { sourceId, scope, mapping: mapping.value })
  if (!planned.ok) return stop(planned)
  const { planId, summary } = planned.value as OutputOf<'import.plan'>
  const { accepted, skipped, rejected } = summary
  console.log(
    [
      file,
      ...[accepted.rows, skipped.rows, rejected.rows].map((rows) => formatNumber(rows, 0)),
      formatOre(accepted.ore, 'kr', 2),
    ].join('\t'),
  )
  if (args.trial) return 0
  const applied = await host.invoke('import.apply', {
    planId,
    ...optional('original', originalFlagWords[args.flags.get('--original') ?? '']),
  })
  return applied.ok ? 0 : stop(applied)
}

/** The guess with the answers of the command line; or the first question still open, in words. Nothing is guessed silently. */
function settled(guess: MappingGuess, args: CliArguments): { value: ColumnMapping } | { question: string } {
  const asked = args.flags.get('--kolumn')
  const candidate =
    asked === undefined
      ? undefined
      : guess.amountCandidates.find(
          ({ header, column }) => header === asked || columnLetters(column) === asked.toUpperCase(),
        )
  const amountColumn = asked === undefined ? guess.mapping.amountColumn : (candidate?.column ?? null)
  // A guess that is a question too is only a proposal: it is asked for, as in the window.
  const settledGuess = <T>(question: MappingQuestion, value: T | null): T | null =>
    guess.questions.includes(question) ? null : value
  const unit = moneyUnitSchema.safeParse(args.flags.get('--enhet')).data ?? settledGuess('unit', guess.mapping.unit)
  const sign =
    signConventionSchema.safeParse(signFlagWords[args.flags.get('--tecken') ?? '']).data ??
    settledGuess('sign', guess.mapping.sign)
  const chart = chartSchema.safeParse(args.flags.get('--kontoplan')).data ?? settledGuess('chart', guess.mapping.chart)
  const decimal = decimalFlagWords[args.flags.get('--decimal') ?? ''] ?? settledGuess('decimal', guess.mapping.decimal)
  if (amountColumn === null)
    return {
      question: importQuestion.amount(
        guess.amountCandidates.map(({ header, column }) => header || columnLetters(column)),
      ),
    }
  if (unit === null) return { question: importQuestion.unit }
  if (sign === null) return { question: importQuestion.sign }
  if (chart === null) return { question: importQuestion.chart }
  if (decimal === null) return { question: importQuestion.decimal }
  const columns = guess.mapping.columns.map((column) =>
    column.column === amountColumn
      ? { ...column, is: { role: 'amount' as const } }
      : column.is.role === 'amount'
        ? { ...column, is: { role: 'ignored' as const } }
        : column,
  )
  const groupMark = decimal === guess.mapping.decimal ? guess.mapping.groupMark : decimal === ',' ? '.' : ','
  return { value: { ...guess.mapping, columns, amountColumn, unit, sign, chart, decimal, groupMark } }
}

const optional = (key: string, value: string | undefined) => (value === undefined ? {} : { [key]: value })

function stop(reply: Reply): number {
  print(reply)
  return reply.ok ? 0 : 2
}
