import '../suggestions.css'
import { type ReactNode, useState } from 'react'
import { formatNumber, formatShare } from '../../../../shared/domain/present/format-number.ts'
import { pageSuggestions as text } from '../../../../shared/text/page-suggestions.ts'
import { pageTagging } from '../../../../shared/text/page-tagging.ts'
import { useCommands } from '../../../app/commands.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Select } from '../../../ui/select.tsx'
import type { Show } from '../filter-model.ts'
import { bandText, confidenceText, LEVELS, shareAt } from '../suggestion-model.ts'
import type { Groups } from '../use-groups.ts'
import type { Suggestions } from '../use-suggestions.ts'
import { StartingRulesDialog } from './starting-rules-dialog.tsx'

const levelId = (level: number): string => String(level)

/** What is left and how much there are suggestions for, what they have been worth, and the way to take the surest together. */
export function SuggestionStrip({ suggestions, groups }: { suggestions: Suggestions; groups: Groups }): ReactNode {
  const { suggested, taken, level, stale, waiting, untagged, precision, first, rules } = suggestions
  const [starting, setStarting] = useState(false)
  const above = confidenceText(level)
  const found = suggestions.codeIds.length
  const silent = suggested.length - found
  const canTake = taken.length > 0 && !stale
  useCommands([
    {
      id: 'tagging-accept-all',
      group: pageTagging.title,
      label: text.acceptAbove(formatNumber(taken.length, 0), above),
      disabled: !canTake,
      run: () => void suggestions.acceptAll(),
    },
    ...LEVELS.map((each) => ({
      id: `tagging-level-${levelId(each)}`,
      group: pageTagging.title,
      label: `${text.level}: ${text.over(confidenceText(each))}`,
      disabled: found === 0 || each === level,
      run: () => suggestions.setLevel(each),
    })),
    { id: 'tagging-starting', group: pageTagging.title, label: text.starting, run: () => setStarting(true) },
  ])
  const share = precision ? shareAt(taken, level, precision) : null
  const unmeasured = precision ? text.notMeasured : suggestions.measuring ? text.measuring : ''
  const worth = share === null ? unmeasured : text.measured(formatShare(share))
  const offered = rules !== undefined && !rules.some((rule) => rule.origin === 'starting')
  /** A count that shows what it counts when it is pressed, and everything when it is pressed again. */
  const view = (show: Show, count: number, words: (count: string) => string, title = '') => (
    <Chip
      look={show === 'failed' ? 'warn' : groups.view.show === show ? 'settled' : 'neutral'}
      pressed={groups.view.show === show}
      title={title}
      onPress={() => groups.change({ show: groups.view.show === show ? 'all' : show, itemId: null, ruleId: null })}
    >
      {words(formatNumber(count, 0))}
    </Chip>
  )
  const strip = (
    <div className="suggestion-strip">
      <div className="suggestion-counts" role="group" aria-label={pageTagging.show}>
        {view('untagged', groups.untagged, pageTagging.untaggedCount)}
        {found > 0
          ? view('suggested', found, text.toReview, silent > 0 ? text.silent(formatNumber(silent, 0)) : '')
          : null}
        {groups.failed > 0 ? view('failed', groups.failed, pageTagging.failedCount) : null}
        <span role="status">{waiting ? text.waiting : found === 0 && untagged > 0 ? text.noneYet : ''}</span>
      </div>
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
