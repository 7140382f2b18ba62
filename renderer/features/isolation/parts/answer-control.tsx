import { type ReactNode, useState } from 'react'
import type { AnswerType, AnswerValue } from '../../../../shared/model/declaration.ts'
import { UNKNOWN_ANSWER } from '../../../../shared/text/isolation-words.ts'
import { declarationText as text } from '../../../../shared/text/ui-declaration.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioList } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { answerText, readAnswer } from '../declaration-model.ts'

const UNKNOWN = 'unknown'
const chosenId = (value: AnswerValue | null): string | null =>
  value === null ? null : value.type === 'choice' ? value.optionId : value.type === 'unknown' ? UNKNOWN : null

/** A question's answer: one of its options, a number or words, and always "do not know". `small` is for a single item. */
export function AnswerControl({
  label,
  type,
  value,
  small,
  onAnswer,
}: {
  label: string
  type: AnswerType
  value: AnswerValue | null
  small?: boolean
  onAnswer: (value: AnswerValue | null) => void
}): ReactNode {
  if (type.type !== 'choice') return <WrittenAnswer label={label} type={type} value={value} onAnswer={onAnswer} />
  const options = [...type.options, { id: UNKNOWN, text: UNKNOWN_ANSWER }]
  const choose = (id: string) => onAnswer(id === UNKNOWN ? { type: 'unknown' } : { type: 'choice', optionId: id })
  return small ? (
    <Select<string>
      label={label}
      hideLabel
      small
      value={chosenId(value)}
      placeholder={text.choose}
      options={options.map((option) => ({ id: option.id, label: option.text }))}
      onChange={choose}
    />
  ) : (
    <RadioList<string>
      label={label}
      value={chosenId(value)}
      options={options.map((option) => ({ id: option.id, label: option.text }))}
      onChange={choose}
    />
  )
}

function WrittenAnswer({
  label,
  type,
  value,
  onAnswer,
}: {
  label: string
  type: Exclude<AnswerType, { type: 'choice' }>
  value: AnswerValue | null
  onAnswer: (value: AnswerValue | null) => void
}): ReactNode {
  const before = answerText(value)
  const [written, setWritten] = useState(before)
  const read = readAnswer(type, written)
  const save = () => {
    if (read !== undefined && written !== before) onAnswer(read)
  }
  return (
    <div className="answer-written">
      <Field
        label={label}
        hideLabel
        value={written}
        onChange={setWritten}
        onEnter={save}
        error={read === undefined && type.type === 'number' ? text.numberCure(type.most) : null}
        {...(type.type === 'number' ? { unit: type.unit } : { lines: 2, placeholder: text.text })}
      />
      <div className="answer-actions">
        <Button small onPress={save} disabled={read === undefined || written === before}>
          {text.save}
        </Button>
        <Button
          small
          look={value?.type === 'unknown' ? 'primary' : 'quiet'}
          onPress={() => onAnswer({ type: 'unknown' })}
        >
          {UNKNOWN_ANSWER}
        </Button>
      </div>
    </div>
  )
}
