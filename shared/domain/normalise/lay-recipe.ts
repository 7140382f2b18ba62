import type {
  MappedColumn,
  MappingDraft,
  MappingEvidence,
  MappingGuess,
  MappingQuestion,
} from '../../model/column-mapping.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Kind } from '../../model/scope.ts'
import type { ImportRecipe, RecipeMatch, RecipeQuestion } from '../../model/import-recipe.ts'

/** A recipe must know at least this share of a file's headed columns to be laid on it. */
const ENOUGH = 0.5

/** A heading without what changes from year to year: case, blanks, the year itself. "Budget 2026 " and "budget 2025" are one. */
export const headingKey = (heading: string): string =>
  heading
    .toLocaleLowerCase('sv')
    .replace(/(?<!\d)(19|20)\d\d(?!\d)/g, '#')
    .replace(/[\s\u00a0_]+/g, ' ')
    .trim()

export interface LaidRecipe {
  guess: MappingGuess
  match: RecipeMatch
}

/**
 * The best of a party's recipes laid on a guess: columns the recipe knows by heading are as they were last time; the others
 * are asked about, each with the recipe's orphan nearest in place as a suggestion. Null when no recipe knows half of them.
 */
export function layRecipe(guess: MappingGuess, kind: Kind, recipes: readonly ImportRecipe[]): LaidRecipe | null {
  const headed = guess.mapping.columns.filter(({ header }) => header.trim() !== '')
  let best: { recipe: ImportRecipe; known: number } | null = null
  for (const recipe of recipes) {
    const keys = new Set(recipe.headings.map(headingKey))
    const known = headed.filter(({ header }) => keys.has(headingKey(header))).length
    if (
      known >= Math.max(1, headed.length * ENOUGH) &&
      (!best || known > best.known || (known === best.known && better(recipe, best.recipe, kind)))
    )
      best = { recipe, known }
  }
  return best ? lay(guess, kind, best.recipe, best.known) : null
}

function lay(guess: MappingGuess, kind: Kind, recipe: ImportRecipe, known: number): LaidRecipe {
  const byKey = new Map(recipe.mapping.columns.map((column) => [headingKey(column.header), column]))
  const here = new Set(guess.mapping.columns.map(({ header }) => headingKey(header)))
  const orphans = recipe.mapping.columns.filter(
    ({ header, is }) => header.trim() !== '' && is.role !== 'ignored' && !here.has(headingKey(header)),
  )
  const questions: RecipeQuestion[] = []
  const columns = guess.mapping.columns.map((column): MappedColumn => {
    const before = column.header.trim() === '' ? undefined : byKey.get(headingKey(column.header))
    // The amount is chosen below: the same file may hold several, and another kind wants another.
    if (before) return before.is.role === 'amount' ? column : { ...column, is: before.is }
    if (column.header.trim() !== '') questions.push(questionOf(column, orphans))
    return column
  })
  const mapping = settled(guess.mapping, recipe, columns, amountIn(guess, kind, recipe), guess.evidence)
  // What concerns only the look of the numbers is this file's own and stays open.
  const open = {
    unit: mapping.unit === null,
    sign: mapping.sign === null,
    amount: mapping.amountColumn === null,
    chart: mapping.chart === null,
    decimal: true,
  } satisfies Record<MappingQuestion, boolean>
  return {
    guess: { ...guess, mapping, questions: guess.questions.filter((question) => open[question]) },
    match: { recipeId: recipe.id, name: recipe.name, known, questions },
  }
}

function questionOf({ column, header }: MappedColumn, orphans: MappedColumn[]): RecipeQuestion {
  const nearest = orphans.toSorted((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0]
  // A renamed column stands about where it stood; one far from every orphan is new.
  const renamed = nearest !== undefined && Math.abs(nearest.column - column) <= 1
  if (renamed) orphans.splice(orphans.indexOf(nearest), 1)
  return { column, header, kind: renamed ? 'renamed' : 'new', suggestion: renamed ? nearest : null }
}

/** A recipe of the same kind before one of another, then the latest. */
const better = (a: ImportRecipe, b: ImportRecipe, kind: Kind): boolean =>
  (a.kind === kind) !== (b.kind === kind) ? a.kind === kind : a.usedAt > b.usedAt

/**
 * The amount column: what this file itself says of the kind and year wanted; else the recipe's, if it was made for the same
 * kind and exactly one heading here is that one. Two budgets of different years in one file are asked about every time.
 */
function amountIn(guess: MappingGuess, kind: Kind, recipe: ImportRecipe): number | null {
  if (guess.mapping.amountColumn !== null) return guess.mapping.amountColumn
  if (recipe.kind !== kind) return null
  const chosen = recipe.mapping.columns.find(({ column }) => column === recipe.mapping.amountColumn)
  const same = guess.mapping.columns.filter(
    ({ header }) => chosen && header.trim() !== '' && headingKey(header) === headingKey(chosen.header),
  )
  return same.length === 1 ? (same[0]?.column ?? null) : null
}

/** Last year's unit, unless this year's amounts would then be what cannot be: a file may have changed from tkr to kronor. */
function unitOf(recipe: ImportRecipe, evidence: readonly MappingEvidence[]): MoneyUnit | null {
  const sized = evidence.find(({ reason }) => reason === 'unit-by-size' || reason === 'unit-size-doubted')
  const never = String(sized?.params['never'] ?? '').split(', ')
  return never.includes(recipe.mapping.unit) ? null : recipe.mapping.unit
}

/** Unit, sign and chart are the recipe's where this file itself does not say otherwise. */
function settled(
  draft: MappingDraft,
  recipe: ImportRecipe,
  columns: MappedColumn[],
  amountColumn: number | null,
  evidence: readonly MappingEvidence[],
): MappingDraft {
  const marked = columns.map(
    (column): MappedColumn =>
      column.column === amountColumn
        ? { ...column, is: { role: 'amount' } }
        : column.is.role === 'amount'
          ? { ...column, is: { role: 'ignored' } }
          : column,
  )
  return {
    ...draft,
    columns: marked,
    amountColumn,
    unit: draft.unit ?? unitOf(recipe, evidence),
    sign: draft.sign ?? recipe.mapping.sign,
    chart: draft.chart ?? recipe.mapping.chart,
  }
}
