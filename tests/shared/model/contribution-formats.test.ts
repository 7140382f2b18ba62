import { expect, it } from 'vitest'
import { CONTRIBUTION_FORMAT } from '../../../shared/model/contribution.ts'
import { anyContributionSchema } from '../../../shared/model/contribution-formats.ts'
import { exampleContribution } from '../../support/contribution.ts'

// What the support writes is format 1: whole items, and no keys.
it('a contribution of format 1 is read as today’s, its items whole and its öre counted', () => {
  const { contribution } = exampleContribution(2)
  expect(contribution).toMatchObject({ format: CONTRIBUTION_FORMAT, keyValues: [] })
  expect(contribution.handTags.map(({ target }) => target)).toEqual([{ by: 'item', itemId: 'A1' }])
  expect(contribution.rules.map(({ target }) => target)).toEqual([{ by: 'item', itemId: 'A1' }])
  for (const [, codeAt, saidAt, parts] of contribution.tags) {
    const ore = contribution.rows.filter((row) => row[1] === codeAt).reduce((sum, row) => sum + row[4], 0)
    const target = contribution.said[saidAt ?? -1]?.target
    expect([target, parts]).toEqual([{ by: 'item', itemId: parts[0]?.[0] }, [[parts[0]?.[0], '', ore]]])
  }
  expect(anyContributionSchema.parse(contribution)).toEqual(contribution)
})

it('a format nobody has written is refused', () => {
  const { contribution } = exampleContribution()
  expect(anyContributionSchema.safeParse({ ...contribution, format: 99 }).success).toBe(false)
})
