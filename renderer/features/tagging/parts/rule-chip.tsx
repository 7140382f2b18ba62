import type { ReactNode } from 'react'
import type { TaggingRule } from '../../../../shared/model/tagging-rule.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { Chip } from '../../../ui/chip.tsx'
import type { GroupView } from '../filter-model.ts'

export interface RuleChipProps {
  readonly view: GroupView
  readonly rules: readonly Pick<TaggingRule, 'id' | 'name'>[]
  readonly onClear: () => void
}

/** Says that only one rule's code strings are shown; a press shows the others again. */
export function RuleChip({ view, rules, onClear }: RuleChipProps): ReactNode {
  const { ruleId } = view
  if (ruleId === null) return null
  return (
    <Chip look="settled" title={text.clearRule} onPress={onClear}>
      {text.ofRule(rules.find(({ id }) => id === ruleId)?.name ?? ruleId)} ×
    </Chip>
  )
}
