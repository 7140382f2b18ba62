import type { ReactNode } from 'react'
import type { Evidence } from '../../../../shared/model/party.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Select } from '../../../ui/select.tsx'
import { useMethodAtWork } from '../use-method.ts'
import { Fact } from './facts.tsx'
import { Step } from './order-list.tsx'

const NONE = 'none'
const TAGS = ['P', 'M', 'S', 'E'] as const

/** How sure an entry is: one or more tags, a published source by its number. */
export function EvidenceField({
  evidence,
  locked,
  onChange,
}: {
  evidence: readonly Evidence[]
  locked: boolean
  onChange: (evidence: Evidence[]) => void
}): ReactNode {
  const { method } = useMethodAtWork()
  if (locked)
    return (
      <Fact title={methodText.evidence}>
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
      </Fact>
    )
  const replace = (at: number, one: Evidence) => onChange(evidence.map((other, index) => (index === at ? one : other)))
  const sources = [
    { id: NONE, label: words.noSource },
    ...method.sources.map((source) => ({ id: source.id, label: `${source.id} ${source.text}` })),
  ]
  return (
    <Fact title={methodText.evidence}>
      {evidence.map((one, at) => (
        // Two tags of an entry may be alike.
        <div key={`${at} ${one.tag} ${one.source ?? ''}`} className="evidence-line">
          <Select
            label={words.evidenceTag}
            hideLabel
            small
            value={one.tag}
            options={TAGS.map((tag) => ({ id: tag, label: words.evidenceKinds[tag] }))}
            onChange={(tag) => replace(at, tag === 'S' || tag === 'E' ? { ...one, tag } : { tag })}
          />
          {one.tag === 'S' || one.tag === 'E' ? (
            <Select
              label={words.evidenceSource}
              hideLabel
              small
              value={one.source ?? NONE}
              options={sources}
              onChange={(source) => replace(at, source === NONE ? { tag: one.tag } : { tag: one.tag, source })}
            />
          ) : null}
          {evidence.length > 1 ? (
            <Step
              label={words.take(words.evidenceKinds[one.tag])}
              sign="×"
              onPress={() => onChange(evidence.filter((_, index) => index !== at))}
            />
          ) : null}
        </div>
      ))}
      <div>
        <Button small look="quiet" onPress={() => onChange([...evidence, { tag: 'M' }])}>
          {words.add}
        </Button>
      </div>
    </Fact>
  )
}
