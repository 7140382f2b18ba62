import '../rules.css'
import { type ReactNode, useMemo, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { RuleCondition } from '../../../../shared/model/rule-condition.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageRules } from '../../../../shared/text/page-rules.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { conditionsWords, expressionWords } from '../../../../shared/text/rule-words.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useRead } from '../../../client/use-read.ts'
import { Button } from '../../../ui/button.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { RuleDraft } from '../rule-model.ts'
import { useDelayed } from '../../../client/use-delayed.ts'

const PREVIEW_DELAY_MS = 150
/** So many of those it takes from are named at first: the largest. */
const HOLDERS_SHOWN = 5
/** Asked of nobody: the query is off while there is no rule to ask about. */
const WAITING: RuleDraft = {
  name: '-',
  chart: null,
  party: null,
  conditions: [{ dimension: 'account', match: 'equals', value: '-' }],
  itemId: '',
}

type Preview = OutputOf<'tagging.previewRule'>

/** Who holds a row today: nobody, a hand tag, or a rule by its name. The other half is preview-rule.ts. */
const holderText = (by: string): string => (by === 'untagged' || by === 'hand' ? text.holders[by] : text.byRule(by))

export interface RulePreviewProps {
  readonly scope: Scope
  readonly unit: MoneyUnit
  readonly whole: RuleDraft | null
  readonly onSettle: (condition: RuleCondition) => void
}

/** What the rule would take, from whom, and what is wrong with it: nothing, everything, or a tie with the way out of it. */
export function RulePreview({ scope, unit, whole, onSettle }: RulePreviewProps): ReactNode {
  const [all, setAll] = useState(false)
  const key = JSON.stringify(whole)
  const settled = useDelayed(key, PREVIEW_DELAY_MS)
  const asked = useMemo(() => JSON.parse(settled) as RuleDraft | null, [settled])
  const read = useRead(
    'tagging.previewRule',
    { scope, rule: asked ?? WAITING },
    { enabled: asked !== null, keep: true },
  )
  const amount = (taken: { rows: number; ore: number }) =>
    text.rowsAnd(commonText.rows(taken.rows), `${formatOre(taken.ore, unit)} ${unit}`)
  const found = whole ? read.value : undefined
  return (
    <section className="rule-preview" aria-label={text.preview} aria-live="polite">
      <h3 className="panel-heading">{text.preview}</h3>
      {!whole ? <p className="muted">{text.previewIncomplete}</p> : null}
      {whole && !found && !read.problem ? <p className="muted">{text.previewWaiting}</p> : null}
      {whole ? <ProblemNote problem={read.problem} /> : null}
      {found ? (
        <dl className={settled === key && !read.fetching ? 'preview-lines' : 'preview-lines preview-stale'}>
          <div>
            <dt>{text.matchesNow}</dt>
            <dd>{amount(found.matches)}</dd>
          </div>
          {found.from.slice(0, all ? undefined : HOLDERS_SHOWN).map((from) => (
            <div key={from.by} className="preview-from">
              <dt>
                {text.today} {holderText(from.by)}
              </dt>
              <dd>{amount(from)}</dd>
            </div>
          ))}
          <div className="preview-takes">
            <dt>{text.takesNow}</dt>
            <dd>{amount(found.takes)}</dd>
          </div>
        </dl>
      ) : null}
      {found && !all && found.from.length > HOLDERS_SHOWN ? (
        <Button small look="quiet" onPress={() => setAll(true)}>
          {pageRules.moreHolders(found.from.length - HOLDERS_SHOWN)}
        </Button>
      ) : null}
      {found ? <Warnings found={found} onSettle={onSettle} /> : null}
    </section>
  )
}

function Warnings({ found, onSettle }: { found: Preview; onSettle: (condition: RuleCondition) => void }): ReactNode {
  const { matches, takes, all, ties, tied, settle, unfulfilled } = found
  return (
    <>
      {matches.rows === 0 ? (
        <p className="preview-warning">
          {pageRules.takesNothing}{' '}
          {unfulfilled.length > 0
            ? pageRules.takesNothingOf(conditionsWords(unfulfilled))
            : pageRules.takesNothingTogether}
        </p>
      ) : null}
      {matches.rows > 0 && matches.rows === all.rows ? <p className="preview-warning">{pageRules.takesAll}</p> : null}
      {matches.rows > 0 && takes.rows === 0 && ties.length === 0 ? (
        <p className="preview-warning">{pageRules.winsNothing}</p>
      ) : null}
      {ties.length > 0 ? (
        <div className="preview-warning">
          <p>
            <strong>{pageRules.tiesTitle}.</strong> {pageRules.ties(ties.join(', '), commonText.rows(tied.rows))}{' '}
            {settle ? pageRules.settleText : pageRules.noSettle}
          </p>
          {settle ? (
            <Button small onPress={() => onSettle(settle)}>
              {pageRules.settle(expressionWords(settle))}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
