import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'
import type { ColumnMapping, MappingGuess } from '../../shared/model/column-mapping.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { type SampleFile, sampleFiles } from '../sample/files.ts'
import { sampleTarget } from '../sample/hand-target.ts'
import { readRecipe, readRules, type SampleParty, type SampleRecipe } from '../sample/recipe.ts'
import { sampleAnswers, sampleAssessments, sampleOverhead } from '../sample/said.ts'
import { sampleVolumes } from '../sample/volumes.ts'
import type { Call, SessionContext } from './context.ts'

type Step = () => Promise<Outcome<true>>
type Ask = <N extends OperationName>(name: N, input: InputOf<N>) => Promise<Outcome<OutputOf<N>>>

/**
 * Fills a new workspace with the invented figures of the sample, through the same doors as real ones: keys and rules, then each
 * party's files, then volumes and some tags by hand. The rules come first so that nothing is tagged twice.
 */
export async function fillSample(context: SessionContext, call: Call): Promise<Outcome<true>> {
  const recipe = readRecipe()
  const ask = asker(context, call)
  const steps: Step[] = [
    ...recipe.keys.map(
      (values): Step =>
        () =>
          settled(ask('keys.put', { values })),
    ),
    ...readRules().map(
      (rule): Step =>
        () =>
          settled(ask('tagging.saveRule', { rule })),
    ),
    ...recipe.parties.flatMap((party) => fileSteps(context, ask, recipe, party)),
    ...recipe.volumeYears.map(
      (year): Step =>
        () =>
          putVolumes(ask, recipe, year),
    ),
    ...recipe.handTags.map(
      (hand): Step =>
        () =>
          tagByHand(ask, hand),
    ),
    ...saidSteps(context, ask, recipe),
  ]
  for (const [index, step] of steps.entries()) {
    if (call.signal.aborted) return failed('cancelled')
    call.progress('sample', index, steps.length)
    const outcome = await step()
    if (!outcome.ok) return outcome
  }
  call.progress('sample', steps.length, steps.length)
  return done(true)
}

/** The ordinary door, with the inner steps' own progress kept quiet: the person sees one job. */
function asker(context: SessionContext, { signal }: Call): Ask {
  const quiet: Call = { signal, progress: () => {} }
  return async <N extends OperationName>(name: N, input: InputOf<N>): Promise<Outcome<OutputOf<N>>> => {
    const reply = await context.invoke(name, input, quiet)
    return reply.ok ? done(reply.value as OutputOf<N>) : failed(reply.problem.code, reply.problem.place)
  }
}

const settled = async (asked: Promise<Outcome<unknown>>): Promise<Outcome<true>> => {
  const outcome = await asked
  return outcome.ok ? done(true) : outcome
}

/** One step per amount column; a party's files are made when their turn comes, not before. */
function fileSteps(context: SessionContext, ask: Ask, recipe: SampleRecipe, party: SampleParty): Step[] {
  let made: SampleFile[] | undefined
  return party.files.flatMap(({ amounts }, fileAt) =>
    amounts.map(
      (_, amountAt): Step =>
        () => {
          made ??= sampleFiles(recipe, party)
          const file = made[fileAt]
          const column = file?.amounts[amountAt]
          if (!file || !column) throw new Error(`sample recipe: ${party.code} has no file ${fileAt}`)
          return readIn(context, ask, party, file, column)
        },
    ),
  )
}

async function readIn(
  context: SessionContext,
  ask: Ask,
  party: SampleParty,
  file: SampleFile,
  { amount, ore }: SampleFile['amounts'][number],
): Promise<Outcome<true>> {
  const folder = join(context.workspace.scratch, 'exempel')
  const path = join(folder, file.name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, file.bytes)
  try {
    const scope = { party: party.code, year: amount.year, kind: amount.kind }
    const staged = await ask('import.stage', { scope, from: { file: context.files.grantOpen(path) } })
    if (!staged.ok) return staged
    const { sourceId, guess } = staged.value
    const mapping = answered(guess, party, amount.heading)
    const planned = await ask('import.plan', { sourceId, scope, mapping, controlOre: amount.control ? ore : null })
    if (!planned.ok) return planned
    const applied = await ask('import.apply', { planId: planned.value.planId })
    if (!applied.ok) return applied
    return await settled(ask('import.discard', { sourceId }))
  } finally {
    rmSync(path, { force: true })
  }
}

/** The program's own guess, with the questions it leaves open answered as the sample's economist would. */
function answered(guess: MappingGuess, { layout, chart }: SampleParty, heading: string): ColumnMapping {
  const { mapping, amountCandidates } = guess
  const amountColumn = mapping.amountColumn ?? amountCandidates.find(({ header }) => header === heading)?.column
  if (amountColumn === undefined) throw new Error(`sample: no column is headed ${heading}`)
  return {
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.column === amountColumn ? { ...column, is: { role: 'amount' } } : column,
    ),
    amountColumn,
    unit: mapping.unit ?? layout.unit,
    sign: mapping.sign ?? layout.sign,
    chart: mapping.chart ?? chart,
  }
}

/** Published statistics where the program has them, invented figures for the rest. */
async function putVolumes(ask: Ask, recipe: SampleRecipe, year: number): Promise<Outcome<true>> {
  const shipped = await ask('volumes.useShipped', { year })
  if (!shipped.ok) return shipped
  const sheet = await ask('volumes.sheet', { year })
  if (!sheet.ok) return sheet
  const there = new Set(sheet.value.values.map(({ volumeId, party }) => `${volumeId} ${party}`))
  const values = sampleVolumes(recipe, year).filter(({ volumeId, party }) => !there.has(`${volumeId} ${party}`))
  return settled(ask('volumes.put', { values }))
}

/** Isolation levels, evidence grades, overhead, method answers and one decision on what stands twice. */
function saidSteps({ resources }: SessionContext, ask: Ask, recipe: SampleRecipe): Step[] {
  const { parties, method, declaration } = resources
  const { years, grades, verdicts } = recipe.said
  return [
    ...sampleAssessments(recipe, method.items, parties).map(
      (cells): Step =>
        () =>
          settled(ask('isolation.assess', cells)),
    ),
    ...grades.map(
      (grade): Step =>
        () =>
          settled(ask('isolation.changeGrade', grade)),
    ),
    ...years.flatMap((year) => [
      ...sampleOverhead(recipe, parties, year).map(
        (overhead): Step =>
          () =>
            settled(ask('overhead.declare', overhead)),
      ),
      ...sampleAnswers(recipe, declaration.questions, parties, year).map(
        (given): Step =>
          () =>
            settled(ask('declaration.answer', given)),
      ),
    ]),
    ...verdicts.map(
      (verdict): Step =>
        () =>
          decide(ask, verdict),
    ),
  ]
}

async function decide(
  ask: Ask,
  { cause, year, kind, counts, reason, role }: SampleRecipe['said']['verdicts'][number],
): Promise<Outcome<true>> {
  const list = await ask('doublecount.list', { year, kind })
  if (!list.ok) return list
  const found = list.value.found.find((one) => one.cause === cause)
  if (!found) throw new Error(`sample recipe: nothing stands twice as ${cause}`)
  return settled(ask('doublecount.decide', { id: found.id, year, kind, counts, reason, role }))
}

async function tagByHand(ask: Ask, hand: SampleRecipe['handTags'][number]): Promise<Outcome<true>> {
  const scope = { party: hand.party, year: hand.year, kind: hand.kind }
  const found = await ask('tagging.groups', { scope, show: 'untagged', search: hand.search, limit: hand.take })
  if (!found.ok) return found
  const { groups } = found.value
  const [first] = groups
  if (!first) throw new Error(`sample recipe: nothing untagged is called ${hand.search}`)
  const { axes } = hand
  const target = sampleTarget(hand, first)
  const codeIds = groups.map(({ codeId }) => codeId)
  return settled(ask('tagging.tag', { scope, codeIds, target, ...(axes ? { axes } : {}) }))
}
