import type { ParsedInputOf } from '../../shared/contract/index.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { scopeGroups } from '../store/groups.ts'
import type { ReadContext } from './context.ts'

type Filter = Pick<ParsedInputOf<'tagging.groups'>, 'show' | 'search' | 'areas' | 'codeIds'>
type Choice = Pick<ParsedInputOf<'tagging.tag'>, 'codeIds' | 'filter'>

/** The code strings that answer a search and lie in the areas asked for; null when nothing is asked. */
export function searchedCodes(
  { workspace }: Pick<ReadContext, 'workspace'>,
  { search, areas, codeIds }: Filter,
): number[] | null {
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  if (words.length + areas.length === 0) return codeIds ?? null
  const found = workspace.codes.current().search(words, areas)
  if (!codeIds) return found
  const wanted = new Set(codeIds)
  return found.filter((id) => wanted.has(id))
}

/** The code strings that are meant, by id or as all that a filter shows; each once. */
export function chosenCodes(context: ReadContext, scope: Scope, { codeIds, filter }: Choice): number[] {
  if (codeIds) return [...new Set(codeIds)]
  if (!filter) return []
  const all = { codeIds: searchedCodes(context, filter), sort: 'amount', offset: 0, limit: -1 } as const
  return scopeGroups(context.db, { ...all, scope, show: filter.show }).groups.map(({ codeId }) => codeId)
}
