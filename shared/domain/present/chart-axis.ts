import type { ChartAxis } from '../../model/chart-model.ts'
import { formatNumber } from './format-number.ts'

const SAME = 1e-6
const STEPS = [1, 2, 2.5, 5, 10] as const

/** The smallest of 1, 2, 2,5 and 5 times a power of ten that is at least `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return (STEPS.find((step) => step * power >= rough * 0.999_999) ?? 10) * power
}

const decimalsOf = (step: number): number => {
  for (let decimals = 0; decimals < 6; decimals += 1)
    if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-6) return decimals
  return 6
}

/**
 * A scale that holds every value, with four to seven named ticks. `zero`: zero is on it, as it must be where length means size.
 * Of no values, or all the same without zero, it is one step wide.
 */
export function niceAxis(values: readonly number[], zero: boolean): ChartAxis {
  const finite = values.filter(Number.isFinite)
  const lowest = Math.min(...finite, ...(zero || finite.length === 0 ? [0] : []))
  const highest = Math.max(...finite, ...(zero || finite.length === 0 ? [0] : []))
  const size = Math.max(Math.abs(lowest), Math.abs(highest))
  // Values that differ less than a scale could show are the same.
  const span = highest - lowest > Math.max(size, 1) * SAME ? highest - lowest : Math.max(size, 1)
  const step = niceStep(span / 5)
  const first = Math.floor(lowest / step + 1e-9)
  const last = Math.max(Math.ceil(highest / step - 1e-9), first + 1)
  const decimals = decimalsOf(step)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const value = Number(((first + index) * step).toPrecision(12))
    return { value, text: formatNumber(value, decimals) }
  })
  return { from: ticks[0]?.value ?? 0, to: ticks.at(-1)?.value ?? 1, ticks }
}
