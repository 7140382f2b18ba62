import { z } from 'zod'
import { type Contribution, CONTRIBUTION_FORMAT, contributionSchema } from './contribution.ts'
import { ruleConditionSchema } from './rule-condition.ts'
import { kindSchema } from './scope.ts'
import { handTagSchema, taggingRuleSchema } from './tagging-rule.ts'

/** Format 1: every tag and rule gave the whole to one item, and keys had no values. Frozen. */
const format1Schema = contributionSchema
  .omit({ format: true, handTags: true, rules: true, tags: true, keyValues: true, said: true })
  .extend({
    format: z.literal(1),
    handTags: z.array(handTagSchema.omit({ target: true, axes: true }).extend({ itemId: z.string() })),
    rules: z.array(
      taggingRuleSchema
        .omit({ target: true, axes: true, sent: true, conditions: true })
        .extend({ itemId: z.string(), conditions: z.array(ruleConditionSchema).min(1) }),
    ),
    tags: z.array(z.tuple([kindSchema, z.int(), z.string()])),
  })

const whole = <T extends { itemId: string }>({ itemId, ...rest }: T) => ({
  ...rest,
  target: { by: 'item' as const, itemId },
})

function fromFormat1({ handTags, rules, tags, ...rest }: z.infer<typeof format1Schema>): Contribution {
  const items = [...new Set(tags.map(([, , itemId]) => itemId))]
  const sums = new Map<string, number>()
  for (const [batchAt, codeAt, , , ore] of rest.rows) {
    const key = `${rest.batches[batchAt]?.scope.kind} ${codeAt}`
    sums.set(key, (sums.get(key) ?? 0) + ore)
  }
  return {
    ...rest,
    format: CONTRIBUTION_FORMAT,
    handTags: handTags.map(whole),
    rules: rules.map(whole),
    keyValues: [],
    said: items.map((itemId) => ({ target: { by: 'item', itemId } })),
    tags: tags.map(([kind, codeAt, itemId]) => [
      kind,
      codeAt,
      items.indexOf(itemId),
      [[itemId, '', sums.get(`${kind} ${codeAt}`) ?? 0]],
    ]),
  }
}

/** A contribution of any format that has been written, as today's. */
export const anyContributionSchema = z.union([contributionSchema, format1Schema.transform(fromFormat1)])
