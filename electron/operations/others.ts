import { type Likeness, likenesses } from '../../shared/domain/tag/like-codings.ts'
import { done, failed } from '../../shared/model/problem.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { partsOfCodes, type StoredPart } from '../store/tagged-parts.ts'
import type { Handlers, OutputOf, ReadContext } from './context.ts'
import { reasonWords, type ReasonWords } from './tag-reason.ts'
import { groupsOfScope } from './tagging-scope.ts'

type Other = OutputOf<'tagging.others'>['parties'][number]

/** How one party tags the code strings that are alike; null when it has none. */
function otherParty(
  context: ReadContext,
  scope: Scope,
  codeIds: ReadonlySet<number>,
  words: ReasonWords,
): Other | null {
  const groups = [...groupsOfScope(context, scope, codeIds)]
  if (groups.length === 0) return null
  const ids = [...new Set(groups.map(({ codeId }) => codeId))]
  const parts = [...partsOfCodes(context.db, scope, ids).values()].flatMap((own) => {
    const whole = own.reduce((sum, { weight }) => sum + weight, 0)
    return own.map((part) => ({ ...part, share: part.weight / whole }))
  })
  const ore = groups.reduce((sum, group) => sum + group.ore, 0)
  return {
    party: scope.party,
    codes: ids.length,
    ore,
    untaggedOre: ore - parts.reduce((sum, part) => sum + part.ore, 0),
    parts: summed(parts).map((part) => ({
      itemId: part.itemId,
      ...(Object.keys(part.axes).length === 0 ? {} : { axes: part.axes }),
      ore: part.ore,
      share: words.shareOf(part, part.share, scope),
    })),
  }
}

/** Parts of the same item that came to be it in the same way, as one; the largest first. */
function summed(parts: readonly (StoredPart & { share: number })[]): (StoredPart & { share: number })[] {
  const sums = new Map<string, StoredPart & { share: number }>()
  for (const part of parts) {
    const key = JSON.stringify([part.itemId, part.axes, part.means, part.keyId, part.share])
    const known = sums.get(key)
    if (known) {
      known.ore += part.ore
      known.absoluteOre += part.absoluteOre
    } else sums.set(key, { ...part })
  }
  return [...sums.values()].toSorted((a, b) => b.absoluteOre - a.absoluteOre)
}

export const othersHandlers = {
  'tagging.others': {
    mode: 'read',
    run: (context, { scope, codeId }) => {
      const index = context.workspace.codes.current()
      const asked = index.find(codeId)
      if (!asked) return failed('code-unknown')
      const words = reasonWords(context.db, context.resources)
      const others = context.resources.parties.filter(({ code }) => code !== scope.party)
      const by = ({ tests }: Likeness): Other[] => {
        const codeIds = new Set(index.where(asked.chart, tests))
        return others.flatMap(({ code }) => otherParty(context, { ...scope, party: code }, codeIds, words) ?? [])
      }
      let found: { likeness: Likeness['likeness']; parties: Other[] } = { likeness: 'coding', parties: [] }
      for (const likeness of likenesses(asked.code)) {
        found = { likeness: likeness.likeness, parties: by(likeness) }
        if (found.parties.length > 0) break
      }
      return done(found)
    },
  },
} satisfies Partial<Handlers>
