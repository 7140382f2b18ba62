import { type ReactNode, useState } from 'react'
import type { Item, Relevance } from '../../../../shared/model/catalogue.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { useMethodAtWork } from '../use-method.ts'
import { Editable } from './editable.tsx'
import { Fact } from './facts.tsx'

const NONE = 'none'
const DECISIONS = ['relevant', 'not-relevant', 'investigating'] as const

/** Whether an item is to be followed up and analysed, and why: the first question of the assignment. */
export function RelevanceField({ item }: { item: Item }): ReactNode {
  const { locked, putItem } = useMethodAtWork()
  const [problem, setProblem] = useState<Note | null>(null)
  const { relevance } = item
  const choose = (next: Relevance | undefined) => {
    void putItem(item.id, { relevance: next }).then(setProblem)
  }
  return (
    <div className="relevance">
      <Fact title={words.relevance}>
        {locked ? (
          <Chip look={relevance ? 'settled' : 'suggestion'}>
            {relevance ? words.relevanceOf[relevance.decision] : words.relevanceNone}
          </Chip>
        ) : (
          <>
            <Segmented
              label={words.relevanceHint}
              value={relevance?.decision ?? NONE}
              options={[
                { id: NONE, label: words.relevanceNone },
                ...DECISIONS.map((id) => ({ id, label: words.relevanceOf[id] })),
              ]}
              onChange={(id) => {
                const decision = DECISIONS.find((one) => one === id)
                choose(decision ? { decision, reason: relevance?.reason ?? '' } : undefined)
              }}
            />
            <ProblemNote problem={problem} />
          </>
        )}
      </Fact>
      {relevance ? (
        <Editable
          key={relevance.decision}
          title={words.relevanceReason}
          text={relevance.reason}
          lines={3}
          locked={locked}
          onSave={(reason) => putItem(item.id, { relevance: { ...relevance, reason: reason.trim() } })}
        >
          {relevance.reason === '' ? <p className="muted">–</p> : <p>{relevance.reason}</p>}
        </Editable>
      ) : null}
    </div>
  )
}
