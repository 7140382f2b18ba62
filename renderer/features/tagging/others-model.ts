import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Item } from '../../../shared/model/catalogue.ts'
import { pageSplits as text } from '../../../shared/text/page-splits.ts'

type Other = OutputOf<'tagging.others'>['parties'][number]

/** Keys that measure, as against those that are a rule of thumb (evidence grade, domain §6.0). */
const isMeasured = (grade: string | undefined): boolean => grade !== undefined && grade <= 'C'

/** What another party does with code strings like the asked one, in a few words: "B1 med mätt nyckel", "allt på X1". */
export function otherWords(
  { parts, untaggedOre, ore }: Other,
  keys: readonly { readonly id: string; readonly grade: string }[],
  items: readonly Pick<Item, 'id' | 'kind'>[],
): string {
  const [largest] = parts
  if (!largest || Math.abs(untaggedOre) > Math.abs(ore) / 2) return text.otherUntagged
  // What is not health care in the home is what is left over: the item it was taken from is what one asks about.
  const outside = new Set(items.filter(({ kind }) => kind === 'outside').map(({ id }) => id))
  const shown = parts.find(({ itemId }) => !outside.has(itemId)) ?? largest
  const { share, itemId } = shown
  if (share?.by === 'key') return text.otherKey(itemId, isMeasured(keys.find(({ id }) => id === share.keyId)?.grade))
  if (share) return text.otherShare(itemId)
  const others = new Set(parts.map((part) => part.itemId)).size - 1
  return others === 0 ? text.otherWhole(itemId) : text.otherMore(itemId, others)
}
