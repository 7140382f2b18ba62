import '../suggestions.css'
import { type ReactNode, useState } from 'react'
import { formatNumber, formatShare } from '../../../../shared/domain/present/format-number.ts'
import { pageSuggestions as text } from '../../../../shared/text/page-suggestions.ts'
import { pageTagging } from '../../../../shared/text/page-tagging.ts'
import { useCommands } from '../../../app/commands.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { bandText, confidenceText, LEVELS, shareAt } from '../suggestion-model.ts'
import type { Suggestions } from '../use-suggestions.ts'
import { StartingRulesDialog } from './starting-rules-dialog.tsx'

const levelId = (level: number): string => String(level)

/** How much there are suggestions for, what they have been worth, and the way to take the surest together. */
export function SuggestionStrip({ suggestions }: { suggestions: Suggestions }): ReactNode {
  const { suggested, taken, level, stale, waiting, untagged, precision, first, rules } = suggestions
  const [starting, setStarting] = useState(false)
  const above = confidenceText(level)
  const found = suggested.filter((each) => each.suggestions.length > 0).length
  const canTake = taken.length > 0 && !stale
  useCommands([
    {
      id: 'tagging-accept-all',
      group: pageTagging.title,
      label: text.acceptAbove(formatNumber(taken.length, 0), above),
      disabled: !canTake,
      run: () => void suggestions.acceptAll(),
    },
    { id: 'tagging-starting', group: pageTagging.title, label: text.starting, run: () => setStarting(true) },
  ])
  const share = precision ? shareAt(taken, level, precision) : null
  const unmeasured = precision ? text.notMeasured : suggestions.measuring ? text.measuring : ''
  const worth = share === null ? unmeasured : text.measured(formatShare(share))
  const offered = rules !== undefined && !rules.some((rule) => rule.origin === 'starting')
  const strip = (
    <div className="suggestion-strip">
      <p className="suggestion-counts" role="status">
        {waiting
          ? text.waiting
          : found === 0
            ? text.noneYet
            : `${text.toReview(formatNumber(found, 0))} · ${text.silent(formatNumber(suggested.length - found, 0))}`}
      </p>
      <div className="tools-end">
        {offered && !waiting && found === 0 ? (
          <Button look={first === 'starting' ? 'primary' : 'plain'} onPress={() => setStarting(true)}>
            {text.starting}
          </Button>
        ) : null}
        {found > 0 ? (
          <>
            <span className="suggestion-measured" title={text.measuredHow}>
              {stale ? text.again : worth}
            </span>
            <Select
              hideLabel
              small
              label={text.level}
              value={levelId(level)}
              options={LEVELS.map((each) => ({
                id: levelId(each),
                label: text.over(confidenceText(each)),
                ...(precision ? { note: bandText(precision, each) } : {}),
              }))}
              onChange={(id) => {
                const chosen = LEVELS.find((each) => levelId(each) === id)
                if (chosen !== undefined) suggestions.setLevel(chosen)
              }}
            />
            <Button
              look={first === 'accept' ? 'primary' : 'plain'}
              disabled={!canTake}
              busy={suggestions.accepting}
              onPress={() => void suggestions.acceptAll()}
            >
              {taken.length === 0 ? text.noneAbove(above) : text.acceptAbove(formatNumber(taken.length, 0), above)}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  )
  // The dialog has its own place: it must outlive the strip when its rules have tagged all there was.
  return (
    <>
      {untagged > 0 ? strip : null}
      {starting ? <StartingRulesDialog onClose={() => setStarting(false)} /> : null}
    </>
  )
}
