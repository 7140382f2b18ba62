import type { TaggingRule } from '../../model/tagging-rule.ts'

/**
 * The rules that may decide in a party's year. What was read in from its contribution is tagged as its sender tagged it: by the
 * rules that came along, and by those written here for that very party; never by what is general here.
 */
export const rulesFor = (
  rules: readonly TaggingRule[],
  { party, year }: { party: string; year: number },
  received: boolean,
): TaggingRule[] =>
  rules.filter(({ sent, party: own }) =>
    sent ? received && sent.party === party && sent.year === year : own === party || (own === null && !received),
  )
