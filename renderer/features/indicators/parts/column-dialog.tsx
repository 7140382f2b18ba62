import type { ReactNode } from 'react'
import { Checkbox, CheckboxGroup, Label, Text } from 'react-aria-components'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import type { Kind } from '../../../../shared/model/scope.ts'
import { type Measure, MEASURES, type ViewContent, type Who } from '../../../../shared/model/view.ts'
import { kindWords } from '../../../../shared/text/lens.ts'
import { pageIndicators } from '../../../../shared/text/page-indicators.ts'
import { pageViews as text } from '../../../../shared/text/page-views.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { changeView } from '../view-store.ts'

const KINDS: readonly Kind[] = ['budget', 'outcome', 'forecast']

export interface ColumnDialogProps {
  readonly content: ViewContent
  readonly grid: GridModel
  readonly years: readonly number[]
  readonly onClose: () => void
}

/** Which columns the grid has: whose figures, which years and kinds, and what more stands in each row. */
export function ColumnDialog({ content, grid, years, onClose }: ColumnDialogProps): ReactNode {
  const own = grid.parties.find((party) => party.code === grid.own)
  const who: readonly { id: Who; label: string }[] = [
    { id: 'own', label: text.own(own?.short ?? '') },
    { id: 'median', label: text.median },
    ...grid.parties.filter((party) => party.code !== grid.own).map((party) => ({ id: party.code, label: party.short })),
  ]
  const allYears = [...new Set([...years, ...content.years])].toSorted((a, b) => a - b)
  return (
    <Dialog
      title={text.columnsTitle}
      wide
      open
      onClose={onClose}
      actions={
        <>
          {content.columnOrder.length > 0 ? (
            <Button onPress={() => changeView({ columnOrder: [] })}>{text.resetColumns}</Button>
          ) : null}
          <Button look="primary" onPress={onClose}>
            {pageIndicators.done}
          </Button>
        </>
      }
    >
      <div className="column-groups">
        <Group
          label={text.who}
          value={content.who}
          options={who}
          onChange={(chosen) => changeView({ who: who.map(({ id }) => id).filter((id) => chosen.includes(id)) })}
        />
        <div className="column-group">
          <Group
            label={text.years}
            hint={text.yearsHint}
            value={content.years.map(String)}
            options={allYears.map((year) => ({ id: String(year), label: String(year) }))}
            onChange={(chosen) => changeView({ years: chosen.map(Number).toSorted((a, b) => a - b) })}
          />
          <Group
            label={text.kinds}
            hint={text.kindsHint}
            value={content.kinds}
            options={KINDS.map((kind) => ({ id: kind, label: kindWords[kind] }))}
            onChange={(chosen) => changeView({ kinds: KINDS.filter((kind) => chosen.includes(kind)) })}
          />
          <div className="column-nest">
            <span className="field-label">{text.nest}</span>
            <Segmented
              label={text.nest}
              value={content.nest}
              options={[
                { id: 'who', label: text.nests.who },
                { id: 'year', label: text.nests.year },
              ]}
              onChange={(nest) => changeView({ nest })}
            />
          </div>
        </div>
        <Group
          label={text.measures}
          value={content.measures}
          options={MEASURES.map((measure) => ({ id: measure, label: text.measureNames[measure] }))}
          onChange={(chosen) =>
            changeView({ measures: MEASURES.filter((measure): measure is Measure => chosen.includes(measure)) })
          }
        />
      </div>
    </Dialog>
  )
}

function Group({
  label,
  hint,
  value,
  options,
  onChange,
}: {
  label: string
  hint?: string
  value: readonly string[]
  options: readonly { readonly id: string; readonly label: string }[]
  onChange: (chosen: string[]) => void
}): ReactNode {
  return (
    <CheckboxGroup className="column-group" value={[...value]} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      {options.map((option) => (
        <Checkbox key={option.id} value={option.id} className="chooser-item">
          <span className="chooser-box" aria-hidden="true" />
          <span className="chooser-name">{option.label}</span>
        </Checkbox>
      ))}
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
    </CheckboxGroup>
  )
}
