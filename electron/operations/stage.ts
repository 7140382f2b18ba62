import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AccountNotes, openAccountNotes } from '../../shared/domain/normalise/account-notes.ts'
import { namedParties, openPartyFinder } from '../../shared/domain/import/statistics/find-party.ts'
import { openPartyNotes } from '../../shared/domain/normalise/party-notes.ts'
import { openSeveralParties } from '../../shared/domain/normalise/several-parties.ts'
import { accountRole } from '../../shared/domain/tag/account-role.ts'
import { maskIdentityNumbers } from '../../shared/domain/import/identity-number.ts'
import type { OutputOf, ParsedInputOf } from '../../shared/contract/index.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { PASTED_FILE_NAME } from '../../shared/text/paste.ts'
import { createStaging } from '../store/staging.ts'
import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import type { Call, Resources, SessionContext } from './context.ts'
import { hashOf } from './original.ts'
import { withRecipe } from './recipe.ts'
import type { ImportPlan, StagedSource, WorkspaceSession } from './workspace-session.ts'

/** Above this no file of an economist's is; beyond it a mistake or an attack. Bytes. */
const LARGEST = 512 * 1024 * 1024

/**
 * Takes a private copy of the source (the person may go on editing the file), hashes it, and has the parser look at it.
 * Nothing reaches the workspace.
 */
export async function stage(
  context: SessionContext,
  input: ParsedInputOf<'import.stage'>,
  call: Call,
): Promise<Outcome<OutputOf<'import.stage'>>> {
  const taken = await take(context, input.from)
  if (!taken.ok) return taken
  const { id, path, fileName, pasted } = taken.value
  const choice = {
    sheet: input.sheet,
    encoding: input.encoding,
    delimiter: input.delimiter,
    headerRow: input.headerRow,
  }
  call.progress('read', 0, null)
  const chart = context.resources.parties.find(({ code }) => code === input.scope.party)?.chart
  const seen = await context.parser.inspect(
    path,
    fileName,
    pasted,
    { scope: input.scope, chart, inhabitants: inhabitantsOf(context.resources, input.scope.party) },
    choice,
    call.signal,
  )
  if (!seen.ok) {
    if (!('sourceId' in input.from)) forget(context.workspace, id, path)
    return seen
  }
  const sha256 = taken.value.sha256 ?? hashOf(path).catch(() => null)
  context.workspace.sources.set(id, { ...taken.value, sha256, info: seen.value.source })
  const { guess, match } = await context.exclusive(() =>
    withRecipe(context.workspace.connection.read, input.scope, seen.value.guess),
  )
  return done({ sourceId: id, source: seen.value.source, guess, recipe: match })
}

/** The hash is null where it is still to be taken. */
type Taken = Omit<StagedSource, 'info' | 'sha256'> & { sha256: StagedSource['sha256'] | null }

async function take(context: SessionContext, from: ParsedInputOf<'import.stage'>['from']): Promise<Outcome<Taken>> {
  const { workspace, files, ids } = context
  if ('sourceId' in from) {
    const known = workspace.sources.get(from.sourceId)
    return known ? done(known) : failed('source-unknown')
  }
  const id = ids.next('fil')
  const path = join(workspace.scratch, 'source', id)
  mkdirSync(join(path, '..'), { recursive: true })
  if ('text' in from) {
    if (from.text.trim() === '') return failed('file-empty')
    writeFileSync(path, from.text, 'utf8')
    return done({ id, path, fileName: PASTED_FILE_NAME, pasted: true, sha256: null, bytes: statSync(path).size })
  }
  const opened = files.opened(from.file)
  if (!opened.ok) return opened
  // The name is stored and shown; its ending, which the reader looks at, stays.
  const fileName = maskIdentityNumbers(opened.value.name)
  if (opened.value.bytes === 0) return failed('file-empty', { file: fileName })
  if (opened.value.bytes > LARGEST)
    return failed('file-too-large', { file: fileName }, { bytes: opened.value.bytes, limit: LARGEST })
  copyFileSync(opened.value.path, path)
  return done({ id, path, fileName, pasted: false, sha256: null, bytes: opened.value.bytes })
}

/** Makes a plan of a staged source and spools it; what is shown afterwards is read from the spool. */
export async function makePlan(
  context: SessionContext,
  input: ParsedInputOf<'import.plan'>,
  call: Call,
): Promise<Outcome<ImportPlan>> {
  const { workspace, parser, ids } = context
  const source = workspace.sources.get(input.sourceId)
  if (!source) return failed('source-unknown')
  const mapping = withSafeCorrections(input.mapping)
  const id = ids.next('plan')
  const path = join(workspace.scratch, 'plan', `${id}.sqlite`)
  mkdirSync(join(path, '..'), { recursive: true })
  const staging = createStaging(path)
  let read = 0
  const party = context.resources.parties.find(({ code }) => code === input.scope.party)
  const notes = [
    ...(party ? [openPartyNotes(party.kind)] : []),
    openSeveralParties(openPartyFinder(namedParties(context.resources.parties))),
    ...accountNotes(context.resources, mapping),
  ]
  const summary = await parser.plan(
    source.path,
    source.fileName,
    source.pasted,
    mapping,
    input.scope.year,
    call.signal,
    (chunk, share) => {
      staging.append(chunk)
      for (const note of notes) note.add(chunk)
      read += chunk.rows.length
      call.progress('plan', read, share > 0 ? Math.max(read, Math.round(read / share)) : null)
    },
  )
  staging.finish()
  const sha256 = summary.ok ? await source.sha256 : null
  if (!summary.ok || sha256 === null) {
    staging.close()
    rmSync(path, { force: true })
    return summary.ok ? failed('source-unknown') : summary
  }
  const place = { file: source.fileName, ...(mapping.sheet === '' ? {} : { sheet: mapping.sheet }) }
  const warned = {
    ...summary.value,
    warnings: [...summary.value.warnings, ...notes.flatMap((note) => note.warnings(place))],
  }
  const amountHeader = mapping.columns.find(({ column }) => column === mapping.amountColumn)?.header ?? ''
  const plan: ImportPlan = {
    id,
    source: { ...source, sha256 },
    scope: input.scope,
    mapping: mapping,
    amountHeader,
    controlOre: input.controlOre,
    summary: warned,
    staging,
  }
  // Only the latest plan of a source can be applied: it is the one on the screen.
  for (const older of workspace.plans.values()) if (older.source.id === source.id) dropPlan(workspace, older)
  workspace.plans.set(id, plan)
  return done(plan)
}

/** What a person wrote of a cell is stored and sent on with the batch: no identity number goes with it. */
function withSafeCorrections(mapping: ColumnMapping): ColumnMapping {
  if (!mapping.corrections?.length) return mapping
  return {
    ...mapping,
    corrections: mapping.corrections.map(({ is, ...cell }) => ({
      ...cell,
      was: maskIdentityNumbers(cell.was),
      is:
        is.as === 'text' ? { ...is, text: maskIdentityNumbers(is.text) } : { ...is, why: maskIdentityNumbers(is.why) },
    })),
  }
}

/** The shipped population of a party; whichever year it is of, amounts are only weighed against it roughly. */
const inhabitantsOf = ({ statistics }: Resources, party: string): number | undefined => {
  const found = statistics.flatMap(({ values }) => values).find((one) => one.volumeId === 'inv' && one.party === party)
  return found?.hundredths ? found.hundredths / 100 : undefined
}

/** Only where the source has accounts: a table without any has none that a chart could know. */
function accountNotes({ charts }: Resources, { columns, chart }: ColumnMapping): AccountNotes[] {
  const accounts = columns.some(({ is }) => 'dimension' in is && is.dimension === 'account' && is.role !== 'name')
  if (!accounts) return []
  return [
    openAccountNotes((account) => {
      const role = accountRole(charts, chart, account)
      return role === null ? null : role === 'balance' ? 'outside' : 'counted'
    }),
  ]
}

export function discardSource(context: SessionContext, sourceId: string): Outcome<Record<string, never>> {
  const workspace = context.current
  const source = workspace?.sources.get(sourceId)
  if (workspace && source) {
    for (const plan of workspace.plans.values()) if (plan.source.id === sourceId) dropPlan(workspace, plan)
    forget(workspace, sourceId, source.path)
  }
  return done({})
}

function dropPlan(workspace: WorkspaceSession, plan: ImportPlan): void {
  plan.staging.close()
  rmSync(plan.staging.path, { force: true })
  workspace.plans.delete(plan.id)
}

function forget(workspace: WorkspaceSession, id: string, path: string): void {
  workspace.sources.delete(id)
  rmSync(path, { force: true })
}
