import { type ReactNode, useMemo, useState } from 'react'
import { declarationText as text } from '../../../../shared/text/ui-declaration.ts'
import { isolationText } from '../../../../shared/text/ui-isolation.ts'
import { useCommands } from '../../../app/commands.ts'
import { Explain } from '../../../app/explain.tsx'
import { useScope } from '../../../app/scope.ts'
import { useOverview } from '../../../app/use-overview.ts'
import { useRead } from '../../../client/use-read.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Field } from '../../../ui/field.tsx'
import { ToolsEnd } from '../../../ui/page.tsx'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { itemsOf, matches, type QuestionFilter, questionViews } from '../declaration-model.ts'
import { QuestionCard } from './question-card.tsx'

const FILTERS: readonly { id: QuestionFilter; label: string }[] = [
  { id: 'all', label: text.allQuestions },
  { id: 'open', label: text.onlyOpen },
  { id: 'differing', label: text.onlyDiffering },
]

/** The party's own answers to the method questions, with the others' beside them. */
export function DeclarationTab(): ReactNode {
  const { party: own, year } = useScope()
  const parties = useOverview().overview?.parties
  const items = useRead('catalogue.get', {}).value?.method.items
  const read = useRead('declaration.sheet', { year }, { keep: true })
  const answer = useWrite('declaration.answer')
  const [filter, setFilter] = useState<QuestionFilter>('all')
  const [role, setRole] = useState('')
  const sheet = read.value
  const party = parties?.find(({ code }) => code === own)
  const views = useMemo(
    () => (sheet && party && parties ? questionViews(sheet, party, parties) : []),
    [sheet, party, parties],
  )
  const shown = views.filter((view) => matches(view, filter))
  const mine = sheet?.parties.find((one) => one.party === own)
  const open = views.find((view) => view.open)
  useCommands([
    ...FILTERS.map(({ id, label }) => ({
      id: `isolation-questions-${id}`,
      label: isolationText.commands.questions(label),
      group: isolationText.title,
      run: () => setFilter(id),
    })),
    {
      id: 'isolation-next-question',
      label: isolationText.commands.nextQuestion,
      group: isolationText.title,
      disabled: open === undefined,
      run: () => {
        setFilter('all')
        // The question may not be in sight before the filter is off.
        setTimeout(() => focusQuestion(open?.question.id ?? ''), 60)
      },
    },
  ])
  return (
    <>
      <div className="page-tools">
        {mine ? (
          <Chip look={mine.answered === mine.asked ? 'settled' : 'warn'}>
            {`${party?.short ?? ''}: ${text.progress(mine.answered, mine.asked)}`}
          </Chip>
        ) : null}
        {mine && mine.unknown > 0 ? <Chip>{text.unknown(mine.unknown)}</Chip> : null}
        <ToolsEnd>
          <Segmented label={text.show} value={filter} options={FILTERS} onChange={setFilter} />
        </ToolsEnd>
      </div>
      <p className="page-lead iso-lead">{text.lead}</p>
      <ProblemNote problem={answer.problem ?? read.problem} />
      <div className="questions">
        {sheet && shown.length === 0 ? <p className="muted">{text.none}</p> : null}
        {shown.map((view) => (
          <QuestionCard
            key={`${view.question.id} ${own} ${year}`}
            view={view}
            items={items && party ? itemsOf(view.question, items, party) : []}
            onAnswer={(itemId, value, note = '') => {
              const answers = [{ questionId: view.question.id, itemId, value, note, role }]
              void answer.run({ party: own, year, answers }).then((reply) => {
                if (reply.ok) announce(text.saved)
              })
            }}
          />
        ))}
      </div>
      <Explain>
        <p className="panel-lead">{year}</p>
        <p className="panel-name">{party?.name}</p>
        <Field label={text.role} value={role} onChange={setRole} hint={text.roleHint} />
        <PanelSection title={text.perParty}>
          <PanelLines
            lines={(sheet?.parties ?? []).map((one) => ({
              key: one.party,
              label: parties?.find(({ code }) => code === one.party)?.short ?? one.party,
              value: (
                <span className={one.answered < one.asked ? 'warn' : undefined}>
                  {text.progress(one.answered, one.asked)}
                </span>
              ),
            }))}
          />
        </PanelSection>
      </Explain>
    </>
  )
}

/** To the first thing to answer with in a question. */
function focusQuestion(id: string): void {
  const card = document.getElementById(`question-${id}`)?.closest('article')
  card?.scrollIntoView({ block: 'nearest' })
  card?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}
