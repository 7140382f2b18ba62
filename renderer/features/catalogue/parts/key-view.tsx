import type { ReactNode } from 'react'
import type { AllocationKey } from '../../../../shared/model/allocation-key.ts'
import { gradeWords } from '../../../../shared/text/lens.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Select } from '../../../ui/select.tsx'
import { showNode } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'
import { EntryHead, EntryText } from './entry-text.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { Fact } from './facts.tsx'
import { RemoveEntry } from './remove-entry.tsx'

const GRADES = ['A', 'B', 'C', 'D', 'E'] as const
const BASES = ['volume', 'percent', 'amount'] as const
const NONE = 'none'

/** One distribution key: what it splits by, how good a figure split by it can be, and which items name it. */
export function KeyView({ allocationKey: key }: { allocationKey: AllocationKey }): ReactNode {
  const { method, version, locked, put, run } = useMethodAtWork()
  const save = (fields: Partial<AllocationKey>) =>
    put('catalogue.putKey', { versionId: version.id, key: { ...key, ...fields } })
  const choose = (fields: Partial<AllocationKey>) =>
    void run('catalogue.putKey', { versionId: version.id, key: { ...key, ...fields } })
  const users = method.items.filter((item) => item.keys.includes(key.id))
  const volume = method.volumes.find(({ id }) => id === key.volumeId)
  return (
    <article className="sheet">
      <EntryHead
        name={key.name}
        locked={locked}
        onSave={(name) => save({ name })}
        tools={locked ? null : <RemoveEntry list="keys" id={key.id} name={key.name} />}
      />
      <EntryText
        title={methodText.explanation}
        text={key.explanation}
        locked={locked}
        onSave={(explanation) => save({ explanation })}
      />
      <div className="fact-pair">
        <EntryText
          title={methodText.unit}
          text={key.unit}
          lines={1}
          locked={locked}
          onSave={(unit) => save({ unit })}
        />
        {locked ? (
          <Fact title={methodText.grade}>{`${key.grade}, ${gradeWords[key.grade].toLowerCase()}`}</Fact>
        ) : (
          <Select
            label={methodText.grade}
            value={key.grade}
            options={GRADES.map((grade) => ({ id: grade, label: `${grade}, ${gradeWords[grade].toLowerCase()}` }))}
            onChange={(grade) => choose({ grade })}
            small
          />
        )}
      </div>
      <div className="fact-pair">
        {locked ? (
          <>
            <Fact title={words.basis}>{words.basisOf[key.basis]}</Fact>
            <Fact title={words.basisVolume}>{volume?.name}</Fact>
          </>
        ) : (
          <>
            <Select
              label={words.basis}
              value={key.basis}
              options={BASES.map((basis) => ({ id: basis, label: words.basisOf[basis] }))}
              onChange={(basis) => choose({ basis, ...(basis === 'volume' ? {} : { volumeId: null }) })}
              small
            />
            {key.basis === 'volume' ? (
              <Select
                label={words.basisVolume}
                value={key.volumeId ?? NONE}
                options={[
                  { id: NONE, label: methodText.none },
                  ...method.volumes.map(({ id, name }) => ({ id, label: name })),
                ]}
                onChange={(volumeId) => choose({ volumeId: volumeId === NONE ? null : volumeId })}
                small
              />
            ) : null}
          </>
        )}
      </div>
      <EntryText
        title={methodText.usualSource}
        text={key.usualSource}
        lines={1}
        locked={locked}
        onSave={(usualSource) => save({ usualSource })}
      />
      <EntryText
        title={methodText.owner}
        text={key.ownerRole}
        lines={1}
        locked={locked}
        onSave={(ownerRole) => save({ ownerRole })}
      />
      <Fact title={words.usedBy}>
        {users.length === 0 ? <p className="muted">{words.usedByNone}</p> : null}
        <div className="chip-row">
          {users.map((item) => (
            <Chip key={item.id} onPress={() => showNode(item.id)}>
              {item.id} {item.name}
            </Chip>
          ))}
        </div>
      </Fact>
      <EvidenceField evidence={key.evidence} locked={locked} onChange={(evidence) => choose({ evidence })} />
    </article>
  )
}
