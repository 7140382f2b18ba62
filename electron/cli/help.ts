import { z } from 'zod'
import { contract, isOperationName } from '../../shared/contract/index.ts'
import { cliText as text } from '../../shared/text/cli.ts'

/** Every operation with its Swedish summary. */
export function helpText(): string {
  const width = Math.max(...Object.keys(contract).map((name) => name.length)) + 2
  const lines = Object.entries(contract).map(([name, { summary }]) => `  ${name.padEnd(width)}${summary}`)
  return [text.title, '', ...text.usage, ...lines].join('\n')
}

/** One operation: what it takes, gives and may refuse. */
export function helpFor(name: string): string {
  if (!isOperationName(name)) return helpText()
  const { summary, input, output, problems } = contract[name]
  const shape = (schema: z.ZodType, io: 'input' | 'output'): string =>
    JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }), null, 2)
  return [
    `${name}: ${summary}`,
    '',
    text.input,
    shape(input, 'input'),
    '',
    text.output,
    shape(output, 'output'),
    '',
    text.problems,
    `  ${problems.join(', ') || '–'}`,
  ].join('\n')
}
