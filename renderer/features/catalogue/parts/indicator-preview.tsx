import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { GridCell } from '../../../../shared/model/grid-model.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { indicatorEditorText as text } from '../../../../shared/text/ui-indicator-editor.ts'
import { StateMark } from '../../../ui/state-mark.tsx'

type Preview = OutputOf<'indicators.preview'>

/** What a draft comes to for every party, as bars on one scale and in figures. */
export function IndicatorPreview({ preview, stale }: { preview: Preview | undefined; stale: boolean }): ReactNode {
  const row = preview?.row
  if (!preview || !row) return <p className="muted">{text.previewNone}</p>
  const values = row.cells.flatMap(({ value }) => value.value ?? [])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const percent = (value: number) => (high === low ? 0 : (100 * value) / (high - low))
  const name = (code: string) => preview.parties.find((party) => party.code === code)?.short ?? code
  return (
    <table className="preview" aria-label={text.preview} aria-busy={stale}>
      <tbody>
        {row.cells.map((cell) => (
          <tr key={cell.party} className={cell.party === row.own?.party ? 'preview-own' : undefined}>
            <th scope="row">
              {name(cell.party)}
              {cell.value.value === null ? <span className="preview-lack muted">{lackText(cell)}</span> : null}
            </th>
            <td className="preview-room">
              {cell.value.value === null ? null : (
                <span
                  className="preview-bar"
                  style={{
                    marginInlineStart: `${percent(Math.min(0, cell.value.value) - low)}%`,
                    inlineSize: `${percent(Math.abs(cell.value.value))}%`,
                  }}
                />
              )}
            </td>
            <td className="cell-right amount">
              {cell.value.state === 'value' ? cell.text : <StateMark state={cell.value.state} />}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.median}</th>
          <td className="preview-median amount" colSpan={2}>
            {row.medianText ? `${row.medianText} ${row.unit}` : methodText.none}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

const lackText = ({ value }: GridCell): string =>
  value.state === 'missing' && value.missing.length > 0 ? text.lacks(value.missing.join(', ')) : ''
