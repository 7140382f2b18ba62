import { readFileSync } from 'node:fs'
import { isOperationName } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/operation.ts'
import { cliText as text } from '../../shared/text/cli.ts'
import type { Host } from '../host.ts'
import type { CliArguments } from './arguments.ts'

/** Exit codes: 0 done, 2 a coded problem or a wrong command line, 1 a bug. */
export const exitCode = (reply: Reply): number => (reply.ok ? 0 : 2)

/** Runs one operation and prints its JSON reply. Files and folders are granted first, so that input can name them. */
export async function runOperation(host: Host, args: CliArguments): Promise<number> {
  const name = args.command ?? ''
  if (!isOperationName(name)) return refuse(text.unknownCommand(name))
  const input = readInput(args.flags.get('--input'))
  if (input === undefined) return refuse(text.badJson)
  for (const file of args.files) host.files.grantOpen(file)
  const folder = args.flags.get('--till')
  if (folder !== undefined) host.files.grantFolder(folder)
  const opened = await openNamed(host, args)
  const reply = opened && !opened.ok ? opened : await host.invoke(name, input)
  print(reply)
  return exitCode(reply)
}

/** Opens the workspace named with --workspace; undefined when none is named. */
export async function openNamed(host: Host, args: CliArguments): Promise<Reply | undefined> {
  const path = args.flags.get('--workspace')
  return path === undefined ? undefined : host.invoke('workspace.open', { file: host.files.grantOpen(path) })
}

export const print = (value: unknown): void => console.log(JSON.stringify(value, null, 2))

export function refuse(line: string): number {
  console.error(line)
  return 2
}

function readInput(given: string | undefined): unknown {
  if (given === undefined) return {}
  try {
    return JSON.parse(given === '-' ? readFileSync(0, 'utf8') : given) as unknown
  } catch {
    return undefined
  }
}
