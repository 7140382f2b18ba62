import type { ParserPort, ReadingChoice } from '../operations/ports.ts'
import { type Delimiter, delimiterSchema, type TextEncoding, textEncodingSchema } from '../../shared/model/raw-table.ts'
import { done, failed } from '../../shared/model/problem.ts'
import type { SpawnParser } from './parser/channel.ts'
import { openParserClient } from './parser/client.ts'

/** The parser process as operations see it. */
export function openParser(options: { spawn?: SpawnParser } = {}): ParserPort {
  const client = openParserClient(options)
  const sourceAt = (path: string, fileName: string, pasted: boolean) => ({
    path,
    fileName,
    origin: pasted ? ('paste' as const) : ('file' as const),
  })
  return {
    async inspect(path, fileName, pasted, { scope, chart, inhabitants }, choice, signal) {
      if (signal.aborted) return failed('cancelled')
      const seen = await client.inspect(
        sourceAt(path, fileName, pasted),
        {
          ...(choice.sheet === undefined ? {} : { sheet: choice.sheet }),
          ...(choice.headerRow === undefined ? {} : { headerRow: choice.headerRow }),
          ...readingChoice(choice),
          aim: {
            kind: scope.kind,
            year: scope.year,
            ...(chart ? { partyChart: chart } : {}),
            ...(inhabitants ? { inhabitants } : {}),
          },
        },
        signal,
      )
      return seen.ok ? done({ source: seen.value.info, guess: seen.value.guess }) : seen
    },
    plan: (path, fileName, pasted, mapping, year, signal, onChunk) =>
      client.plan(sourceAt(path, fileName, pasted), mapping, { chunk: onChunk, signal }, year),
    redact: (path, fileName, pasted, choice, target) =>
      client.redact(sourceAt(path, fileName, pasted), readingChoice(choice), target),
    async window(path, fileName, pasted, choice, from, to) {
      return client.rows(sourceAt(path, fileName, pasted), choice.sheet ?? '', readingChoice(choice), from, to)
    },
    readContribution: (path, fileName, signal) => client.contribution(sourceAt(path, fileName, false), signal),
    readStatistics: (path, fileName, pasted, aim, signal) =>
      client.statistics(sourceAt(path, fileName, pasted), aim, signal),
    readRules: (path, fileName, pasted, signal) => client.rules(sourceAt(path, fileName, pasted), signal),
    warm: () => client.warm(),
    close: () => client.close(),
  }
}

function readingChoice(choice: ReadingChoice): { encoding?: TextEncoding; delimiter?: Delimiter } {
  const encoding = textEncodingSchema.safeParse(choice.encoding)
  const delimiter = delimiterSchema.safeParse(choice.delimiter)
  return {
    ...(encoding.success ? { encoding: encoding.data } : {}),
    ...(delimiter.success ? { delimiter: delimiter.data } : {}),
  }
}
