import type { ReactNode } from 'react'
import type { Overview } from '../../shared/contract/workspace.ts'
import type { CostConcept, Overhead } from '../../shared/model/scope.ts'
import { conceptWords, kindWords, overheadWords, unitWords } from '../../shared/text/lens.ts'
import { shellText } from '../../shared/text/ui-shell.ts'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import { chooseScope, useScopeStore } from './scope.ts'
import { KINDS, MONEY_UNITS, yearChoices } from './scope-choices.ts'

const LENSES: readonly (readonly [CostConcept, Overhead])[] = [
  ['cost', 'included'],
  ['cost', 'excluded'],
  ['netCost', 'included'],
  ['netCost', 'excluded'],
]

/** Party, year, kind, unit, cost concept and overhead: chosen here, holding on every page. */
export function ScopeBar({ overview }: { overview: Overview }): ReactNode {
  const scope = useScopeStore()
  return (
    <div className="scope-bar" role="group" aria-label={shellText.scopeLabel}>
      <Select
        label={shellText.party}
        hideLabel
        look="strong"
        value={scope.party || null}
        options={overview.parties.map((party) => ({ id: party.code, label: party.name }))}
        onChange={(party) => chooseScope({ party })}
      />
      <Select
        label={shellText.year}
        hideLabel
        look="bar"
        value={String(scope.year)}
        options={yearChoices(overview.years, scope.year).map((year) => ({ id: String(year), label: String(year) }))}
        onChange={(year) => chooseScope({ year: Number(year) })}
      />
      <Segmented
        label={shellText.kind}
        value={scope.kind}
        options={KINDS.map((kind) => ({ id: kind, label: kindWords[kind] }))}
        onChange={(kind) => chooseScope({ kind })}
      />
      <Select
        label={shellText.unit}
        hideLabel
        look="bar"
        value={scope.unit}
        options={MONEY_UNITS.map((unit) => ({ id: unit, label: unit, note: unitWords[unit] }))}
        onChange={(unit) => chooseScope({ unit })}
      />
      <Select
        label={shellText.concept}
        hideLabel
        look="bar"
        value={`${scope.concept} ${scope.overhead}`}
        options={LENSES.map(([concept, overhead]) => ({
          id: `${concept} ${overhead}`,
          label: shellText.conceptOverhead(conceptWords[concept], overheadWords[overhead]),
        }))}
        onChange={(id) => {
          const lens = LENSES.find(([concept, overhead]) => id === `${concept} ${overhead}`)
          if (lens) chooseScope({ concept: lens[0], overhead: lens[1] })
        }}
      />
    </div>
  )
}
