import { type MoneyUnit, ORE_PER_UNIT, type Ore } from '../../../shared/model/money.ts'

export type TypedSum = { state: 'empty' } | { state: 'invalid' } | { state: 'value'; ore: Ore }

/**
 * A sum as a person types it, "412 398,4" or "−12,50", in `unit`, to whole öre without floating point.
 * More decimals than an öre has are invalid, never rounded.
 */
export function readTypedSum(typed: string, unit: MoneyUnit): TypedSum {
  const tight = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/(kr|tkr|mnkr)$/i, '')
  if (tight === '') return { state: 'empty' }
  const parts = /^([-\u2212\u2013]?)(\d{1,13})(?:,(\d{1,8}))?$/.exec(tight)
  if (!parts) return { state: 'invalid' }
  const places = String(ORE_PER_UNIT[unit]).length - 1
  const decimals = (parts[3] ?? '').replace(/0+$/, '')
  if (decimals.length > places) return { state: 'invalid' }
  const ore = Number(BigInt((parts[2] ?? '0') + decimals.padEnd(places, '0')))
  if (!Number.isSafeInteger(ore)) return { state: 'invalid' }
  return { state: 'value', ore: parts[1] && ore !== 0 ? -ore : ore }
}
