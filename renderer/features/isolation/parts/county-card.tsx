import type { ReactNode } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import { lensTitle } from '../../../../shared/text/lens.ts'
import { doubleCountText } from '../../../../shared/text/ui-county.ts'
import { useLens, useUnit } from '../../../app/scope.ts'
import { useRead } from '../../../client/use-read.ts'
import { Card } from '../../../ui/card.tsx'

const text = doubleCountText.county

/** The county's total of every item that something is left out of. */
export function CountyCard(): ReactNode {
  const lens = useLens()
  const unit = useUnit()
  const items = useRead('catalogue.get', {}).value?.method.items
  const county = useRead('county.items', { lens }, { keep: true }).value?.items
  const touched = county?.filter(({ parties }) => parties.some(({ eliminatedOre }) => eliminatedOre !== 0)) ?? []
  return (
    <Card
      title={text.title}
      subtitle={
        touched.length === 0
          ? text.none
          : text.subtitle(
              lensTitle({ ...lens, concept: lens.concept ?? 'cost', overhead: lens.overhead ?? 'included' }),
              unit,
            )
      }
    >
      {touched.length === 0 ? null : (
        <div className="table-box">
          <table className="table">
            <caption className="sr-only">{text.title}</caption>
            <thead>
              <tr>
                <th scope="col">{text.item}</th>
                <th scope="col" className="cell-right">
                  {text.sum}
                </th>
                <th scope="col" className="cell-right">
                  {text.eliminated}
                </th>
                <th scope="col" className="cell-right">
                  {text.county}
                </th>
              </tr>
            </thead>
            <tbody>
              {touched.map((item) => (
                <tr key={item.itemId}>
                  <th scope="row">{`${item.itemId} ${items?.find(({ id }) => id === item.itemId)?.name ?? ''}`}</th>
                  <td className="cell-right">{formatOre(item.sumOre, unit)}</td>
                  <td className="cell-right">{formatOre(-item.eliminatedOre, unit)}</td>
                  <td className="cell-right">{formatOre(item.countyOre, unit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
