import { type ReactNode, useState } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { AnswerValue } from '../../../../shared/model/declaration.ts'
import { declarationText as text } from '../../../../shared/text/ui-declaration.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Field } from '../../../ui/field.tsx'
import type { QuestionView } from '../declaration-model.ts'
import { AnswerControl } from './answer-control.tsx'

export interface Answering {
  (itemId: string | null, value: AnswerValue | null, note?: string): void
}

/** One question: why it is asked, the party's answer, other answers for single items, and what the others say. */
export function QuestionCard({
  view,
  items,
  onAnswer,
}: {
  view: QuestionView
  /** Those it may be answered for one by one. */
  items: readonly Item[]
  onAnswer: Answering
}): ReactNode {
  const { question, own, others, silent } = view
  return (
    <article className="question" aria-labelledby={`question-${question.id}`}>
      <header className="question-head">
        <span className="question-id">{question.id}</span>
        <h3 className="question-text" id={`question-${question.id}`}>
          {question.text}
        </h3>
        {view.differs ? (
          <Chip look="warn" title={text.differsWhy}>
            {text.differs}
          </Chip>
        ) : null}
      </header>
      <div className="question-body">
        <div className="question-own">
          <AnswerControl
            key={JSON.stringify(own?.value ?? null)}
            label={text.answerLabel(question.id)}
            type={question.answer}
            value={own?.value ?? null}
            onAnswer={(value) => onAnswer(null, value, own?.note)}
          />
          {own ? (
            <div className="question-said">
              <Note key={own.note} note={own.note} onSave={(note) => onAnswer(null, own.value, note)} />
              <Button small look="quiet" onPress={() => onAnswer(null, null)}>
                {text.takeBack}
              </Button>
            </div>
          ) : null}
          <PerItem view={view} items={items} onAnswer={onAnswer} />
        </div>
        <div className="question-others">
          <p>
            <strong>{text.why}.</strong> {question.why}
          </p>
          <p className="muted">{`${text.concerns(question.items.join(', '))}. ${text.source(question.source)}.`}</p>
          <h4 className="panel-heading">{text.others}</h4>
          {others.length === 0 ? <p className="muted">{text.noOthers}</p> : null}
          <ul>
            {others.map(({ words, parties }) => (
              <li key={words} className="question-other">
                <strong>{parties.join(', ')}</strong> {words}
              </li>
            ))}
          </ul>
          {silent.length > 0 && others.length > 0 ? (
            <p className="warn">{text.notAnswered(silent.join(', '))}</p>
          ) : null}
        </div>
      </div>
    </article>
  )
}

function Note({ note: before, onSave }: { note: string; onSave: (note: string) => void }): ReactNode {
  const [note, setNote] = useState(before)
  const save = () => {
    if (note !== before) onSave(note)
  }
  return (
    <Field
      label={text.note}
      hideLabel
      placeholder={text.note}
      value={note}
      onChange={setNote}
      onEnter={save}
      onBlur={save}
    />
  )
}

/** Answers that differ for single items. */
function PerItem({
  view,
  items,
  onAnswer,
}: {
  view: QuestionView
  items: readonly Item[]
  onAnswer: Answering
}): ReactNode {
  const { question, perItem } = view
  const [adding, setAdding] = useState(false)
  const [item, setItem] = useState<string | null>(null)
  const free = items.filter(({ id }) => !perItem.some(({ itemId }) => itemId === id))
  const nameOf = (id: string | null): string => `${id ?? ''} ${items.find((one) => one.id === id)?.name ?? ''}`
  if (items.length < 2) return null
  return (
    <div className="per-item">
      {perItem.length > 0 ? <h4 className="panel-heading">{text.perItem}</h4> : null}
      {perItem.map((answer) => (
        <div key={answer.itemId} className="per-item-line">
          <span>{nameOf(answer.itemId)}</span>
          <AnswerControl
            key={JSON.stringify(answer.value)}
            label={`${text.answerLabel(question.id)}, ${nameOf(answer.itemId)}`}
            type={question.answer}
            value={answer.value}
            small
            onAnswer={(value) => onAnswer(answer.itemId, value, answer.note)}
          />
          <Button
            small
            look="quiet"
            label={text.removeItem(nameOf(answer.itemId))}
            onPress={() => onAnswer(answer.itemId, null)}
          >
            ×
          </Button>
        </div>
      ))}
      {adding ? (
        <div className="per-item-line">
          <ComboBox
            label={text.item}
            hideLabel
            small
            autoFocus
            placeholder={text.pickItem}
            value={item}
            options={free.map(({ id, name }) => ({ id, label: `${id} ${name}` }))}
            onChange={setItem}
          />
          {item === null ? null : (
            <AnswerControl
              key={item}
              label={`${text.answerLabel(question.id)}, ${nameOf(item)}`}
              type={question.answer}
              value={null}
              small
              onAnswer={(value) => {
                onAnswer(item, value)
                setItem(null)
                setAdding(false)
              }}
            />
          )}
        </div>
      ) : free.length > 0 ? (
        <Button small look="quiet" onPress={() => setAdding(true)}>
          {text.perItem}
        </Button>
      ) : null}
    </div>
  )
}
