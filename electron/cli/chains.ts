import type { Host } from '../host.ts'
import type { CliArguments } from './arguments.ts'
import { importFiles } from './import-files.ts'
import { makePackage, makeSample } from './make-package.ts'

type Chain = (host: Host, args: CliArguments) => Promise<number>

const CHAINS: Readonly<Record<string, Chain>> = { importera: importFiles, paket: makePackage, exempel: makeSample }

/** The steps people chain, as commands of their own. */
export const chainOf = (command: string): Chain | undefined =>
  Object.hasOwn(CHAINS, command) ? CHAINS[command] : undefined
