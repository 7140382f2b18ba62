import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Lens } from '../../../../shared/contract/indicators.ts'
import { cellMarks } from '../../../../shared/domain/present/cell-marks.ts'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { Method } from '../../../../shared/model/catalogue.ts'
import type { Explanation, GridModel } from '../../../../shared/model/grid-model.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { lensTitle } from '../../../../shared/text/lens.ts'
import { chartWords } from '../../../../shared/text/chart-words.ts'
import { pageIndicators as text } from '../../../../shared/text/page-indicators.ts'
import { indicatorEditorPath, PATHS } from '../../../app/paths.ts'
import { useRead } from '../../../client/use-read.ts'
import { PanelSection } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { fractionText, lacks, untaggedItems } from '../indicators-model.ts'
import { FigureRemarks, JudgementSection } from './judgement-section.tsx'
import { MethodSection } from './method-section.tsx'
import { Parts } from './parts-list.tsx'
import { SensitivitySection } from './sensitivity-section.tsx'
import { TraceSection } from './trace-section.tsx'
import { Volumes } from './volumes-list.tsx'

export interface ExplanationPanelProps {
  readonly grid: GridModel
  readonly lens: Lens
  readonly unit: MoneyUnit
  readonly indicatorId: string
  readonly party: string
  readonly method: Method | undefined
  readonly onParty: (party: string) => void
}

/** Förklara siffran: the figure, its formula with values, its parts per item, its volumes, and the rows behind each item. */
export function ExplanationPanel(props: ExplanationPanelProps): ReactNode {
  const { grid, lens, unit, indicatorId, party, method, onParty } = props
  const read = useRead('indicators.explain', { lens, indicatorId, party }, { keep: true })
  const explanation = read.value?.explanation
  const current = explanation?.indicatorId === indicatorId && explanation.party === party ? explanation : undefined
  const name = grid.parties.find((each) => each.code === party)?.name ?? ''
  return (
    <div className="explanation">
      <Select
        hideLabel
        small
        label={text.explainParty}
        value={party}
        options={grid.parties.map((each) => ({ id: each.code, label: each.name }))}
        onChange={onParty}
      />
      <ProblemNote problem={read.problem} />
      {current ? (
        <Figure
          key={`${indicatorId}-${party}`}
          explanation={current}
          grid={grid}
          lens={lens}
          unit={unit}
          method={method}
          partyName={name}
        />
      ) : null}
    </div>
  )
}

interface FigureProps {
  readonly explanation: Explanation
  readonly grid: GridModel
  readonly lens: Lens
  readonly unit: MoneyUnit
  readonly method: Method | undefined
  readonly partyName: string
}

function Figure({ explanation, grid, lens, unit, method, partyName }: FigureProps): ReactNode {
  const [opened, setOpened] = useState<string | null>(null)
  const { cell } = explanation
  const row = grid.rows.find((each) => each.indicatorId === explanation.indicatorId)
  const inGrid = row?.cells.find((each) => each.party === explanation.party)
  const figureUnit = row?.unit ?? explanation.unit
  const short = grid.parties.find((each) => each.code === explanation.party)?.short ?? ''
  const fraction = fractionText(explanation, unit)
  const note = cellMarks({ ...cell, partYear: null, outlier: null }, chartWords).notes.join(', ')
  const untagged = untaggedItems(explanation)
  return (
    <>
      <p className="muted">{text.explainOf(short, explanation.name)}</p>
      <p className="explanation-figure">
        {cell.value.state === 'value' ? (
          <>
            {cell.text} <small>{figureUnit}</small>
          </>
        ) : (
          <StateMark state={cell.value.state} />
        )}
      </p>
      {fraction ? <p>{fraction}</p> : null}
      <p className="part-source">{lensTitle(lens)}</p>
      {note ? <p className="warn">{cell.unreconciled ? `${note}. ${text.unreconciledWhy}` : note}</p> : null}
      <Why
        explanation={explanation}
        method={method}
        partyName={partyName}
        rows={!grid.missingParties.includes(short)}
      />
      <FigureRemarks cell={{ ...cell, outlier: inGrid?.outlier ?? null }} medianText={row?.medianText ?? ''} />
      <JudgementSection cell={cell} method={method} />
      <SensitivitySection key={explanation.indicatorId} lens={lens} indicatorId={explanation.indicatorId} />
      <PanelSection title={text.formula}>
        <p className="formula">{explanation.formula}</p>
        <p className="part-source">
          <Link href={indicatorEditorPath(explanation.indicatorId)}>{text.editIndicator}</Link>
        </p>
      </PanelSection>
      <TraceSection explanation={explanation} />
      <Parts
        explanation={explanation}
        side="numerator"
        title={text.numeratorParts(unit)}
        lens={lens}
        unit={unit}
        opened={opened}
        onOpen={setOpened}
      />
      <Parts
        explanation={explanation}
        side="denominator"
        title={text.denominatorParts(unit)}
        lens={lens}
        unit={unit}
        opened={opened}
        onOpen={setOpened}
      />
      {untagged.length > 0 ? (
        <p className="part-source">
          {text.missingItems(untagged.length, untagged.join(', '))} <Link href={PATHS.tagging}>{text.mendTagging}</Link>
        </p>
      ) : null}
      <Volumes volumes={explanation.volumes} />
      <MethodSection method={explanation.method} />
      <PanelSection title={text.purposeTitle}>
        <p>{explanation.purpose}</p>
      </PanelSection>
      <PanelSection title={text.interpretationTitle}>
        <p>{explanation.interpretation}</p>
      </PanelSection>
      <span className="sr-only" role="status">
        {`${text.explainOf(short, explanation.name)}: ${cell.value.state === 'value' ? `${cell.text} ${figureUnit}` : ''}`}
        {explanation.numeratorOre === null ? '' : ` ${formatOre(explanation.numeratorOre, unit)} ${unit}`}
      </span>
    </>
  )
}

const MEND = { import: text.mendImport, tagging: text.mendTagging, volumes: text.mendVolumes } as const

/** Why there is no figure, and where to mend it. */
function Why({
  explanation,
  method,
  partyName,
  rows,
}: {
  explanation: Explanation
  method: Method | undefined
  partyName: string
  rows: boolean
}): ReactNode {
  const { state } = explanation.cell.value
  if (state === 'value') return null
  if (state === 'suppressed') return <p>{text.suppressedWhy}</p>
  if (state === 'not-applicable') return <p>{text.notApplicableWhy}</p>
  if (state === 'not-comparable') return <p>{text.notComparableWhy}</p>
  return (
    <PanelSection title={text.missingTitle}>
      <ul className="lacks">
        {lacks(explanation, method, partyName, rows).map((lack) => (
          <li key={lack.key}>
            {lack.words} {lack.step ? <Link href={PATHS[lack.step]}>{MEND[lack.step]}</Link> : null}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
