import type { ReactNode } from 'react'
import type { Indicator } from '../../../../shared/model/indicator.ts'
import { indicatorEditorText as editorText } from '../../../../shared/text/ui-indicator-editor.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { writeDraft } from '../catalogue-store.ts'
import { copyOf, draftOf } from '../indicator-draft.ts'
import { useMethodAtWork } from '../use-method.ts'
import { EntryHead, EntryText } from './entry-text.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { Fact } from './facts.tsx'
import { PartyKinds } from './party-kinds.tsx'
import { RemoveEntry } from './remove-entry.tsx'

const DIRECTIONS = ['lower', 'higher', 'neutral'] as const

/** One indicator sheet (indikatorblad). Its texts are changed where they stand; its formula in the editor, with what it comes to beside it. */
export function IndicatorView({ indicator }: { indicator: Indicator }): ReactNode {
  const { method, version, locked, put, run } = useMethodAtWork()
  const save = (fields: Partial<Indicator>) =>
    put('catalogue.putIndicator', { versionId: version.id, indicator: { ...indicator, ...fields } })
  const choose = (fields: Partial<Indicator>) =>
    void run('catalogue.putIndicator', { versionId: version.id, indicator: { ...indicator, ...fields } })
  const text = (field: TextField, title: string, lines = 3) => (
    <EntryText
      title={title}
      text={indicator[field]}
      lines={lines}
      locked={locked}
      onSave={(next) => save({ [field]: next })}
    />
  )
  return (
    <article className="sheet">
      <EntryHead
        code={indicator.id}
        name={indicator.name}
        locked={locked}
        onSave={(name) => save({ name })}
        tools={
          <>
            <Button small look="quiet" onPress={() => writeDraft(copyOf(indicator, method))}>
              {editorText.copy}
            </Button>
            {locked ? null : <RemoveEntry list="indicators" id={indicator.id} name={indicator.name} />}
          </>
        }
      />
      {text('purpose', methodText.purpose)}
      <Fact title={methodText.formula}>
        <code className="formula">{indicator.formula}</code>{' '}
        <Button small look="quiet" onPress={() => writeDraft(draftOf(indicator))}>
          {editorText.edit}
        </Button>
      </Fact>
      <div className="fact-pair">
        {text('numeratorText', methodText.numerator)}
        {text('denominatorText', methodText.denominator)}
      </div>
      <div className="fact-pair">
        {text('unit', methodText.unit, 1)}
        {locked ? (
          <Fact title={methodText.directionLabel}>{methodText.direction[indicator.direction]}</Fact>
        ) : (
          <Select
            label={methodText.directionLabel}
            value={indicator.direction}
            options={DIRECTIONS.map((id) => ({ id, label: methodText.direction[id] }))}
            onChange={(direction) => choose({ direction })}
            small
          />
        )}
      </div>
      {text('interpretation', methodText.interpretation, 4)}
      {text('errorSources', methodText.errorSources, 4)}
      {text('source', methodText.source, 1)}
      <div className="fact-pair">
        {text('frequency', methodText.frequency, 1)}
        {text('responsible', methodText.responsible, 1)}
      </div>
      <PartyKinds value={indicator.partyKinds} locked={locked} onChange={(partyKinds) => choose({ partyKinds })} />
      <EvidenceField evidence={indicator.evidence} locked={locked} onChange={(evidence) => choose({ evidence })} />
    </article>
  )
}

type TextField =
  | 'purpose'
  | 'numeratorText'
  | 'denominatorText'
  | 'unit'
  | 'interpretation'
  | 'errorSources'
  | 'source'
  | 'frequency'
  | 'responsible'
