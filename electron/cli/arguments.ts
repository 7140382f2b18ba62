import { cliText as text } from '../../shared/text/cli.ts'

/** The command line, parsed. Files come without a flag, or with --fil. */
export interface CliArguments {
  ok: true
  command: string | undefined
  help: boolean
  files: string[]
  flags: ReadonlyMap<string, string>
  trial: boolean
}
export type ParsedArguments = CliArguments | { ok: false; message: string }

const WITH_VALUE = [
  '--workspace',
  '--input',
  '--till',
  '--part',
  '--ar',
  '--slag',
  '--enhet',
  '--tecken',
  '--kolumn',
  '--blad',
  '--kontoplan',
  '--decimal',
  '--original',
]

export function readArguments(words: readonly string[]): ParsedArguments {
  const flags = new Map<string, string>()
  const plain: string[] = []
  const files: string[] = []
  let help = false
  let trial = false
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const [name = '', inline] = word.startsWith('--') ? splitOnce(word) : [word]
    if (name === '--help' || word === '-h') help = true
    else if (name === '--prov') trial = true
    else if (name === '--fil' || WITH_VALUE.includes(name)) {
      const value = inline ?? words[(index += 1)]
      if (value === undefined) return { ok: false, message: text.needsValue(name) }
      if (name === '--fil') files.push(value)
      else flags.set(name, value)
    } else if (word.startsWith('--')) return { ok: false, message: text.unknownFlag(name) }
    else plain.push(word)
  }
  const [command, ...rest] = plain
  return { ok: true, command, help, files: [...rest, ...files], flags, trial }
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}
