import type { ReactNode } from 'react'
import type { IndexBase } from '../../../../shared/model/grid-model.ts'
import type { ViewContent } from '../../../../shared/model/view.ts'
import { pageViews as text } from '../../../../shared/text/page-views.ts'
import { Menu } from '../../../ui/menu.tsx'
import { changeView } from '../view-store.ts'

const BASES: readonly IndexBase[] = ['previous', 'median', 'budget']

/** How kronor are measured: in which prices, as an index of what, and whether part of a year is scaled up. Holds for grid and charts alike. */
export function MeasureMenu({ content, years }: { content: ViewContent; years: readonly number[] }): ReactNode {
  const { measure } = content
  const { fixedPrices, index, annualised } = measure
  const change = (part: ViewContent['measure']) => changeView({ measure: part })
  const { fixedPrices: _prices, ...withoutPrices } = measure
  const { index: _index, ...withoutIndex } = measure
  const said = [
    fixedPrices === undefined ? '' : text.fixedPrices(fixedPrices),
    index === undefined ? '' : text.indexOf(index),
    annualised ? text.annualisedShort : '',
  ].filter(Boolean)
  return (
    <Menu
      look={said.length > 0 ? 'chip-settled' : 'chip'}
      stay
      label={`${text.measure}: ${said.join(', ') || text.currentPrices}`}
      sections={[
        {
          id: 'prices',
          title: text.prices,
          choices: [
            {
              id: 'current',
              label: text.currentPrices,
              on: fixedPrices === undefined,
              run: () => change(withoutPrices),
            },
            ...years.map((year) => ({
              id: `price-${year}`,
              label: text.fixedPrices(year),
              on: fixedPrices === year,
              run: () => change({ ...measure, fixedPrices: year }),
            })),
          ],
        },
        {
          id: 'index',
          title: text.index,
          choices: [
            { id: 'no-index', label: text.noIndex, on: index === undefined, run: () => change(withoutIndex) },
            ...[...years, ...BASES].map((base) => ({
              id: `index-${base}`,
              label: text.indexOf(base),
              on: index === base,
              run: () => change({ ...measure, index: base }),
            })),
          ],
        },
        {
          id: 'part-year',
          title: text.partYear,
          choices: [
            {
              id: 'annualised',
              label: text.annualised,
              on: annualised === true,
              run: () => change(annualised ? { ...measure, annualised: false } : { ...measure, annualised: true }),
            },
          ],
        },
      ]}
    >
      {said.join(', ') || text.currentPrices}
    </Menu>
  )
}
