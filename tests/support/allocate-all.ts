import { allocateGroup, type Group, type GroupOutcome, type GroupRows } from '../../shared/domain/tag/allocate.ts'
import { ruleChooser } from '../../shared/domain/tag/choose-rule.ts'
import type { KeyValues } from '../../shared/model/key-values.ts'
import type { HandTag, TaggingRule } from '../../shared/model/tagging-rule.ts'

/** What every group of one party counts as; a hand tag's key is the code's id. Without `rowsOf` a group's rows are one row of its whole amount. */
export const allocateAll = (
  groups: readonly Group[],
  given: {
    rules?: readonly TaggingRule[]
    handTags?: readonly HandTag[]
    keyValues?: readonly KeyValues[]
    rowsOf?: (group: Group) => readonly GroupRows[]
  },
): GroupOutcome[] => {
  const { rules = [], handTags = [], keyValues = [] } = given
  const rowsOf = given.rowsOf ?? (({ ore }: Group) => [{ ore, period: null, rows: 1 }])
  const choose = ruleChooser(rules)
  return groups.map((group) =>
    allocateGroup(group, {
      party: '2309',
      handTag: (codeId) => handTags.find(({ codeKey }) => codeKey === String(codeId)),
      choose,
      rowsOf,
      keyValues: (keyId) => keyValues.filter((values) => values.keyId === keyId),
      roleOf: () => 'cost',
    }),
  )
}
