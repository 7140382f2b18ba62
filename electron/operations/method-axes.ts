import { newAxisValueId, sharedName, withAxis } from '../../shared/domain/method/axis-values.ts'
import type { Method } from '../../shared/model/catalogue.ts'
import type { MethodVersion } from '../../shared/model/method-version.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { type AxisValue, axisValueIds, type TagAxis } from '../../shared/model/tag-axes.ts'
import { axisValues, axisWords } from '../../shared/text/tag-words.ts'
import type { WriteContext } from './context.ts'
import { keepsAxes } from './keeps-axes.ts'
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
  const shipped = JSON.stringify(next) === JSON.stringify(axisValues(undefined, axis))
  const after = withAxis(method, axis, shipped ? null : next)
  if (version.id === context.workspace.method.stored.version.id) {
    const kept = keepsAxes(context, method, after)
    if (!kept.ok) return kept
  }
  return done({ method: after })
}
