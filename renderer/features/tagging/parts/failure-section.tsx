import '../splits.css'
import type { ReactNode } from 'react'
import type { CodeGroup } from '../../../../shared/model/allocation.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { UntaggedReason } from '../../../../shared/model/tag-split.ts'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { Button } from '../../../ui/button.tsx'
import { PanelSection } from '../../../ui/panel-section.tsx'
import type { KnownKey } from './split-key.tsx'

export interface FailureSectionProps {
  readonly group: CodeGroup
  readonly keys: readonly Pick<KnownKey, 'id' | 'name'>[]
  readonly rules: readonly { readonly id: string; readonly name: string }[]
  readonly items: readonly Item[]
  readonly onKeys: (keyId: string | null) => void
  readonly onEditRule: (ruleId: string) => void
}

/** Why rows that a tag or a rule reaches are untagged all the same, and the way out. */
export function FailureSection(props: FailureSectionProps): ReactNode {
  const { group, rules, onKeys, onEditRule } = props
  if (group.problems.length === 0) return null
  return (
    <PanelSection title={failureHeading(group.problems)}>
      {group.problems.map((problem) => (
        <div key={JSON.stringify(problem)} className="panel-failure">
          <p>{failureText(problem, props)}</p>
          <div className="panel-buttons">
            {'keyId' in problem ? (
              <Button small onPress={() => onKeys(problem.keyId)}>
                {text.toKeys}
              </Button>
            ) : null}
            {problem.code === 'rules-tie'
              ? problem.ruleIds.map((ruleId) => (
                  <Button key={ruleId} small onPress={() => onEditRule(ruleId)}>
                    {rules.find(({ id }) => id === ruleId)?.name ?? ruleId}
                  </Button>
                ))
              : null}
          </div>
        </div>
      ))}
    </PanelSection>
  )
}

/** What kind of fault it is, in a few words. */
export const failureHeading = (problems: readonly UntaggedReason[]): string =>
  problems.some(({ code }) => code === 'rules-tie') ? text.tieTitle : text.failedTitle

/** One reason in a sentence with its cure. */
export function failureText(
  problem: UntaggedReason,
  { keys, rules, items }: Pick<FailureSectionProps, 'keys' | 'rules' | 'items'>,
): string {
  const key = (id: string) => keys.find((one) => one.id === id)?.name ?? id
  const item = (id: string) => `${id} ${items.find((one) => one.id === id)?.name ?? ''}`.trim()
  const { failures } = text
  switch (problem.code) {
    case 'key-values-missing':
      return failures.missing(key(problem.keyId))
    case 'key-values-overlap':
      return failures.overlap(key(problem.keyId))
    case 'key-item-missing':
      return failures.item(key(problem.keyId), item(problem.itemId))
    case 'key-sum-zero':
      return failures.zero(key(problem.keyId))
    case 'shares-sum':
      return failures.sum
    case 'item-twice':
      return failures.twice(item(problem.itemId))
    case 'rules-tie':
      return failures.tie(problem.ruleIds.map((id) => rules.find((rule) => rule.id === id)?.name ?? id).join(' och '))
  }
}
