import type { ReactNode } from 'react'
import type { Conventions } from '../../../../shared/model/catalogue.ts'
import { COMPARABILITY_PARTS } from '../../../../shared/model/comparability.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import type { ProblemNote } from '../../../../shared/contract/operation.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Select } from '../../../ui/select.tsx'
import { useMethodAtWork } from '../use-method.ts'
import { EntryText } from './entry-text.tsx'
import { Fact } from './facts.tsx'

const KINDS = ['budget', 'outcome', 'forecast'] as const
const POPULATIONS = ['december-before', 'december', 'mean'] as const
const NONE = 'none'
/** What is reckoned with where nothing is chosen. */
const USUAL = { budget: 'december-before', outcome: 'mean', forecast: 'december-before' } as const
const USUAL_LIMIT = 3
const USUAL_WEIGHT = 1

type Change = { [K in keyof Conventions]?: Conventions[K] | undefined }

/** The choices that figures are reckoned by: population, price index, outliers and what comparability weighs. */
export function FigureChoices({
  save,
  choose,
}: {
  save: (change: Change) => Promise<ProblemNote | null>
  choose: (change: Change) => void
}): ReactNode {
  const { method, locked } = useMethodAtWork()
  const { population, deflator, outlierLimit = USUAL_LIMIT, comparabilityWeights: weights } = method.conventions
  const series = method.volumes.filter(({ shared }) => shared)
  const weightOf = (part: (typeof COMPARABILITY_PARTS)[number]) => (weights ? (weights[part] ?? 0) : USUAL_WEIGHT)
  return (
    <>
      <h3 className="diff-section">{words.population}</h3>
      <p className="muted">{words.populationText}</p>
      {locked ? null : (
        <Checkbox checked={population !== undefined} onChange={(on) => choose({ population: on ? USUAL : undefined })}>
          {words.populationChosen}
        </Checkbox>
      )}
      {population ? (
        <div className="fact-pair">
          {KINDS.map((kind) =>
            locked ? (
              <Fact key={kind} title={words.populationKinds[kind]}>
                {words.populationOf[population[kind]]}
              </Fact>
            ) : (
              <Select
                key={kind}
                label={words.populationKinds[kind]}
                value={population[kind]}
                options={POPULATIONS.map((id) => ({ id, label: words.populationOf[id] }))}
                onChange={(choice) => choose({ population: { ...population, [kind]: choice } })}
                small
              />
            ),
          )}
        </div>
      ) : null}
      <div className="fact-pair">
        {locked ? (
          <Fact title={words.deflator}>{series.find(({ id }) => id === deflator)?.name ?? words.deflatorNone}</Fact>
        ) : (
          <Select
            label={words.deflator}
            value={deflator ?? NONE}
            options={[{ id: NONE, label: words.deflatorNone }, ...series.map(({ id, name }) => ({ id, label: name }))]}
            onChange={(id) => choose({ deflator: id === NONE ? undefined : id })}
            small
          />
        )}
        <EntryText
          title={words.outlierLimit}
          text={String(outlierLimit).replace('.', ',')}
          lines={1}
          locked={locked}
          hint={words.outlierHint}
          fault={(text) => (readLimit(text) === null ? words.outlierFault : null)}
          onSave={(text) => save({ outlierLimit: readLimit(text) ?? USUAL_LIMIT })}
        />
      </div>
      <h3 className="diff-section">{words.weights}</h3>
      <p className="muted">{words.weightsText}</p>
      <div className="fact-pair">
        {COMPARABILITY_PARTS.map((part) => (
          <EntryText
            key={part}
            title={words.weightOf[part]}
            text={String(weightOf(part))}
            lines={1}
            locked={locked}
            fault={(text) => {
              if (!/^\d{1,3}$/.test(text.trim()) || Number(text) > 100) return words.wholeNumber(0, 100)
              const rest = COMPARABILITY_PARTS.some((other) => other !== part && weightOf(other) > 0)
              return Number(text) === 0 && !rest ? words.weightsFault : null
            }}
            onSave={(text) =>
              save({
                comparabilityWeights: Object.fromEntries(
                  COMPARABILITY_PARTS.map((other) => [other, other === part ? Number(text) : weightOf(other)]),
                ),
              })
            }
          />
        ))}
      </div>
    </>
  )
}

/** "3,5" → 3.5; null where it is no such number. */
function readLimit(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && value >= 2 && value <= 10 ? value : null
}
