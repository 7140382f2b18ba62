import type { ReactNode } from 'react'
import type { Indicator } from '../../../../shared/model/indicator.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { Fact } from './facts.tsx'

/** One indicator sheet (indikatorblad). */
export function IndicatorView({ indicator }: { indicator: Indicator }): ReactNode {
  return (
    <article className="sheet">
      <header className="sheet-head">
        <span className="sheet-code">{indicator.id}</span>
        <h2 className="sheet-title">{indicator.name}</h2>
      </header>
      <Fact title={methodText.purpose}>{indicator.purpose}</Fact>
      <Fact title={methodText.formula}>
        <code className="formula">{indicator.formula}</code>
      </Fact>
      <div className="fact-pair">
        <Fact title={methodText.numerator}>{indicator.numeratorText}</Fact>
        <Fact title={methodText.denominator}>{indicator.denominatorText}</Fact>
      </div>
      <div className="fact-pair">
        <Fact title={methodText.unit}>{indicator.unit}</Fact>
        <Fact title={methodText.directionLabel}>{methodText.direction[indicator.direction]}</Fact>
      </div>
      <Fact title={methodText.interpretation}>{indicator.interpretation}</Fact>
      <Fact title={methodText.errorSources}>{indicator.errorSources}</Fact>
      <Fact title={methodText.source}>{indicator.source}</Fact>
      <div className="fact-pair">
        <Fact title={methodText.frequency}>{indicator.frequency}</Fact>
        <Fact title={methodText.responsible}>{indicator.responsible}</Fact>
      </div>
    </article>
  )
}
