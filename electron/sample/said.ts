import type { InputOf } from '../../shared/contract/index.ts'
import type { Item } from '../../shared/model/catalogue.ts'
import type { DeclarationQuestion } from '../../shared/model/declaration.ts'
import { ISOLATION_PHASES } from '../../shared/model/isolation.ts'
import type { Party } from '../../shared/model/party.ts'
import { openChance } from './chance.ts'
import type { SampleRecipe } from './recipe.ts'

type Assess = InputOf<'isolation.assess'>
type Answer = InputOf<'declaration.answer'>

/** How often, ‰, an item that a party could see better is asked a code for, and somebody in the operation was asked. */
const WANTED = 750
const CONSULTED = 600

/**
 * Invented assessments of every party, those that say the same together, so that they are few steps. Some half cells are left
 * empty, and a few low levels have no reason: that is how such a matrix looks while it is worked on.
 */
export function sampleAssessments(recipe: SampleRecipe, items: readonly Item[], parties: readonly Party[]): Assess[] {
  const steps = new Map<string, Assess>()
  for (const party of parties)
    for (const item of items) {
      const usual = recipe.said.levels[item.id]
      if (!usual || !item.partyKinds.includes(party.kind)) continue
      const chance = openChance(`${recipe.seed} isolering ${party.code} ${item.id}`)
      const drift = chance.between(-1, 1)
      const asked = chance.between(0, 999) < CONSULTED
      for (const [at, phase] of ISOLATION_PHASES.entries()) {
        const level = Math.max(0, Math.min(4, (usual[at] ?? 0) + drift))
        const set = assessment(recipe, item.id, level, usual[2], asked, chance.between)
        if (chance.between(0, 999) < (recipe.said.empty[party.code] ?? 0)) continue
        const key = JSON.stringify(set)
        const step = steps.get(key) ?? { cells: [], set }
        step.cells.push({ itemId: item.id, party: party.code, phase })
        steps.set(key, step)
      }
    }
  return [...steps.values()]
}

function assessment(
  { said }: SampleRecipe,
  itemId: string,
  level: number,
  target: number,
  asked: boolean,
  between: (from: number, to: number) => number,
): Assess['set'] {
  const pick = <T>(from: readonly T[]): T | undefined => from[between(0, from.length - 1)]
  const wanted = said.wanted[itemId]
  const wants = wanted !== undefined && level < target && between(0, 999) < WANTED
  const silent = !wants && between(0, 999) < said.noReasonPerMille
  const consulted = asked ? pick(said.consulted) : undefined
  return {
    level,
    targetLevel: target,
    reason: silent ? '' : (pick(said.reasons[level] ?? []) ?? ''),
    change: wants && wanted ? { kind: wanted[0], proposal: wanted[1] } : null,
    consultedRole: consulted?.role ?? '',
    consultedOn: consulted?.on ?? null,
    outcome: consulted?.outcome ?? '',
  }
}

/** Invented answers of every party for a year: most are given, some unknown, some not given at all. */
export function sampleAnswers(
  { seed, said }: SampleRecipe,
  questions: readonly DeclarationQuestion[],
  parties: readonly Party[],
  year: number,
): Answer[] {
  return parties.map((party) => ({
    party: party.code,
    year,
    answers: [
      ...questions.flatMap(({ id, partyKinds }): Answer['answers'] => {
        const from = said.answers[id] ?? []
        if (!partyKinds.includes(party.kind) || from.length === 0) return []
        if (said.unanswered[party.code]?.includes(id)) return []
        const value = from[openChance(`${seed} ${party.code} ${id}`).between(0, from.length - 1)]
        if (!value) return []
        const unknown = said.unknown[party.code]?.includes(id)
        return [{ questionId: id, value: unknown ? { type: 'unknown' } : value, note: said.note, role: said.role }]
      }),
      ...said.perItem
        .filter((one) => one.party === party.code)
        .map(({ questionId, itemId, value }) => ({ questionId, itemId, value, note: said.note, role: said.role })),
    ],
  }))
}

/** Invented declarations of overhead for a year; not every party has made one. */
export const sampleOverhead = (
  { said }: SampleRecipe,
  parties: readonly Party[],
  year: number,
): InputOf<'overhead.declare'>[] =>
  said.overhead.map(({ party, accounts, ...declaration }) => ({
    party,
    year,
    declaration: {
      ...declaration,
      accounts: accounts.map((prefix) => ({
        chart: parties.find(({ code }) => code === party)?.chart ?? 'CUSTOM',
        prefix,
      })),
    },
  }))
