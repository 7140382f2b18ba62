import { type ReactNode, useState } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageKeys as text } from '../../../../shared/text/page-keys.ts'
import { pageSplits } from '../../../../shared/text/page-splits.ts'
import { axesWords } from '../../../../shared/text/tag-words.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { PanelLines } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { copyToYear, newValues, openValues, type OpenValues, shareOfLine } from '../keys-model.ts'
import { type KnownKey, valuesFor } from './split-key.tsx'
import { useAxes } from '../use-axes.ts'

type Values = KnownKey['values'][number]

export interface KeyDetailsProps {
  readonly keyInfo: KnownKey
  readonly scope: Scope
  readonly items: readonly Item[]
  readonly onOpen: (open: OpenValues) => void
}

/** One key: what it shares by, what is shared by it here, and the party's values of it year by year. */
export function KeyDetails({ keyInfo, scope, items, onOpen }: KeyDetailsProps): ReactNode {
  const removing = useWrite('keys.remove')
  const [gone, setGone] = useState<Values | null>(null)
  const used = text.used(keyInfo.used.rules, keyInfo.used.handTags)
  const latest = keyInfo.values.toSorted((a, b) => b.fromYear - a.fromYear)
  const lacks = valuesFor(keyInfo, scope.year) === undefined
  const years = (values: Values) => pageSplits.years(values.fromYear, values.toYear)
  return (
    <section className="keys-details" aria-label={keyInfo.name}>
      <h3 className="panel-title">{keyInfo.name}</h3>
      <p>{keyInfo.explanation}</p>
      <PanelLines
        lines={[
          { key: 'unit', label: text.unit, value: keyInfo.unit },
          { key: 'grade', label: text.grade, value: keyInfo.grade },
          { key: 'source', label: text.usualSource, value: keyInfo.usualSource },
          { key: 'owner', label: text.owner, value: keyInfo.ownerRole },
        ]}
      />
      <p className="panel-note">{used === '' ? text.unused : text.usedBy(used)}</p>
      <div className="keys-head">
        <h4 className="panel-heading">{text.values}</h4>
        <Button small look={lacks ? 'primary' : 'plain'} onPress={() => onOpen(newValues(keyInfo, scope.year))}>
          {text.add}
        </Button>
      </div>
      <ProblemNote problem={removing.problem} />
      {latest.length === 0 ? <p className="muted">{text.noValues}</p> : null}
      {latest.map((values) => (
        <article key={values.id} className="keys-values" aria-label={`${text.values} ${years(values)}`}>
          <header className="keys-head">
            <strong>
              {text.years} {years(values)}
            </strong>
            <span className="grid-actions">
              {lacks && values === latest[0] ? (
                <Button small onPress={() => onOpen(copyToYear(values, scope.year))}>
                  {text.copyTo(String(scope.year))}
                </Button>
              ) : null}
              <Button
                small
                look="quiet"
                label={`${text.edit} ${years(values)}`}
                onPress={() => onOpen(openValues(values))}
              >
                {text.edit}
              </Button>
              <Button small look="quiet" label={`${text.remove} ${years(values)}`} onPress={() => setGone(values)}>
                {text.remove}
              </Button>
            </span>
          </header>
          <ValueList values={values} unit={keyInfo.unit} items={items} />
          <p className="panel-note">
            {[
              values.source,
              values.sourceDate ?? '',
              values.ownerRole,
              values.verifiedAt === null ? '' : text.verified(values.verifiedAt),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {values.changedVolumes.length > 0 ? (
            <p className="keys-changed">{text.changed(values.changedVolumes.join(', '))}</p>
          ) : null}
        </article>
      ))}
      <Dialog
        role="alertdialog"
        title={text.removeTitle}
        open={gone !== null}
        onClose={() => setGone(null)}
        actions={
          <>
            <Button onPress={() => setGone(null)}>{commonText.cancel}</Button>
            <Button
              look="primary"
              busy={removing.busy}
              onPress={() => {
                if (!gone) return
                void removing.run({ id: gone.id }).then((reply) => {
                  if (reply.ok) announce(text.removed(keyInfo.name))
                  setGone(null)
                })
              }}
            >
              {text.remove}
            </Button>
          </>
        }
      >
        {gone ? <p>{text.removeText(keyInfo.name, years(gone), used)}</p> : null}
      </Dialog>
    </section>
  )
}

function ValueList({ values, unit, items }: { values: Values; unit: string; items: readonly Item[] }): ReactNode {
  const lists = useAxes()
  const { lines } = openValues(values)
  return (
    <ul className="keys-lines">
      {lines.map((line) => (
        <li key={line.key}>
          <span>
            {line.itemId} {items.find(({ id }) => id === line.itemId)?.name ?? ''}
            {axesWords(line.axes, lists) ? <span className="muted"> {axesWords(line.axes, lists)}</span> : null}
          </span>
          <span className="amount">
            {line.typed} {unit}
          </span>
          <span className="amount muted">{unit === '%' ? '' : shareOfLine(line, lines)}</span>
        </li>
      ))}
    </ul>
  )
}
