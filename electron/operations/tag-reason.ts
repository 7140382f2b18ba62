import type { TagReason, TagShare, TaggedPart } from '../../shared/model/allocation.ts'
import type { KeyValues } from '../../shared/model/key-values.ts'
import type { SplitMeans } from '../../shared/model/tag-split.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { validKeyValues } from '../../shared/domain/tag/split-shares.ts'
import type { ReadDb } from '../store/connection.ts'
import { listKeyValues } from '../store/key-values.ts'
import type { StoredPart } from '../store/tagged-parts.ts'
import { ruleNames } from '../store/tags.ts'
import type { Resources } from './context.ts'

interface SaidBy {
  ruleId: string | null
  taggedAt: string | null
}

/** Turns what the store knows of a tag into why, in the shape the screen and the exports show. */
export interface ReasonWords {
  reasonOf(said: SaidBy): TagReason | null
  shareOf(part: { means: SplitMeans; keyId: string | null }, share: number, scope: Scope): TagShare | null
}

/** "Tidmätning 2025": the key's name with the year its values are from. */
function keyNameOf(
  resources: Pick<Resources, 'method'>,
  all: readonly KeyValues[],
  keyId: string,
  scope: Scope,
): string {
  const name = resources.method.keys.find(({ id }) => id === keyId)?.name ?? keyId
  const [values] = validKeyValues(all, keyId, scope.party, scope.year)
  return values ? `${name} ${values.sourceDate?.slice(0, 4) ?? values.fromYear}` : name
}

export function reasonWords(db: ReadDb, resources: Pick<Resources, 'method'>): ReasonWords {
  const names = ruleNames(db)
  const keyValues = listKeyValues(db)
  const keyNames = new Map<string, string>()
  return {
    reasonOf({ ruleId, taggedAt }) {
      if (taggedAt !== null) return { by: 'hand', at: taggedAt }
      return ruleId === null ? null : { by: 'rule', ruleId, ruleName: names.get(ruleId) ?? '' }
    },
    shareOf({ means, keyId }, share, scope) {
      if (means === 'item') return null
      if (keyId === null) return { by: means, share, keyId, keyName: null }
      const place = `${scope.party} ${scope.year} ${keyId}`
      const keyName = keyNames.get(place) ?? keyNameOf(resources, keyValues, keyId, scope)
      keyNames.set(place, keyName)
      return { by: means, share, keyId, keyName }
    },
  }
}

/** The parts of one code string or row in the screen's shape. Shares are within what one rule or hand said. */
export function taggedParts(parts: readonly StoredPart[], scope: Scope, words: ReasonWords): TaggedPart[] {
  const saidBy = ({ ruleId, taggedAt }: SaidBy): string => `${ruleId} ${taggedAt}`
  const weights = new Map<string, number>()
  for (const part of parts) weights.set(saidBy(part), (weights.get(saidBy(part)) ?? 0) + part.weight)
  return parts.flatMap((part): TaggedPart[] => {
    const reason = words.reasonOf(part)
    if (!reason) return []
    return [
      {
        itemId: part.itemId,
        ...(Object.keys(part.axes).length === 0 ? {} : { axes: part.axes }),
        share: words.shareOf(part, part.weight / (weights.get(saidBy(part)) ?? 1), scope),
        ore: part.ore,
        absoluteOre: part.absoluteOre,
        rows: part.rows,
        reason,
      },
    ]
  })
}
