import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Overview } from '../../../../shared/contract/workspace.ts'
import { formatNumber, formatOre, formatShare } from '../../../../shared/domain/present/format-number.ts'
import { kindWords } from '../../../../shared/text/lens.ts'
import { coverageText as text } from '../../../../shared/text/ui-county.ts'
import { chooseScope, useScope, useUnit } from '../../../app/scope.ts'
import { useRead } from '../../../client/use-read.ts'
import { Card } from '../../../ui/card.tsx'
import { CoverageBar } from '../../../ui/coverage-bar.tsx'

const SHOWN = 8

/** How much of every party's kronor is tagged, and what is left, largest first, over all of them. */
export function CountyCoverage({ overview }: { overview: Overview }): ReactNode {
  const { party: own, year, kind } = useScope()
  const unit = useUnit()
  const coverage = useRead('county.coverage', { year, kind, left: SHOWN }, { keep: true }).value
  if (!coverage || coverage.total.share === null) return null
  const shortOf = (code: string) => overview.parties.find((party) => party.code === code)?.short ?? code
  const left = ({ absoluteOre, taggedAbsoluteOre }: typeof coverage.total): string =>
    formatOre(absoluteOre - taggedAbsoluteOre, unit)
  return (
    <Card title={text.title} subtitle={text.subtitle(`${kindWords[kind]} ${year}`, unit)}>
      <div className="coverage-columns">
        <div className="table-box">
          <table className="table">
            <caption className="sr-only">{text.title}</caption>
            <thead>
              <tr>
                <th scope="col">{text.party}</th>
                <th scope="col" colSpan={2}>
                  {text.share}
                </th>
                <th scope="col" className="cell-right">
                  {text.amount(unit)}
                </th>
                <th scope="col" className="cell-right">
                  {text.rows}
                </th>
              </tr>
            </thead>
            <tbody>
              {coverage.parties.map((line) => (
                <tr key={line.party} className={line.party === own ? 'row-strong' : undefined}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => chooseScope({ party: line.party })}>
                      {shortOf(line.party)}
                    </button>
                  </th>
                  {line.share === null ? (
                    <td colSpan={4} className="muted">
                      {text.nothing}
                    </td>
                  ) : (
                    <Line share={line.share} left={left(line)} rows={line.rows - line.taggedRows} />
                  )}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{text.total}</th>
                <Line
                  share={coverage.total.share}
                  left={left(coverage.total)}
                  rows={coverage.total.rows - coverage.total.taggedRows}
                />
              </tr>
            </tfoot>
          </table>
        </div>
        <div>
          <h3 className="panel-heading">{text.leftTitle}</h3>
          {coverage.left.length === 0 ? <p className="muted">{text.leftNone}</p> : null}
          <ul>
            {coverage.left.map((group) => (
              <li key={`${group.scope.party} ${group.codeId}`} className="left-line">
                <span className="left-text" title={group.text}>
                  <strong>{shortOf(group.scope.party)}</strong> {group.text}
                </span>
                <span className="amount">{formatOre(group.ore, unit)}</span>
              </li>
            ))}
          </ul>
          {coverage.leftCount > coverage.left.length ? (
            <p className="muted">{text.leftMore(coverage.leftCount)}</p>
          ) : null}
        </div>
      </div>
      <CountyItems items={coverage.items} absoluteOre={coverage.total.absoluteOre} />
    </Card>
  )
}

type Items = OutputOf<'county.coverage'>['items']

/** What every item has over all parties, largest first; unfolded by who wants it. */
function CountyItems({ items, absoluteOre }: { items: Items; absoluteOre: number }): ReactNode {
  const unit = useUnit()
  const named = useRead('catalogue.get', {}).value?.method.items
  if (items.length === 0) return null
  return (
    <details className="county-items">
      <summary>{text.itemsTitle(items.length)}</summary>
      <div className="table-box">
        <table className="table">
          <caption className="sr-only">{text.itemsTitle(items.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{text.items.item}</th>
              <th scope="col" className="cell-right">
                {text.items.parties}
              </th>
              <th scope="col" className="cell-right">
                {text.items.amount(unit)}
              </th>
              <th scope="col" className="cell-right">
                {text.items.share}
              </th>
              <th scope="col" className="cell-right">
                {text.items.rows}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.itemId}>
                <th scope="row">
                  {`${item.itemId} ${named?.find(({ id }) => id === item.itemId)?.name ?? ''}`.trim()}
                </th>
                <td className="cell-right">{formatNumber(item.parties, 0)}</td>
                <td className="cell-right">{formatOre(item.ore, unit)}</td>
                <td className="cell-right">{formatShare(absoluteOre === 0 ? 0 : item.absoluteOre / absoluteOre)}</td>
                <td className="cell-right">{formatNumber(item.rows, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Line({ share, left, rows }: { share: number; left: string; rows: number }): ReactNode {
  return (
    <>
      <td className="coverage-cell">
        <CoverageBar share={share} />
      </td>
      <td className="cell-right">{formatShare(share)}</td>
      <td className="cell-right">{left}</td>
      <td className="cell-right">{formatNumber(rows, 0)}</td>
    </>
  )
}
