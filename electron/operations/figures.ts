import { compile, type Compiled } from '../../shared/domain/compute/compiled.ts'
import { itemLeaves } from '../../shared/domain/compute/item-leaves.ts'
import type { Item } from '../../shared/model/catalogue.ts'
import type { LensModel } from '../../shared/model/grid-model.ts'
import type { Indicator } from '../../shared/model/indicator.ts'
import type { Overhead } from '../../shared/model/scope.ts'
import type { ReadContext } from './context.ts'
import type { Figures, FiguresBook } from './figures-model.ts'
import { judgementsOf } from './judgement.ts'
import { type Book, figuresOf } from './lens-figures.ts'
import { YearFigures } from './year-figures.ts'

type Context = Pick<ReadContext, 'db' | 'resources'>

export const loadFigures = (context: Context, lens: LensModel): Figures => openFigures(context).of(lens)

/** Opens the workspace's figures as they stand now. Not kept after the call: the next may find other rows, tags and volumes. */
export function openFigures(context: Context): FiguresBook {
  const years = new Map<number, YearFigures>()
  const lenses = new Map<string, Figures>()
  const compiled = new Map<Indicator, Compiled | null>()
  const leaves = new Map<string, readonly Item[]>()
  const { method } = context.resources
  const book: Book = {
    compiledOf(indicator: Indicator): Compiled | null {
      const known = compiled.get(indicator)
      if (known !== undefined) return known
      const found = compile(indicator, method)
      compiled.set(indicator, found)
      return found
    },
    leavesOf(named: readonly string[], overhead: Overhead): readonly Item[] {
      const key = `${overhead} ${named.join(' ')}`
      const known = leaves.get(key)
      if (known) return known
      const found = itemLeaves(method.items, named, overhead)
      leaves.set(key, found)
      return found
    },
    year(year: number): YearFigures {
      const known = years.get(year)
      if (known) return known
      const made = new YearFigures(context, year)
      years.set(year, made)
      return made
    },
    of(lens: LensModel): Figures {
      const key = JSON.stringify(lens, Object.keys(lens).toSorted())
      const known = lenses.get(key)
      if (known) return known
      const plain = figuresOf(context, lens, book)
      const made = { ...plain, judgementOf: judgementsOf(context, book, plain) }
      lenses.set(key, made)
      return made
    },
  }
  return book
}
