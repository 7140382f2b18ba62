import type { ReactNode } from 'react'
import { dependencies } from '../../../../shared/domain/compute/formula-ast.ts'
import { parseFormula } from '../../../../shared/domain/compute/formula-parse.ts'
import type { VolumeDefinition } from '../../../../shared/model/volume.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Select } from '../../../ui/select.tsx'
import { indicatorNode } from '../catalogue-model.ts'
import { showNode } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'
import { EntryHead, EntryText } from './entry-text.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { Fact } from './facts.tsx'
import { PartyKinds } from './party-kinds.tsx'
import { RemoveEntry } from './remove-entry.tsx'
import { VolumeKind } from './volume-kind.tsx'

const DECIMALS = ['0', '1', '2'] as const

/** What is counted, and which indicators divide by it. The figures themselves are on the page Volymer. */
export function VolumeView({ volume }: { volume: VolumeDefinition }): ReactNode {
  const { method, version, locked, put, run } = useMethodAtWork()
  const save = (fields: Partial<VolumeDefinition>) =>
    put('catalogue.putVolume', { versionId: version.id, volume: { ...volume, ...fields } })
  const choose = (fields: { [K in keyof VolumeDefinition]?: VolumeDefinition[K] | undefined }) =>
    void run('catalogue.putVolume', { versionId: version.id, volume: { ...volume, ...fields } as VolumeDefinition })
  const users = method.indicators.filter(({ formula }) => {
    const parsed = parseFormula(formula)
    return parsed.ok && dependencies(parsed.value).volumes.includes(volume.id)
  })
  return (
    <article className="sheet">
      <EntryHead
        name={volume.name}
        locked={locked}
        onSave={(name) => save({ name })}
        tools={locked ? null : <RemoveEntry list="volumes" id={volume.id} name={volume.name} />}
      />
      <p className="muted">
        <code className="formula">{`volym(${volume.id})`}</code>
      </p>
      <EntryText
        title={methodText.explanation}
        text={volume.explanation}
        locked={locked}
        onSave={(explanation) => save({ explanation })}
      />
      <div className="fact-pair">
        <EntryText
          title={methodText.unit}
          text={volume.unit}
          lines={1}
          locked={locked}
          onSave={(unit) => save({ unit })}
        />
        {locked ? (
          <Fact title={words.decimals}>{String(volume.decimals)}</Fact>
        ) : (
          <Select
            label={words.decimals}
            value={String(volume.decimals)}
            options={DECIMALS.map((id) => ({ id, label: id }))}
            onChange={(decimals) => choose({ decimals: Number(decimals) })}
            small
          />
        )}
      </div>
      <EntryText
        title={methodText.usualSource}
        text={volume.usualSource}
        lines={1}
        locked={locked}
        onSave={(usualSource) => save({ usualSource })}
      />
      <PartyKinds value={volume.partyKinds} locked={locked} onChange={(partyKinds) => choose({ partyKinds })} />
      {locked ? (
        volume.countsPeople ? (
          <p className="muted">{words.countsPeople}</p>
        ) : null
      ) : (
        <Checkbox checked={volume.countsPeople} onChange={(countsPeople) => choose({ countsPeople })}>
          {words.countsPeople}
        </Checkbox>
      )}
      <VolumeKind volume={volume} choose={choose} />
      <Fact title={words.usedBy}>
        {users.length === 0 ? <p className="muted">{words.usedByNoIndicator}</p> : null}
        <div className="chip-row">
          {users.map(({ id, name }) => (
            <Chip key={id} onPress={() => showNode(indicatorNode(id))}>
              {id} {name}
            </Chip>
          ))}
        </div>
      </Fact>
      <EvidenceField evidence={volume.evidence} locked={locked} onChange={(evidence) => choose({ evidence })} />
    </article>
  )
}
