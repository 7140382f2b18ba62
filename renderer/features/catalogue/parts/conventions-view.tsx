import type { ReactNode } from 'react'
import type { Conventions } from '../../../../shared/model/catalogue.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { Select } from '../../../ui/select.tsx'
import { useMethodAtWork } from '../use-method.ts'
import { EntryText } from './entry-text.tsx'
import { Fact } from './facts.tsx'
import { FigureChoices } from './figure-choices.tsx'

const SENTENCES = [
  'sign',
  'variance',
  'budgetPopulation',
  'outcomePopulation',
  'partYear',
  'missing',
  'overhead',
  'comparability',
] as const
const CONCEPTS = ['cost', 'netCost'] as const

/** The choices made once for all figures. */
export function ConventionsView(): ReactNode {
  const { method, version, locked, put, run } = useMethodAtWork()
  const { conventions } = method
  const changed = (fields: Change) => ({
    versionId: version.id,
    conventions: { ...conventions, ...fields } as Conventions,
  })
  const save = (fields: Change) => put('catalogue.putConventions', changed(fields))
  const choose = (fields: Change) => void run('catalogue.putConventions', changed(fields))
  const whole = (field: 'smallNumberLimit' | 'coverageLimitPercent', title: string, low: number, high: number) => (
    <EntryText
      title={title}
      text={String(conventions[field])}
      lines={1}
      locked={locked}
      fault={(text) => (isWhole(text, low, high) ? null : words.wholeNumber(low, high))}
      onSave={(text) => save({ [field]: Number(text) })}
    />
  )
  return (
    <article className="sheet">
      <header className="sheet-head">
        <h2 className="sheet-title">{methodText.conventions}</h2>
      </header>
      <p className="muted">{words.conventionsText}</p>
      <div className="fact-pair">
        {locked ? (
          <Fact title={words.costConcept}>{words.costConcepts[conventions.costConcept]}</Fact>
        ) : (
          <Select
            label={words.costConcept}
            value={conventions.costConcept}
            options={CONCEPTS.map((id) => ({ id, label: words.costConcepts[id] }))}
            onChange={(costConcept) => choose({ costConcept })}
            small
          />
        )}
        {whole('smallNumberLimit', words.smallNumberLimit, 1, 100)}
        {whole('coverageLimitPercent', words.coverageLimit, 0, 100)}
      </div>
      {SENTENCES.map((field) => (
        <EntryText
          key={field}
          title={words.convention[field]}
          text={conventions[field]}
          locked={locked}
          onSave={(text) => save({ [field]: text })}
        />
      ))}
      <FigureChoices save={save} choose={choose} />
      <h3 className="diff-section">{words.isolationLevels}</h3>
      <div className="fact-pair">
        {conventions.isolationLevels.map(({ level, name }) => (
          <EntryText
            key={level}
            title={words.isolationLevel(level)}
            text={name}
            lines={1}
            locked={locked}
            onSave={(next) =>
              save({
                isolationLevels: conventions.isolationLevels.map((one) =>
                  one.level === level ? { level, name: next } : one,
                ),
              })
            }
          />
        ))}
        {locked ? (
          <Fact title={words.comparableLevel}>{String(conventions.comparableIsolationLevel)}</Fact>
        ) : (
          <Select
            label={words.comparableLevel}
            value={String(conventions.comparableIsolationLevel)}
            options={conventions.isolationLevels.map(({ level, name }) => ({
              id: String(level),
              label: `${level} ${name}`,
            }))}
            onChange={(level) => choose({ comparableIsolationLevel: Number(level) })}
            small
          />
        )}
      </div>
      <h3 className="diff-section">{words.evidenceGrades}</h3>
      <div className="fact-pair">
        {conventions.evidenceGrades.map(({ grade, name }) => (
          <EntryText
            key={grade}
            title={words.evidenceGrade(grade)}
            text={name}
            lines={1}
            locked={locked}
            onSave={(next) =>
              save({
                evidenceGrades: conventions.evidenceGrades.map((one) =>
                  one.grade === grade ? { grade, name: next } : one,
                ),
              })
            }
          />
        ))}
      </div>
    </article>
  )
}

/** A choice taken back is one not given. */
type Change = { [K in keyof Conventions]?: Conventions[K] | undefined }

const isWhole = (text: string, low: number, high: number): boolean =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= low && Number(text) <= high
