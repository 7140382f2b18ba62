import type { ReactNode } from 'react'
import type { Method } from '../../../../shared/model/catalogue.ts'
import type { Evidence } from '../../../../shared/model/party.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { Chip } from '../../../ui/chip.tsx'
import { PanelSection } from '../../../ui/panel-section.tsx'

/** How sure the chosen node is, with the published sources written out, and the choices made once for all figures. */
export function EvidencePanel({ evidence, method }: { evidence: readonly Evidence[]; method: Method }): ReactNode {
  const sources = evidence
    .filter((one) => one.tag === 'S')
    .map((one) => method.sources.find((source) => source.id === one.source))
    .filter((source) => source !== undefined)
  const { conventions } = method
  return (
    <>
      {evidence.length > 0 ? (
        <PanelSection title={methodText.evidence}>
          <div className="chip-row">
            {evidence.map((one) => (
              <Chip
                key={`${one.tag}${one.source ?? ''}`}
                look={one.tag === 'P' || one.tag === 'M' ? 'suggestion' : 'settled'}
              >
                {methodText.evidenceTag(one)}
              </Chip>
            ))}
          </div>
          <p className="muted">{methodText.panelHint}</p>
        </PanelSection>
      ) : null}
      {sources.length > 0 ? (
        <PanelSection title={methodText.sources}>
          {sources.map((source) => (
            <p key={source.id}>
              <strong>{source.id}</strong> {source.text}
            </p>
          ))}
        </PanelSection>
      ) : null}
      <PanelSection title={methodText.conventions}>
        {[
          conventions.sign,
          conventions.variance,
          conventions.budgetPopulation,
          conventions.outcomePopulation,
          conventions.missing,
          conventions.overhead,
        ].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </PanelSection>
    </>
  )
}
