import { done } from '../../shared/model/problem.ts'
import { leftOver } from '../store/left.ts'
import { itemSums, scopeTotals } from '../store/sums.ts'
import { codingLine } from './coding-line.ts'
import type { Handlers } from './context.ts'
import { countyOf, findTwice } from './county-facts.ts'
import { loadFigures } from './figures.ts'

interface Counted {
  rows: number
  taggedRows: number
  absoluteOre: number
  taggedAbsoluteOre: number
}

const shareOf = ({ absoluteOre, taggedAbsoluteOre }: Counted): number | null =>
  absoluteOre === 0 ? null : taggedAbsoluteOre / absoluteOre

export const countyHandlers = {
  'county.items': {
    mode: 'read',
    run: (context, { lens }) => {
      const { items } = countyOf(context, loadFigures(context, lens), lens, findTwice(context, lens.year))
      return done({ items })
    },
  },
  'county.coverage': {
    mode: 'read',
    run: ({ db, resources }, { year, kind, left }) => {
      const totals = new Map(scopeTotals(db, year, kind).map((total) => [total.party, total]))
      const sums = itemSums(db, year, kind)
      const parties = resources.parties.map(({ code }) => {
        const own = sums.filter(({ party }) => party === code)
        const total = totals.get(code)
        const counted: Counted = {
          rows: total?.rows ?? 0,
          taggedRows: own.reduce((sum, { wholeRows }) => sum + wholeRows, 0),
          absoluteOre: total?.absoluteOre ?? 0,
          taggedAbsoluteOre: own.reduce((sum, { absoluteOre }) => sum + absoluteOre, 0),
        }
        return { party: code, ...counted, share: shareOf(counted) }
      })
      const add = (pick: (one: Counted) => number): number => parties.reduce((sum, one) => sum + pick(one), 0)
      const total: Counted = {
        rows: add(({ rows }) => rows),
        taggedRows: add(({ taggedRows }) => taggedRows),
        absoluteOre: add(({ absoluteOre }) => absoluteOre),
        taggedAbsoluteOre: add(({ taggedAbsoluteOre }) => taggedAbsoluteOre),
      }
      const items = [...Map.groupBy(sums, ({ itemId }) => itemId)].map(([itemId, of]) => ({
        itemId,
        parties: new Set(of.map(({ party }) => party)).size,
        rows: of.reduce((sum, { rows }) => sum + rows, 0),
        ore: of.reduce((sum, { ore }) => sum + ore, 0),
        absoluteOre: of.reduce((sum, { absoluteOre }) => sum + absoluteOre, 0),
      }))
      const rest = leftOver(db, year, kind, left)
      return done({
        parties,
        total: { ...total, share: shareOf(total) },
        items: items.toSorted((a, b) => b.absoluteOre - a.absoluteOre || (a.itemId < b.itemId ? -1 : 1)),
        left: rest.groups.map(({ code, ...group }) => ({ ...group, text: codingLine(code) })),
        leftCount: rest.total,
      })
    },
  },
} satisfies Partial<Handlers>
