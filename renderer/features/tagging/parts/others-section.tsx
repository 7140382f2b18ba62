import '../splits.css'
import type { ReactNode } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { useOverview } from '../../../app/use-overview.ts'
import { useRead } from '../../../client/use-read.ts'
import { PanelSection } from '../../../ui/panel-section.tsx'
import { otherWords } from '../others-model.ts'
import type { KnownKey } from './split-key.tsx'

export interface OthersSectionProps {
  readonly scope: Scope
  readonly codeId: number
  readonly keys: readonly KnownKey[]
  readonly items: readonly Item[]
}

/** How the other parties tag code strings like this one; those that do alike stand together. */
export function OthersSection({ scope, codeId, keys, items }: OthersSectionProps): ReactNode {
  const read = useRead('tagging.others', { scope, codeId })
  const parties = useOverview().overview?.parties ?? []
  const short = (code: string) => parties.find((party) => party.code === code)?.short ?? code
  const found = read.value
  if (!found) return null
  const lines = Map.groupBy(found.parties, (other) => otherWords(other, keys, items))
  return (
    <PanelSection title={text.others}>
      {found.parties.length === 0 ? (
        <p className="panel-note">{text.othersNone}</p>
      ) : (
        <>
          <dl className="others">
            {[...lines].map(([words, others]) => (
              <div key={words} className="other-line">
                <dt>{others.map(({ party }) => short(party)).join(', ')}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <p className="panel-note">{found.likeness === 'coding' ? text.othersCoding : text.othersActivity}</p>
        </>
      )}
    </PanelSection>
  )
}
