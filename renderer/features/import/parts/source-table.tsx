import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { MappingDraft } from '../../../../shared/model/column-mapping.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { SourceLine } from '../source-rows-model.ts'
import { columnLetters } from '../../../../shared/model/column-letters.ts'
import { ReadAs } from './read-as.tsx'

const ROW_PX = 28
const BEYOND = 12
/** The column that says what becomes of a row; the amount sticks to its left (source.css, --read-width). */
const READ_PX = 160

export interface SourceTableProps {
  readonly label: string
  /** How many lines there are, and each of them where it is known. */
  readonly total: number
  readonly lineAt: (index: number) => SourceLine | undefined
  readonly widths: readonly number[]
  readonly draft: MappingDraft
  /** Columns with figures, to the right. */
  readonly figures: ReadonlySet<number>
  readonly head: (column: number) => ReactNode
  readonly active: number | null
  readonly onActive: (index: number) => void
  /** Told when other lines come into view. */
  readonly onWindow: (firstIndex: number) => void
}

/** The source as it is: row numbers, column letters, raw cells, and to the right what becomes of each row. Draws only what is in view. */
export function SourceTable(props: SourceTableProps): ReactNode {
  const { label, total, lineAt, widths, draft, figures, head, active, onActive, onWindow } = props
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 400 })
  const first = Math.max(0, Math.floor(view.top / ROW_PX) - BEYOND)
  const last = Math.min(total, Math.ceil((view.top + view.height) / ROW_PX) + BEYOND)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [])

  useEffect(() => onWindow(first), [first, onWindow])

  useEffect(() => {
    const element = box.current
    if (!element || active === null) return
    const headPx = element.querySelector('.source-head')?.clientHeight ?? 0
    const top = active * ROW_PX
    if (top < element.scrollTop) element.scrollTop = Math.max(0, top - 4 * ROW_PX)
    else if (top + ROW_PX > element.scrollTop + element.clientHeight - headPx)
      element.scrollTop = top - (element.clientHeight - headPx) + 5 * ROW_PX
  }, [active])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor(view.height / ROW_PX) - 3)
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -total,
      End: total,
    }
    const step = steps[event.key]
    if (step === undefined || total === 0) return
    event.preventDefault()
    onActive(Math.min(total - 1, Math.max(0, active === null && step === 1 ? first : (active ?? 0) + step)))
  }

  const template = `52px ${widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' ')} ${READ_PX}px`
  const width = `max(100%, ${widths.reduce((sum, each) => sum + each, 52 + READ_PX)}px)`
  const lines: ReactNode[] = []
  for (let index = first; index < last; index += 1) {
    const line = lineAt(index)
    lines.push(
      <SourceRow
        key={index}
        index={index}
        line={line}
        template={template}
        columns={widths.length}
        amountColumn={draft.amountColumn}
        figures={figures}
        active={index === active}
        onActive={onActive}
      />,
    )
  }

  return (
    <div
      ref={box}
      className="source"
      role="grid"
      tabIndex={0}
      style={{ '--read-width': `${READ_PX}px` } as CSSProperties}
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={widths.length + 2}
      aria-activedescendant={active !== null && active >= first && active < last ? `source-row-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="source-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template, width }}>
        <span className="source-number" role="columnheader">
          <span className="sr-only">{text.rowNumber}</span>
        </span>
        {widths.map((_, column) => (
          <div
            key={columnLetters(column)}
            role="columnheader"
            className={classNames(
              'source-column',
              figures.has(column) && 'source-figure',
              column === draft.amountColumn && 'source-sticky',
            )}
          >
            <span className="source-letter" aria-hidden="true">
              {columnLetters(column)}
            </span>
            {head(column)}
          </div>
        ))}
        <span role="columnheader" className="source-read">
          {text.readAs}
        </span>
      </div>
      <div className="source-body" role="presentation" style={{ height: total * ROW_PX, width }}>
        {lines}
      </div>
    </div>
  )
}

interface SourceRowProps {
  readonly index: number
  readonly line: SourceLine | undefined
  readonly template: string
  readonly columns: number
  readonly amountColumn: number | null
  readonly figures: ReadonlySet<number>
  readonly active: boolean
  readonly onActive: (index: number) => void
}

function SourceRow({
  index,
  line,
  template,
  columns,
  amountColumn,
  figures,
  active,
  onActive,
}: SourceRowProps): ReactNode {
  const verdict = line?.planned?.verdict
  const total = line?.planned?.reason === 'total-row' || line?.planned?.reason === 'parent-row'
  const rowClass = classNames(
    'source-row',
    line?.header && 'source-header-row',
    total && 'source-total',
    (line?.title || (verdict === 'skipped' && !total && !line?.header)) && 'source-skipped',
    verdict === 'rejected' && 'source-rejected',
    line && !line.whole && 'source-partial',
    active && 'source-active',
  )
  return (
    <div
      id={`source-row-${index}`}
      className={rowClass}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={active}
      style={{ gridTemplateColumns: template, top: index * ROW_PX }}
      onMouseDown={() => onActive(index)}
    >
      <span role="rowheader" className="source-number">
        {line?.row ?? ''}
      </span>
      {Array.from({ length: columns }, (_, column) => (
        <span
          key={columnLetters(column)}
          role="gridcell"
          className={classNames(
            'source-cell',
            figures.has(column) && 'source-figure',
            column === amountColumn && 'source-amount source-sticky',
          )}
        >
          {line?.cells[column] ?? ''}
        </span>
      ))}
      <span role="gridcell" className="source-read">
        {line ? <ReadAs line={line} /> : null}
      </span>
    </div>
  )
}
