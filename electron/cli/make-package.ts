import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OutputOf } from '../../shared/contract/index.ts'
import { formatNumber } from '../../shared/domain/present/format-number.ts'
import { cliText as text } from '../../shared/text/cli.ts'
import type { Host } from '../host.ts'
import type { CliArguments } from './arguments.ts'
import { kindOf } from './import-files.ts'
import { openNamed, print, refuse } from './run-operation.ts'

/** paket --till MAPP: the proposal package of a workspace. Year and kind default to the newest that has rows. */
export async function makePackage(host: Host, args: CliArguments): Promise<number> {
  const folder = args.flags.get('--till')
  if (folder === undefined) return refuse(text.needsFolder)
  const opened = await openNamed(host, args)
  if (opened === undefined) return refuse(text.needsWorkspace)
  if (!opened.ok) {
    print(opened)
    return 2
  }
  return exportTo(host, folder, {
    year: Number(args.flags.get('--ar') ?? Number.NaN),
    kind: kindOf(args.flags.get('--slag')),
    own: args.flags.get('--part'),
  })
}

/** exempel --till MAPP: the sample workspace and its whole package, made from nothing. */
export async function makeSample(host: Host, args: CliArguments): Promise<number> {
  const folder = resolve(args.flags.get('--till') ?? 'exempel')
  mkdirSync(folder, { recursive: true })
  const started = performance.now()
  const created = await host.createAt(join(folder, `${text.sampleName}.samsyn`), { sample: true, replace: true })
  if (!created.ok) {
    print(created)
    return 2
  }
  const code = await exportTo(host, join(folder, 'paket'), {
    year: Number.NaN,
    kind: 'budget',
    own: undefined,
    quiet: true,
  })
  if (code !== 0) return code
  const overview = (await host.invoke('workspace.overview', {})) as { ok: true; value: OutputOf<'workspace.overview'> }
  const seconds = formatNumber((performance.now() - started) / 1000, 1)
  console.log(text.sampleMade(folder, formatNumber(overview.value.overview?.rows ?? 0, 0), seconds))
  return 0
}

async function exportTo(
  host: Host,
  folder: string,
  wish: { year: number; kind: ReturnType<typeof kindOf>; own: string | undefined; quiet?: boolean },
): Promise<number> {
  const seen = await host.invoke('workspace.overview', {})
  if (!seen.ok) return 2
  const { overview } = seen.value as OutputOf<'workspace.overview'>
  const filled = overview?.filled ?? []
  const year = Number.isInteger(wish.year)
    ? wish.year
    : Math.max(2026, ...filled.filter(({ kind }) => kind === (wish.kind ?? kind)).map((scope) => scope.year))
  const kind =
    wish.kind ??
    (filled.some((scope) => scope.year === year && scope.kind === 'budget')
      ? 'budget'
      : (filled.find((scope) => scope.year === year)?.kind ?? 'budget'))
  const own =
    wish.own ??
    filled.find((scope) => scope.year === year && scope.kind === kind)?.party ??
    overview?.parties[0]?.code ??
    ''
  mkdirSync(folder, { recursive: true })
  const made = await host.invoke('proposal.export', {
    lens: { year, kind },
    own,
    to: host.files.grantFolder(resolve(folder)),
  })
  if (!made.ok || !wish.quiet) print(made)
  else
    for (const file of (made.value as OutputOf<'proposal.export'>).files)
      console.log(text.madeFile(file.name, formatNumber(Math.ceil(file.bytes / 1024), 0)))
  return made.ok ? 0 : 2
}
