import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputOf, ParsedInputOf } from '../../shared/contract/index.ts'
import type { StatisticsReading } from '../../shared/domain/import/statistics/reading.ts'
import { namedParties } from '../../shared/domain/import/statistics/find-party.ts'
import { volumeKey } from '../../shared/domain/compute/disclosure.ts'
import { planVolumes } from '../../shared/domain/normalise/plan-volumes.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import type { VolumeValue } from '../../shared/model/volume.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { PASTED_FILE_NAME } from '../../shared/text/paste.ts'
import { attributionOf, sourceOf } from '../../shared/text/volumes-import.ts'
import type { ReadDb } from '../store/connection.ts'
import { volumesOf, volumeToRow } from '../store/volumes.ts'
import type { Call, Handlers, ReadContext, SessionContext } from './context.ts'
import { openFigures } from './figures.ts'
import { reading } from './proposal.ts'
import type { VolumePlan } from './workspace-session.ts'

/** No saved answer or table of statistics is larger. Bytes. */
const LARGEST = 150 * 1024 * 1024

type Read = { fileName: string; reading: StatisticsReading }

/** Reads a statistics file where untrusted bytes are read; the file itself is not kept, only what was read. */
async function read(
  context: SessionContext,
  from: Exclude<ParsedInputOf<'volumes.stageFile'>['from'], { planId: string }>,
  call: Call,
): Promise<Outcome<Read>> {
  const { resources, workspace, parser, files, ids } = context
  const aim = {
    parties: namedParties(resources.parties),
    kpis: [...resources.kolada],
    volumes: resources.method.volumes.map(({ id }) => id),
  }
  call.progress('read', 0, null)
  if ('file' in from) {
    const opened = files.opened(from.file)
    if (!opened.ok) return opened
    const { name: fileName, path, bytes } = opened.value
    if (bytes === 0) return failed('file-empty', { file: fileName })
    if (bytes > LARGEST) return failed('file-too-large', { file: fileName }, { bytes, limit: LARGEST })
    const reading = await parser.readStatistics(path, fileName, false, aim, call.signal)
    return reading.ok ? done({ fileName, reading: reading.value }) : reading
  }
  if (from.text.trim() === '') return failed('file-empty')
  const path = join(workspace.scratch, 'source', ids.next('text'))
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, from.text, 'utf8')
  try {
    const reading = await parser.readStatistics(path, PASTED_FILE_NAME, true, aim, call.signal)
    return reading.ok ? done({ fileName: PASTED_FILE_NAME, reading: reading.value }) : reading
  } finally {
    rmSync(path, { force: true })
  }
}

async function stageFile(
  context: SessionContext,
  input: ParsedInputOf<'volumes.stageFile'>,
  call: Call,
): Promise<Outcome<OutputOf<'volumes.stageFile'>>> {
  const { workspace, resources, ids } = context
  const { from, year = null, asYear = null, own = null } = input
  const known = 'planId' in from ? workspace.volumePlans.get(from.planId) : undefined
  if ('planId' in from && !known) return failed('plan-unknown')
  const got = 'planId' in from ? null : await read(context, from, call)
  if (got && !got.ok) return got
  const base = got ? got.value : known
  if (!base) return failed('plan-unknown')
  const words = sourceOf(base.fileName)
  const method = { volumes: resources.method.volumes, parties: resources.parties }
  const preview = planVolumes(base.reading, { year, asYear }, method, words)
  const plan: VolumePlan = {
    id: known?.id ?? ids.next('volymer'),
    fileName: base.fileName,
    reading: base.reading,
    preview,
  }
  if (!known) workspace.volumePlans.clear()
  workspace.volumePlans.set(plan.id, plan)
  const standing = await context.exclusive(() => toldFor(reading(context), preview.values, own))
  return done({
    planId: plan.id,
    fileName: plan.fileName,
    preview,
    standing,
    attribution: attributionOf(preview, plan.fileName),
  })
}

const keyOf = (value: VolumeValue): string => `${value.volumeId} ${value.party} ${value.year}`

/** The figures the sheet holds in the cells that the values would go into. */
function standingFor(db: ReadDb, values: readonly VolumeValue[]): VolumeValue[] {
  const wanted = new Set(values.map(keyOf))
  const years = new Set(values.map(({ year }) => year))
  return [...years].flatMap((year) => volumesOf(db, year)).filter((value) => wanted.has(keyOf(value)))
}

/** The same as they may be told: a party sees its own small counts and nobody else's. */
function toldFor(context: Pick<ReadContext, 'db' | 'resources'>, values: readonly VolumeValue[], own: string | null) {
  const book = openFigures(context)
  const told = new Map(
    [...new Set(values.map(({ year }) => year))].flatMap((year) =>
      book
        .year(year)
        .volumes()
        .map((value) => [volumeKey(value), value] as const),
    ),
  )
  return standingFor(context.db, values).map((value) =>
    value.party === own ? value : (told.get(volumeKey(value)) ?? value),
  )
}

export const volumesFileHandlers = {
  'volumes.stageFile': { mode: 'free', run: (context, input, call) => stageFile(context, input, call) },
  'volumes.applyFile': {
    mode: 'write',
    run: ({ workspace, db, journal }, { planId, replace }) => {
      const plan = workspace.volumePlans.get(planId)
      if (!plan) return failed('plan-unknown')
      const { values, questions } = plan.preview
      if (values.length === 0)
        return failed(questions.length > 0 ? 'statistics-year-not-chosen' : 'statistics-nothing-to-read')
      const standing = new Map(standingFor(db, values).map((value) => [keyOf(value), value]))
      const taken = values.filter((value) => isTaken(value, standing.get(keyOf(value)), replace))
      for (const value of taken) journal.put('volume_value', volumeToRow(value))
      return done({
        value: { saved: taken.length, kept: values.length - taken.length },
        step: { label: historyLabels.readStatistics(taken.length, plan.fileName), rows: null, ore: null },
      })
    },
  },
} satisfies Partial<Handlers>

/** A figure fills an empty cell; it writes over another only where that was asked for; a missing one never takes the place of a figure. */
const isTaken = (value: VolumeValue, standing: VolumeValue | undefined, replace: boolean): boolean => {
  if (!standing || standing.state === 'missing') return true
  return replace && value.state === 'value'
}
