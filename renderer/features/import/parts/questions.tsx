import type { ReactNode } from 'react'
import type { MappingDraft, MappingGuess, MappingQuestion } from '../../../../shared/model/column-mapping.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { changeDraft } from '../import-store.ts'
import { columnLetters } from '../../../../shared/model/column-letters.ts'
import { evidenceFor, withAmount, withDecimal } from '../mapping-model.ts'
import { questionOptions } from '../question-options.ts'
import { EvidenceList } from './evidence-list.tsx'

const MOST_BUTTONS = 6

interface Answer {
  readonly key: string
  readonly label: string
  readonly note?: string
  readonly choose: () => void
}

/** What must be answered before any row can be counted: never guessed silently. */
export function Questions({
  open,
  guess,
  draft,
}: {
  open: readonly MappingQuestion[]
  guess: MappingGuess
  draft: MappingDraft
}): ReactNode {
  if (open.length === 0) return null
  return (
    <section className="card questions" aria-label={text.questionsTitle(open.length)}>
      <h2 className="card-title">{text.questionsTitle(open.length)}</h2>
      {open.map((question) => (
        <div key={question} className="question" role="group" aria-label={text.questions[question]}>
          <div className="question-words">
            <p className="question-text">{text.questions[question]}</p>
            <EvidenceList evidence={evidenceFor(guess.evidence, question)} byHand={false} />
          </div>
          <div className="question-answers">
            <Answers label={text.questions[question]} answers={answersTo(question, guess, draft)} />
          </div>
        </div>
      ))}
    </section>
  )
}

/** A few as buttons, many as a list. */
function Answers({ label, answers }: { label: string; answers: readonly Answer[] }): ReactNode {
  if (answers.length > MOST_BUTTONS) {
    return (
      <Select
        hideLabel
        label={label}
        placeholder={text.choosePlaceholder}
        value={null}
        options={answers.map((answer) => ({ id: answer.key, label: answer.label }))}
        onChange={(key) => answers.find((answer) => answer.key === key)?.choose()}
      />
    )
  }
  return answers.map((answer) => (
    <Button
      key={answer.key}
      small
      onPress={answer.choose}
      {...(answer.note ? { label: `${answer.label}. ${answer.note}` } : {})}
    >
      {answer.label}
    </Button>
  ))
}

function answersTo(question: MappingQuestion, guess: MappingGuess, draft: MappingDraft): Answer[] {
  switch (question) {
    case 'amount':
      return amountColumns(guess, draft).map(({ column, header }) => ({
        key: String(column),
        label: text.amountCandidate(columnLetters(column), header),
        choose: () => changeDraft((former) => withAmount(former, column), 'amount', 'amount'),
      }))
    case 'unit':
      return questionOptions.unit.map(({ id, label }) => ({
        key: id,
        label,
        choose: () => changeDraft((former) => ({ ...former, unit: id }), 'unit', 'unit'),
      }))
    case 'sign':
      return questionOptions.sign.map(({ id, label, note }) => ({
        key: id,
        label,
        note,
        choose: () => changeDraft((former) => ({ ...former, sign: id }), 'sign', 'sign'),
      }))
    case 'chart':
      return questionOptions.chart.map(({ id, label }) => ({
        key: id,
        label,
        choose: () => changeDraft((former) => ({ ...former, chart: id }), 'chart', 'chart'),
      }))
    case 'decimal':
      return questionOptions.decimal.map(({ id, label }) => ({
        key: id,
        label,
        choose: () => changeDraft((former) => withDecimal(former, id), 'decimal', 'decimal'),
      }))
  }
}

/** The columns that could be the amount: those the guess names, else every column of the sheet. */
export const amountColumns = (guess: MappingGuess, draft: MappingDraft): { column: number; header: string }[] =>
  guess.amountCandidates.length > 0 ? guess.amountCandidates : draft.columns
