import type { Method } from '../../shared/model/catalogue.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { axisValueIds, tagAxisSchema } from '../../shared/model/tag-axes.ts'
import { axisValues, axisWords } from '../../shared/text/tag-words.ts'
import { usesText } from '../../shared/text/uses.ts'
import { axisUses } from '../store/axis-uses.ts'
import type { WriteContext } from './context.ts'

/**
 * Whether nothing that tags say is lost when figures follow another method: a value of the former's axes that the next has
 * not is still in use. Fails with axis-value-in-use.
 */
export function keepsAxes(context: Pick<WriteContext, 'db'>, before: Method, after: Method): Outcome<true> {
  for (const axis of tagAxisSchema.options) {
    const kept = new Set(axisValueIds(after.axes, axis))
    for (const { id, name } of axisValues(before.axes, axis)) {
      const by = kept.has(id) ? [] : axisUses(context.db, axis, id)
      if (by.length > 0)
        return failed('axis-value-in-use', undefined, { axis: axisWords[axis], value: name, uses: usesText(by) })
    }
  }
  return done(true)
}
