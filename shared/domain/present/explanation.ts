import type { Explanation } from '../../model/grid-model.ts'
import type { GridCell, LensModel } from '../../model/grid-model.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Method } from '../../model/catalogue.ts'
import type { IndicatorParts } from '../compute/indicator-parts.ts'
import { formatNumber } from './format-number.ts'

/** A figure taken apart, named and rounded for the panel, the workbook and the report. The parts' öre are exact. */
export function explanation(
  indicator: Indicator,
  lens: LensModel,
  cell: GridCell,
  parts: IndicatorParts,
  method: Pick<Method, 'items' | 'volumes'>,
): Explanation {
  const itemName = (id: string): string => method.items.find((item) => item.id === id)?.name ?? id
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    purpose: indicator.purpose,
    interpretation: indicator.interpretation,
    unit: indicator.unit,
    party: cell.party,
    lens,
    cell,
    formula: indicator.formula,
    parts: parts.items.map(({ side, itemId, ore, rows, grade }) => ({
      side,
      itemId,
      name: itemName(itemId),
      ore,
      rows,
      grade,
    })),
    numeratorOre: cell.value.numeratorOre,
    volumes: parts.volumes.map((part) => {
      const definition = method.volumes.find((volume) => volume.id === part.volumeId)
      return {
        volumeId: part.volumeId,
        name: definition?.name ?? part.volumeId,
        unit: definition?.unit ?? '',
        text: part.hundredths === null ? '' : formatNumber(part.hundredths / 100, definition?.decimals ?? 0),
        source: part.source,
        sourceDate: part.sourceDate ?? '',
        grade: part.grade,
        state: part.state,
      }
    }),
    missing: [...new Set([...cell.value.missing, ...parts.untagged])],
  }
}
