// The headless host: the same operations from a terminal. A flat list of steps.
import { fileURLToPath } from 'node:url'
import { cliText as text } from '../shared/text/cli.ts'
import { chainOf } from './cli/chains.ts'
import { helpFor, helpText } from './cli/help.ts'
import { readArguments } from './cli/arguments.ts'
import { runOperation } from './cli/run-operation.ts'
import { openExporter } from './engine/exporter-port.ts'
import { openParser } from './engine/parser-port.ts'
import { homeFolder } from './home-folder.ts'
import { createHost } from './host.ts'
import { programVersion } from './program-version.ts'

const args = readArguments(process.argv.slice(2))
if (!args.ok) fail(args.message)
if (args.help || args.command === undefined) {
  console.log(args.command === undefined ? helpText() : helpFor(args.command))
  process.exit(0)
}

const host = createHost({
  home: homeFolder(),
  resources: fileURLToPath(new URL('../resources', import.meta.url)),
  version: programVersion,
  parser: openParser(),
  exporter: openExporter(),
})
try {
  const chain = chainOf(args.command)
  const code = chain ? await chain(host, args) : await runOperation(host, args)
  await host.close()
  process.exit(code)
} catch (error) {
  console.error(text.bug)
  console.error(error)
  process.exit(1)
}

function fail(line: string): never {
  console.error(line)
  process.exit(2)
}
