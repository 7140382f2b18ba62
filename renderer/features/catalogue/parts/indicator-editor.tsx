import '../editor.css'
import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { checkFormula } from '../../../../shared/domain/compute/check-formula.ts'
import type { Indicator } from '../../../../shared/model/indicator.ts'
import { lensTitle } from '../../../../shared/text/lens.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { indicatorEditorText as text } from '../../../../shared/text/ui-indicator-editor.ts'
import { Explain, usePanelOpen } from '../../../app/explain.tsx'
import { useLens, useScope } from '../../../app/scope.ts'
import { useDelayed } from '../../../client/use-delayed.ts'
import { useRead } from '../../../client/use-read.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'
import { indicatorNode } from '../catalogue-model.ts'
import { dropDraft, showNode, showVersion, writeDraft } from '../catalogue-store.ts'
import { type IndicatorDraft, lacking, toStore } from '../indicator-draft.ts'
import { useDraftVersion } from '../use-draft-version.ts'
import { useMethodAtWork } from '../use-method.ts'
import { EvidenceField } from './evidence-field.tsx'
import { FormulaField } from './formula-field.tsx'
import { IndicatorPreview } from './indicator-preview.tsx'
import { PartyKinds } from './party-kinds.tsx'

const DIRECTIONS = ['lower', 'higher', 'neutral'] as const
const DECIMALS = ['0', '1', '2', '3', '4'] as const
/** Short enough to feel at once, long enough that not every letter is asked about. */
const PREVIEW_DELAY_MS = 120

/** An indicator being written: what its formula means and comes to is seen while it is typed, beside its whole sheet. */
export function IndicatorEditor({ draft }: { draft: IndicatorDraft }): ReactNode {
  const { method, put } = useMethodAtWork()
  const target = useDraftVersion()
  const [problem, setProblem] = useState<Note | null>(null)
  const [busy, setBusy] = useState(false)
  const { fields, was } = draft
  const set = (change: Partial<Indicator>) => writeDraft({ was, fields: { ...fields, ...change } })
  const checked = checkFormula(fields.formula, fields.unit, method, was)
  const lacks = lacking(draft)
  const ready = checked.ok && lacks.length === 0
  const save = async () => {
    if (!ready || busy) return
    setBusy(true)
    const version = await target.versionId()
    const indicator = toStore(draft, method)
    const refused = version.ok
      ? await put('catalogue.putIndicator', { versionId: version.id, indicator })
      : version.problem
    if (version.ok && target.next !== null) showVersion(version.shownAs)
    setBusy(false)
    setProblem(refused)
    if (refused) return
    announce(text.saved(indicator.id))
    dropDraft()
    showNode(indicatorNode(indicator.id))
  }
  const field = (name: SheetField, title: string, lines?: number, hint?: string) => (
    <Field
      label={title}
      value={fields[name]}
      onChange={(next) => set({ [name]: next })}
      {...(lines ? { lines } : {})}
      {...(hint ? { hint } : {})}
    />
  )
  return (
    <article className="sheet sheet-wide editor">
      <header className="sheet-head">
        <h2 className="sheet-title">{was === null ? text.newTitle(fields.id) : text.editTitle(was)}</h2>
      </header>
      {target.next === null ? null : <p className="muted">{text.lockedText(target.next)}</p>}
      {field('name', methodText.name)}
      <FormulaField
        value={fields.formula}
        onChange={(formula) => set({ formula })}
        method={method}
        fault={checked.ok ? null : checked.fault}
        autoFocus
      />
      <div className="editor-unit">
        {field('unit', methodText.unit)}
        <Gives unit={checked.unit} fits={checked.ok} onUse={(unit) => set({ unit })} />
        <Select
          label={text.decimals}
          value={String(fields.decimals)}
          options={DECIMALS.map((id) => ({ id, label: id }))}
          onChange={(decimals) => set({ decimals: Number(decimals) })}
        />
        <Select
          label={methodText.directionLabel}
          value={fields.direction}
          options={DIRECTIONS.map((id) => ({ id, label: methodText.direction[id] }))}
          onChange={(direction) => set({ direction })}
        />
      </div>
      <Live draft={draft} computable={checked.ok || checked.unit !== null} />
      <PartyKinds value={fields.partyKinds} locked={false} onChange={(partyKinds) => set({ partyKinds })} />
      {field('purpose', methodText.purpose, 2)}
      <div className="fact-pair">
        {field('numeratorText', methodText.numerator, 2)}
        {field('denominatorText', methodText.denominator, 2, text.denominatorHint)}
      </div>
      {field('interpretation', methodText.interpretation, 3)}
      {field('errorSources', methodText.errorSources, 3)}
      {field('source', methodText.source)}
      <div className="fact-pair">
        {field('frequency', methodText.frequency)}
        {field('responsible', methodText.responsible)}
      </div>
      <EvidenceField evidence={fields.evidence} locked={false} onChange={(evidence) => set({ evidence })} />
      <ProblemNote problem={problem} />
      <footer className="editor-foot">
        <p className="muted" role="status">
          {lacks.length > 0 ? text.missing(lacks.join(', ')) : ''}
        </p>
        <div className="editor-do">
          <Button look="quiet" onPress={dropDraft}>
            {text.discard}
          </Button>
          <Button look="primary" disabled={!ready} busy={busy} onPress={() => void save()}>
            {target.next === null ? text.save : text.saveInNew(target.next)}
          </Button>
        </div>
      </footer>
    </article>
  )
}

type SheetField =
  | 'name'
  | 'unit'
  | 'purpose'
  | 'numeratorText'
  | 'denominatorText'
  | 'interpretation'
  | 'errorSources'
  | 'source'
  | 'frequency'
  | 'responsible'

/** The unit that the formula itself comes to, and the way to take it where another is written. */
function Gives({
  unit,
  fits,
  onUse,
}: {
  unit: string | null
  fits: boolean
  onUse: (unit: string) => void
}): ReactNode {
  return (
    <div className="editor-gives" role="status">
      <span className="field-label">{text.gives}</span>
      {unit === null ? (
        <span className="muted">{text.givesNothing}</span>
      ) : (
        <span className="editor-given">
          {unit || text.plainNumber}
          {unit && !fits ? (
            <Button small look="quiet" onPress={() => onUse(unit)}>
              {text.useUnit(unit)}
            </Button>
          ) : null}
        </span>
      )}
    </div>
  )
}

/** What the draft comes to with the figures of the workspace, a moment after the last letter. */
function Live({ draft, computable }: { draft: IndicatorDraft; computable: boolean }): ReactNode {
  const { version } = useMethodAtWork()
  const { party } = useScope()
  const lens = useLens()
  const { formula, unit, decimals, partyKinds } = draft.fields
  const now = JSON.stringify({ id: draft.was, formula, unit, decimals, partyKinds })
  // A formula half written cannot be computed: until it can, the figures are those of the last one that could.
  const [held, setHeld] = useState<string | null>(null)
  if (computable && held !== now) setHeld(now)
  const settled = useDelayed(held, PREVIEW_DELAY_MS)
  const read = useRead(
    'indicators.preview',
    { lens, own: party, versionId: version.id, draft: JSON.parse(settled ?? now) as Asked },
    { enabled: party !== '' && settled !== null, keep: true },
  )
  const beside = usePanelOpen()
  const figures = (
    <section className="fact">
      <h3 className="panel-heading">{text.preview}</h3>
      <p className="muted">{lensTitle(lens)}</p>
      <ProblemNote problem={read.problem} />
      <IndicatorPreview preview={read.value} stale={settled !== now || read.fetching} />
      {read.value && !computable ? <p className="muted">{text.previewHeld}</p> : null}
    </section>
  )
  // Beside the formula, so that neither what is offered nor the fold of a small screen hides what it comes to.
  return beside ? <Explain>{figures}</Explain> : figures
}

type Asked = { id: string | null } & Pick<Indicator, 'formula' | 'unit' | 'decimals' | 'partyKinds'>
