import { isYearResultAccount } from '../year-result.ts'
import type { SieAccount } from './sie-file.ts'

/**
 * Whether an account carries income or cost: class 3–8, or what #KTYP calls K or I outside class 1 and 2. The same in BAS,
 * Kommun-Bas and Region-Bas; 899 states the result of all the others, and class 9 is internal reporting and counts again what is in 3–8.
 */
export const isResultAccount = (account: string, accounts: ReadonlyMap<string, SieAccount>): boolean => {
  if (isYearResultAccount(account)) return false
  const unit = account.charCodeAt(0)
  if (unit >= 0x33 && unit <= 0x38) return true
  if (unit >= 0x30 && unit <= 0x39) return false
  const type = accounts.get(account)?.type ?? ''
  return type === 'K' || type === 'I'
}
