import type { ReactNode } from 'react'
import type { AllocationKey } from '../../../../shared/model/allocation-key.ts'
import { gradeWords } from '../../../../shared/text/lens.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { Fact } from './facts.tsx'

/** One distribution key. */
export function KeyView({ allocationKey: key }: { allocationKey: AllocationKey }): ReactNode {
  return (
    <article className="sheet">
      <header className="sheet-head">
        <h2 className="sheet-title">{key.name}</h2>
      </header>
      <Fact title={methodText.explanation}>{key.explanation}</Fact>
      <div className="fact-pair">
        <Fact title={methodText.unit}>{key.unit}</Fact>
        <Fact title={methodText.grade}>{`${key.grade}, ${gradeWords[key.grade].toLowerCase()}`}</Fact>
      </div>
      <Fact title={methodText.usualSource}>{key.usualSource}</Fact>
      <Fact title={methodText.owner}>{key.ownerRole}</Fact>
    </article>
  )
}
