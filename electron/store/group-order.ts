import type { CodeDimension } from '../../shared/model/code-string.ts'

/** What code strings are sorted by. amount: |öre|; ore: with its sign; item: that of the first part. */
export type GroupSort = 'amount' | 'ore' | 'rows' | 'code' | 'text' | 'item' | CodeDimension
export type SortDirection = 'up' | 'down'

const COLUMNS: Record<CodeDimension, string> = {
  account: 'account',
  costCentre: 'cost_centre',
  activityArea: 'activity_area',
  activity: 'activity',
  project: 'project',
  object: 'object',
  counterparty: 'counterparty',
}

/** The three letters after Z, large and small, and the signs that stand there in ASCII. */
const AFTER_Z = [
  ['\u00c5', '\u00e5', '{'],
  ['\u00c4', '\u00e4', '|'],
  ['\u00d6', '\u00f6', '}'],
]

/** Words in the order of Swedish letters, small and large alike. */
const letters = (column: string): string =>
  `lower(${AFTER_Z.reduce(
    (sql, [large, small, sign]) => `replace(replace(${sql}, '${large}', '${sign}'), '${small}', '${sign}')`,
    column,
  )})`

export interface GroupOrder {
  /** What more has to be joined to g. */
  join: string
  orderBy: string
  /** The list of batches is asked for in orderBy. */
  asksBatches: boolean
}

const WORDS = 'JOIN code_string c ON c.id = g.code_id'
const ITEM = `(SELECT a.item_id FROM allocation a WHERE a.code_id = g.code_id AND a.batch_no IN (SELECT value FROM json_each(?))
  ORDER BY a.choice, a.part, a.item_id LIMIT 1)`

/** The order of code strings as SQL over g, and c where it is by words. The larger amount comes first among equals, and then the older; what is untagged stands last. */
export function groupOrder(sort: GroupSort, direction: SortDirection): GroupOrder {
  const way = direction === 'up' ? 'ASC' : 'DESC'
  const by = (join: string, ...keys: string[]): GroupOrder => ({
    join,
    orderBy: `${keys.map((key) => `${key} ${way}`).join(', ')}, abs(g.ore) DESC, g.code_id`,
    asksBatches: false,
  })
  if (sort === 'amount') return { join: '', orderBy: `abs(g.ore) ${way}, g.code_id`, asksBatches: false }
  if (sort === 'ore' || sort === 'rows') return by('', `g.${sort}`)
  if (sort === 'code') return by(WORDS, 'c.key')
  if (sort === 'text') return by(WORDS, letters('c.text'))
  if (sort === 'item')
    return { join: '', orderBy: `${ITEM} ${way} NULLS LAST, abs(g.ore) DESC, g.code_id`, asksBatches: true }
  return by(WORDS, `c.${COLUMNS[sort]}`, letters(`c.${COLUMNS[sort]}_name`))
}
