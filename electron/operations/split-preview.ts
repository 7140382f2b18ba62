import { allocateAmounts } from '../../shared/domain/tag/allocate-split.ts'
import { splitShares } from '../../shared/domain/tag/split-shares.ts'
import { done, failed } from '../../shared/model/problem.ts'
import { rowsOfGroup } from '../store/groups.ts'
import { chosenCodes } from './chosen-codes.ts'
import type { Handlers } from './context.ts'
import { fitTarget } from './fit-target.ts'
import { groupsOfScope, keyValuesOfScope } from './tagging-scope.ts'

export const splitPreviewHandlers = {
  'tagging.previewSplit': {
    mode: 'read',
    run: (context, { scope, target, ...choice }) => {
      const { db, resources } = context
      const keyValues = keyValuesOfScope(db, scope)
      const fits = fitTarget(resources, target, keyValues)
      if (!fits.ok) return fits
      const codeIds = new Set(chosenCodes(context, scope, choice))
      const groups = [...groupsOfScope(context, scope, codeIds)]
      if (codeIds.size === 0 || new Set(groups.map(({ codeId }) => codeId)).size !== codeIds.size)
        return failed('code-unknown')
      const shares = splitShares(target, target.by === 'key' ? keyValues(target.keyId) : [])
      if (!shares.ok) throw new Error(`a target that fits has shares: ${shares.problem.code}`)
      const whole = shares.shares.reduce((sum, { weight }) => sum + weight, 0)
      const parts = allocateAmounts(
        groups.flatMap(({ batchNo, codeId }) => rowsOfGroup(db, batchNo, codeId)),
        shares.shares,
      )
      return done({
        ore: groups.reduce((sum, { ore }) => sum + ore, 0),
        parts: parts.map(({ itemId, axes, weight, ore }) => ({
          itemId,
          ...(axes ? { axes } : {}),
          share: weight / whole,
          ore,
        })),
      })
    },
  },
} satisfies Partial<Handlers>
