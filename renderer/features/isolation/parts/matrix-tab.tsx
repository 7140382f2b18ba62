import { type ReactNode, useCallback, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import { kindWords } from '../../../../shared/text/lens.ts'
import { phaseWords } from '../../../../shared/text/isolation-words.ts'
import { isolationText as text } from '../../../../shared/text/ui-isolation.ts'
import { useCommands } from '../../../app/commands.ts'
import { Explain, openPanel } from '../../../app/explain.tsx'
import { useUnit } from '../../../app/scope.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { ToolsEnd } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Select } from '../../../ui/select.tsx'
import { chooseView } from '../isolation-store.ts'
import { cellsKey, useUnsaved } from '../unsaved-store.ts'
import { type Choice, chosenCells, HEAPS, type MatrixFilter } from '../matrix-model.ts'
import { matrixText } from '../matrix-text.ts'
import { type MatrixState, useMatrix } from '../use-matrix.ts'
import { CellPanel } from './cell-panel.tsx'
import { MatrixGrid } from './matrix-grid.tsx'

const FILTERS = Object.keys(text.filters) as MatrixFilter[]
const START: Choice = { at: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } }

/** The matrix with its tools above and the chosen cell in the panel. */
export function MatrixTab(): ReactNode {
  const state = useMatrix()
  const unit = useUnit()
  const [choice, setChoice] = useState(START)
  const { rows, columns, parties, own, whose, filter, matrix } = state
  // Another filter or party may have left the choice outside what is shown.
  const kept = within(choice, rows.length, columns.length)
  const plain = rows.map(({ row }) => row)
  const cells = chosenCells(kept, plain, columns)
  const at = chosenCells({ at: kept.at, anchor: kept.at }, plain, columns)[0] ?? null
  const ownName = state.parties.find(({ code }) => code === own)?.short ?? ''

  const open = useCallback(() => {
    openPanel()
    // The panel may be shut: it is there after the next frame.
    setTimeout(
      () => document.querySelector<HTMLElement>('.iso-levels [data-rac] input, .iso-levels input')?.focus(),
      60,
    )
  }, [])
  const copyText = () => {
    void navigator.clipboard.writeText(matrixText(kept, rows, columns))
    announce(text.textCopied(cells.length))
  }
  const copyOther = () => {
    for (const phase of ['planning', 'followUp'] as const) {
      const other = phase === 'planning' ? 'followUp' : 'planning'
      const to = cells.filter((cell) => cell.phase === phase)
      if (to.length > 0)
        void state.copy(
          to.map((cell) => ({ ...cell, phase: other })),
          { phase },
        )
    }
  }
  useCommands([
    {
      id: 'isolation-whose',
      label: text.commands.own,
      group: text.title,
      shortcut: 'A',
      run: () => chooseView({ whose: whose === 'own' ? 'all' : 'own' }),
    },
    { id: 'isolation-copy', label: text.commands.copy, group: text.title, shortcut: 'K', run: copyOther },
    { id: 'isolation-open', label: text.commands.open, group: text.title, run: open },
    {
      id: 'isolation-clear',
      label: text.commands.clear,
      group: text.title,
      run: () => void state.clear(cells),
    },
    { id: 'isolation-text', label: text.commands.text, group: text.title, run: copyText },
    ...state.levelNames.map((name, level) => ({
      id: `isolation-level-${level}`,
      label: text.commands.level(level, name),
      group: text.title,
      run: () => void state.assess(cells, { level }),
    })),
    ...FILTERS.map((id) => ({
      id: `isolation-filter-${id}`,
      label: text.commands.filter(text.filters[id]),
      group: text.title,
      run: () => chooseView({ filter: id }),
    })),
  ])

  return (
    <>
      <div className="page-tools">
        <Summary state={state} />
        <ToolsEnd>
          <Select<MatrixFilter>
            label={text.show}
            hideLabel
            small
            value={filter}
            options={FILTERS.map((id) => ({ id, label: text.filters[id] }))}
            onChange={(id) => chooseView({ filter: id })}
          />
          <Segmented
            label={text.whose}
            value={whose}
            options={[
              { id: 'all', label: text.allParties },
              { id: 'own', label: ownName || '–' },
            ]}
            onChange={(id) => chooseView({ whose: id })}
          />
        </ToolsEnd>
      </div>
      <UnsavedNote state={state} chosen={cellsKey(cells)} onShow={setChoice} />
      {matrix ? <Heaps state={state} /> : null}
      {matrix && rows.length === 0 ? (
        <EmptyState title={text.filters[filter]}>{text.noRows}</EmptyState>
      ) : matrix && parties.length > 0 ? (
        <MatrixGrid state={state} unit={unit} choice={kept} onChoice={setChoice} onOpen={open} onCopyText={copyText} />
      ) : null}
      <Keys />
      <Explain>
        <CellPanel state={state} cells={cells} at={at} unit={unit} />
      </Explain>
    </>
  )
}

/** What could not be saved when its cells were left: said until one goes back to it. Else why the last change was refused. */
function UnsavedNote({
  state,
  chosen,
  onShow,
}: {
  state: MatrixState
  chosen: string
  onShow: (choice: Choice) => void
}): ReactNode {
  const kept = useUnsaved()
  const [key, unsaved] = Object.entries(kept).find(([one]) => one !== chosen) ?? []
  const cell = unsaved?.cells[0]
  if (!key || !cell) return <ProblemNote problem={kept[chosen] ? null : state.problem} />
  const place = (one: typeof cell) => ({
    row: state.rows.findIndex(({ row }) => row.itemId === one.itemId),
    column: state.columns.findIndex(({ party, phase }) => party.code === one.party && phase === one.phase),
  })
  const at = place(cell)
  const anchor = place(unsaved.cells.at(-1) ?? cell)
  const shown = Math.min(at.row, at.column, anchor.row, anchor.column) >= 0
  const party = state.parties.find(({ code }) => code === cell.party)?.short ?? cell.party
  const words = text.unsaved(cell.itemId, party, phaseWords[cell.phase], unsaved.cells.length)
  return (
    <ProblemNote
      problem={{
        code: unsaved.problem?.code ?? 'input-invalid',
        text: { what: words, cure: unsaved.problem?.text.what ?? text.panel.dateCure },
      }}
      actions={
        shown ? (
          <Button small onPress={() => onShow({ at, anchor })}>
            {text.unsavedShow}
          </Button>
        ) : null
      }
    />
  )
}

function within({ at, anchor }: Choice, rows: number, columns: number): Choice {
  const fit = (place: Choice['at']) => ({
    row: Math.max(0, Math.min(rows - 1, place.row)),
    column: Math.max(0, Math.min(columns - 1, place.column)),
  })
  return { at: fit(at), anchor: fit(anchor) }
}

/** The tally of what is shown: one party's, or all's. */
const tallyOf = ({ matrix, whose, own }: MatrixState) =>
  whose === 'own' ? matrix?.byParty.find(({ party }) => party === own)?.tally : matrix?.all

/** What is left, as chips that filter. */
function Summary({ state }: { state: MatrixState }): ReactNode {
  const tally = tallyOf(state)
  if (!tally) return null
  const toggle = (filter: MatrixFilter) => () => chooseView({ filter: state.filter === filter ? 'all' : filter })
  const chip = (filter: MatrixFilter, count: number, label: string, look: 'warn' | 'neutral') =>
    count > 0 ? (
      <Chip look={look} onPress={toggle(filter)} pressed={state.filter === filter}>
        {label}
      </Chip>
    ) : null
  return (
    <>
      {tally.empty > 0 ? (
        chip('empty', tally.empty, text.emptyOf(tally.empty, tally.total), 'warn')
      ) : (
        <Chip look="settled">{text.emptyOf(0, tally.total)}</Chip>
      )}
      {chip('reason', tally.reasonMissing, text.reasonMissing(tally.reasonMissing), 'warn')}
      {chip('belowTarget', tally.belowTarget, text.belowTarget(tally.belowTarget), 'neutral')}
      {chip('wanted', tally.wanted, text.wantedCount(tally.wanted), 'neutral')}
    </>
  )
}

/** How many kronor stand on which level: what the matrix is about. */
function Heaps({ state }: { state: MatrixState }): ReactNode {
  const unit = useUnit()
  const tally = tallyOf(state)
  if (!tally) return null
  const whose = state.whose === 'own' ? (state.parties[0]?.name ?? '') : text.allParties.toLowerCase()
  return (
    <figure
      className="iso-heaps"
      aria-label={text.heapsTitle(whose, `${kindWords[state.kind].toLowerCase()} ${state.year}`)}
    >
      {tally.allOre === 0 ? null : (
        <div className="iso-heap-bar" aria-hidden="true">
          {HEAPS.map((heap) => (
            <span key={heap} className={`iso-heap iso-heap-${heap}`} style={{ flexGrow: tally[heap] }} />
          ))}
        </div>
      )}
      <div className="iso-heap-words">
        <ul className="iso-heap-list">
          {HEAPS.map((heap) => (
            <li key={heap}>
              <span className={`iso-heap-key iso-heap-${heap}`} aria-hidden="true" />
              {text.heaps[heap]}{' '}
              <strong className="amount">{`${formatOre(tally[heap], unit, unit === 'mnkr' ? 1 : 0)} ${unit}`}</strong>
            </li>
          ))}
        </ul>
        <Legend />
      </div>
    </figure>
  )
}

/** What the marks on a figure mean. */
function Legend(): ReactNode {
  return (
    <p className="iso-legend">
      <span>
        <span className="iso-level iso-level-2 iso-wants" aria-hidden="true">
          2
        </span>
        {text.legendChange}
      </span>
      <span>
        <span className="iso-level iso-level-2 iso-below" aria-hidden="true">
          2
        </span>
        {text.legendBelow}
      </span>
      <span>
        <span className="iso-empty" aria-hidden="true" />
        {text.legendEmpty}
      </span>
    </p>
  )
}

function Keys(): ReactNode {
  const { keys } = text
  return (
    <p className="iso-keys">
      <Kbd keys="0" />–<Kbd keys="4" /> {keys.level}
      <Kbd keys="Shift" /> {keys.many}
      <Kbd keys="Enter" /> {keys.open}
      <Kbd keys="K" /> {keys.copy}
      <Kbd keys="Delete" /> {keys.clear}
    </p>
  )
}
