import type { Grade } from '../../model/allocation.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Ore } from '../../model/money.ts'
import type { Kind } from '../../model/scope.ts'
import type { VolumeState } from '../../model/volume.ts'
import type { Formula } from './formula-ast.ts'
import { evaluate } from './formula-evaluate.ts'
import { parseFormula } from './formula-parse.ts'
import { sidesOf } from './formula-sides.ts'
import { gradedInputs, itemSum, type IndicatorInputs } from './indicator-inputs.ts'
import { isSmall } from './indicator-value.ts'
import { itemLeaves } from './item-leaves.ts'

export type Side = 'numerator' | 'denominator'

/** One item's part of one side, in öre with the sign it has in the formula. `kind` null: the kind asked about. */
export type ItemPart = { side: Side; itemId: string; kind: Kind | null; ore: Ore; rows: number; grade: Grade | null }

/** One volume a side reads. `hundredths` is null unless it may be shown; 'suppressed' hides a count of very few people. */
export type VolumePart = {
  side: Side
  volumeId: string
  hundredths: number | null
  state: VolumeState | 'suppressed'
  grade: Grade | null
  source: string
  sourceDate: string | null
}

export type IndicatorParts = {
  items: ItemPart[]
  volumes: VolumePart[]
  /** Items the formula reads that have no tagged row in the scope: they are in no sum, which is not the same as 0. */
  untagged: string[]
}

/**
 * What a figure is made of, for "Förklara siffran". Where a side is kronor added and subtracted its item parts sum to
 * numeratorOre or denominatorOre of computeIndicator exactly. A formula that cannot be read has no parts.
 */
export function indicatorParts(definition: Indicator, inputs: IndicatorInputs): IndicatorParts {
  const parsed = parseFormula(definition.formula)
  if (!parsed.ok) return { items: [], volumes: [], untagged: [] }
  const { numerator, denominator } = sidesOf(parsed.value)
  const sides = [
    sideParts(numerator, 'numerator', inputs),
    ...(denominator ? [sideParts(denominator, 'denominator', inputs)] : []),
  ]
  return {
    items: sides.flatMap((side) => side.items),
    volumes: sides.flatMap((side) => side.volumes),
    untagged: [...new Set(sides.flatMap((side) => side.untagged))],
  }
}

function sideParts(ast: Formula, side: Side, inputs: IndicatorInputs): IndicatorParts {
  const items = new Map<string, ItemPart>()
  const volumes = new Map<string, VolumePart>()
  const untagged: string[] = []
  const { formulaInputs } = gradedInputs(inputs)
  const figure = (node: Formula): number => evaluate(node, formulaInputs).value ?? 0

  const addItem = (itemId: string, kind: Kind | null, sign: 1 | -1): void => {
    const found = itemSum(inputs, itemId, kind)
    if (!found) untagged.push(itemId)
    else {
      const before = items.get(`${itemId} ${kind ?? ''}`)
      const ore = (before?.ore ?? 0) + sign * found.ore
      items.set(`${itemId} ${kind ?? ''}`, { side, itemId, kind, ore, rows: found.rows, grade: found.grade })
    }
  }
  const addVolume = (volumeId: string): void => {
    const found = inputs.volumeOf(volumeId)
    const state = isSmall(volumeId, inputs) ? 'suppressed' : (found?.state ?? 'missing')
    volumes.set(volumeId, {
      side,
      volumeId,
      hundredths: state === 'value' ? (found?.hundredths ?? null) : null,
      state,
      grade: found?.grade ?? null,
      source: found?.source ?? '',
      sourceDate: found?.sourceDate ?? null,
    })
  }
  const visit = (node: Formula, sign: 1 | -1): void => {
    const flipped = sign === 1 ? -1 : 1
    switch (node.type) {
      case 'sum':
        for (const leaf of itemLeaves(inputs.method.items, node.items, inputs.overhead))
          addItem(leaf.id, node.kind, sign)
        break
      case 'volume':
        addVolume(node.id)
        break
      case 'negate':
        visit(node.of, flipped)
        break
      case 'abs':
        visit(node.of, figure(node.of) < 0 ? flipped : sign)
        break
      case 'binary':
        visit(node.left, sign)
        visit(node.right, node.operator === '-' ? flipped : sign)
        break
      case 'share':
        visit(node.part, sign)
        visit(node.whole, sign)
        break
      case 'choice':
        // Only the branch that was taken is in the figure; the condition's own inputs decide but are no part of it.
        visit(takenBranch(node, formulaInputs), sign)
        break
      case 'number':
      case 'indicator':
      case 'total':
        break
    }
  }
  visit(ast, 1)
  return { items: [...items.values()], volumes: [...volumes.values()], untagged }
}

/** The branch of an om(…) that holds, found by computing it with 1 and 0 in place of its branches. */
function takenBranch(node: Extract<Formula, { type: 'choice' }>, inputs: Parameters<typeof evaluate>[1]): Formula {
  const test: Formula = { ...node, then: { type: 'number', text: '1' }, otherwise: { type: 'number', text: '0' } }
  return evaluate(test, inputs).value === 0 ? node.otherwise : node.then
}
