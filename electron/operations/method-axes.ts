import { newAxisValueId, sharedName, withAxis } from '../../shared/domain/method/axis-values.ts'
import type { Method } from '../../shared/model/catalogue.ts'
import type { MethodVersion } from '../../shared/model/method-version.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { type AxisValue, axisValueIds, type TagAxis } from '../../shared/model/tag-axes.ts'
import { axisValues, axisWords } from '../../shared/text/tag-words.ts'
import { usesText } from '../../shared/text/uses.ts'
import { axisUses } from '../store/axis-uses.ts'
import type { WriteContext } from './context.ts'
import { everyMethod } from './method-versions.ts'

/**
 * The method with other values on an axis. Refused: two of one name, an id that is not there, and a value taken away that
 * tags of the version that figures follow still say.
 */
export function changeAxis(
  context: WriteContext,
  method: Method,
  version: MethodVersion,
  axis: TagAxis,
  values: readonly { id?: string | undefined; name: string }[],
): Outcome<{ method: Method }> {
  const now = axisValues(method.axes, axis)
  const used = new Set([method, ...everyMethod(context)].flatMap(({ axes }) => [...axisValueIds(axes, axis)]))
  for (const id of axisValueIds(undefined, axis)) used.add(id)
  const next: AxisValue[] = []
  for (const { id: given, name } of values) {
    if (given !== undefined && !now.some(({ id }) => id === given))
      return failed('axis-value-unknown', undefined, { axis: axisWords[axis], value: given })
    const id = given ?? newAxisValueId(name, used)
    used.add(id)
    next.push({ id, name: name.trim() })
  }
  const twice = sharedName(next)
  if (twice !== null) return failed('axis-value-twice', undefined, { name: twice })
  if (version.id === context.workspace.method.stored.version.id)
    for (const { id, name } of now) {
      const by = next.some((one) => one.id === id) ? [] : axisUses(context.db, axis, id)
      if (by.length > 0)
        return failed('axis-value-in-use', undefined, { axis: axisWords[axis], value: name, uses: usesText(by) })
    }
  const shipped = JSON.stringify(next) === JSON.stringify(axisValues(undefined, axis))
  return done({ method: withAxis(method, axis, shipped ? null : next) })
}
