import { type ImportRecipe, importRecipeSchema } from '../../shared/model/import-recipe.ts'
import { type ReadDb, type SqlRow, text } from './connection.ts'

export const recipeToRow = (recipe: ImportRecipe): SqlRow => ({
  id: recipe.id,
  party: recipe.party,
  body: JSON.stringify(recipe),
})

export const recipesOf = (db: ReadDb, party: string): ImportRecipe[] =>
  db
    .all('SELECT body FROM import_recipe WHERE party = ? ORDER BY id', party)
    .map((row) => importRecipeSchema.parse(JSON.parse(text(row.body))))
