import type { Use } from '../../shared/model/carry-over.ts'
import { axesFromText, type TagAxes, type TagAxis } from '../../shared/model/tag-axes.ts'
import { handTargetSchema, targetParts } from '../../shared/model/tag-split.ts'
import { integer, type ReadDb, textOrNull } from './connection.ts'
import { listKeyValues } from './key-values.ts'

/** Each different thing that is said once, since thousands of tags say the same few. */
const SAID: readonly { use: Use; sql: string }[] = [
  {
    use: 'rule',
    sql: 'SELECT axes, target, count(*) AS count FROM tagging_rule GROUP BY axes, target ORDER BY axes, target',
  },
  {
    use: 'hand-tag',
    sql: 'SELECT axes, target, count(*) AS count FROM hand_tag GROUP BY axes, target ORDER BY axes, target',
  },
]

/** What says a value of an axis, and how often: rules, hand tags and key values, whole tags and parts of splits alike. */
export function axisUses(db: ReadDb, axis: TagAxis, value: string): { use: Use; count: number }[] {
  const says = (axes: TagAxes | undefined): boolean => axes?.[axis] === value
  const found = SAID.map(({ use, sql }) => ({
    use,
    count: db
      .all(sql)
      .filter((row) => {
        const target = textOrNull(row.target)
        return says(axesFromText(textOrNull(row.axes) ?? '')) || (target !== null && partsOf(target).some(says))
      })
      .reduce((sum, row) => sum + integer(row.count), 0),
  }))
  const keyValues = listKeyValues(db).filter(({ values }) => values.some(({ axes }) => says(axes))).length
  return [...found, { use: 'key-values' as const, count: keyValues }].filter(({ count }) => count > 0)
}

/** The axes of each part of a stored target. */
const partsOf = (stored: string): (TagAxes | undefined)[] =>
  targetParts(handTargetSchema.parse(JSON.parse(stored))).map(({ axes }) => axes)
