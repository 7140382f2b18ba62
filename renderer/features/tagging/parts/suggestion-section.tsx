import type { ReactNode } from 'react'
import type { CodeGroup } from '../../../../shared/model/allocation.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import { pageSplits } from '../../../../shared/text/page-splits.ts'
import { pageSuggestions as text } from '../../../../shared/text/page-suggestions.ts'
import { Button } from '../../../ui/button.tsx'
import { PanelSection } from '../../../ui/panel-section.tsx'
import { confidenceText, whyText } from '../suggestion-model.ts'
import type { Suggestions } from '../use-suggestions.ts'

export interface SuggestionSectionProps {
  readonly group: CodeGroup
  readonly suggestions: Suggestions
  readonly items: readonly Item[]
  readonly onTake: (itemId: string) => void
  readonly onSplit: () => void
}

/** What an untagged row may be: the best with how sure and why, the others beneath. Nothing is taken by itself. */
export function SuggestionSection({ group, suggestions, items, onTake, onSplit }: SuggestionSectionProps): ReactNode {
  if (group.parts.length > 0 || group.leftUntagged) return null
  const [best, ...others] = suggestions.of(group)
  const nameOf = (itemId: string) => `${itemId} ${items.find((item) => item.id === itemId)?.name ?? ''}`.trim()
  if (!best) {
    return (
      <PanelSection title={suggestions.waiting ? text.title : text.silentTitle}>
        <p className="panel-note">{suggestions.waiting ? text.waiting : text.silentText}</p>
      </PanelSection>
    )
  }
  return (
    <PanelSection title={text.title}>
      <div className="suggestion-best">
        <p className="suggestion-head">
          <span className="suggestion-name">{nameOf(best.itemId)}</span>
          <span className="suggestion-sure" title={text.confidence(confidenceText(best.confidence))}>
            {confidenceText(best.confidence)}
          </span>
        </p>
        <p className="panel-note">{whyText(best.reasons)}</p>
        <div className="panel-buttons">
          <Button small look="primary" shortcut="Enter" onPress={() => onTake(best.itemId)}>
            {text.accept}
          </Button>
          <Button small shortcut="S" onPress={onSplit}>
            {pageSplits.split}
          </Button>
        </div>
      </div>
      {others.length > 0 ? (
        <ul className="suggestion-others" aria-label={text.alternatives}>
          {others.map((other) => (
            <li key={other.itemId}>
              <button
                type="button"
                className="suggestion-other"
                title={whyText(other.reasons)}
                onClick={() => onTake(other.itemId)}
              >
                <span className="sr-only">{text.accept}</span>
                <span className="suggestion-name">{nameOf(other.itemId)}</span>
                <span className="suggestion-sure">{confidenceText(other.confidence)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </PanelSection>
  )
}
