import type { ReactNode } from 'react'
import type { PartyKind } from '../../../../shared/model/party.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Fact } from './facts.tsx'

const KINDS = ['municipality', 'region'] as const

/** Which parties an entry is for; for the others it is not applicable. One at least. */
export function PartyKinds({
  value,
  locked,
  onChange,
}: {
  value: readonly PartyKind[]
  locked: boolean
  onChange: (kinds: PartyKind[]) => void
}): ReactNode {
  return (
    <Fact title={methodText.forParties}>
      {locked ? (
        value.map((kind) => methodText.partyKinds[kind]).join(methodText.and)
      ) : (
        <div className="check-row">
          {KINDS.map((kind) => (
            <Checkbox
              key={kind}
              checked={value.includes(kind)}
              disabled={value.length === 1 && value.includes(kind)}
              onChange={(on) => onChange(KINDS.filter((one) => (one === kind ? on : value.includes(one))))}
            >
              {methodText.partyKinds[kind]}
            </Checkbox>
          ))}
        </div>
      )}
    </Fact>
  )
}
