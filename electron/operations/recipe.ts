import { headingKey, type LaidRecipe, layRecipe } from '../../shared/domain/normalise/lay-recipe.ts'
import type { MappingGuess } from '../../shared/model/column-mapping.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { sha256 } from '../files/file-grants.ts'
import type { ReadDb } from '../store/connection.ts'
import { recipesOf, recipeToRow } from '../store/recipes.ts'
import type { WriteContext } from './context.ts'
import type { ImportPlan } from './workspace-session.ts'

/** The party's recipe for a source of this shape, laid on the guess; the guess as it is where there is none. */
export function withRecipe(
  db: ReadDb,
  { party, kind }: Scope,
  guess: MappingGuess,
): { guess: MappingGuess; match: LaidRecipe['match'] | null } {
  return layRecipe(guess, kind, recipesOf(db, party)) ?? { guess, match: null }
}

/** Keeps how this source was read, for the next one of the same shape: a part of the import's own step, undone with it. */
export function keepRecipe({ journal, clock }: WriteContext, { scope, source, mapping: used }: ImportPlan): void {
  // What was corrected by hand belongs to this very file.
  const { corrections: _, ...mapping } = used
  const headings = mapping.columns.map(({ header }) => header)
  if (headings.every((heading) => heading.trim() === '')) return
  const shape = sha256(Buffer.from(JSON.stringify(headings.map(headingKey)))).slice(0, 16)
  const id = `recept-${scope.party}-${scope.kind}-${shape}`
  journal.put(
    'import_recipe',
    recipeToRow({
      id,
      party: scope.party,
      kind: scope.kind,
      name: source.fileName,
      headings,
      mapping,
      usedAt: clock.now(),
    }),
  )
}
