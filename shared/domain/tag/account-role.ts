import type { AccountRole, ChartData } from '../../model/account-code.ts'
import type { Chart } from '../../model/code-string.ts'

/**
 * What an account is in the cost concepts, by the longest prefix its chart knows; null when no prefix fits (a local chart,
 * or no account at all). What null counts as is the caller's choice, and must be said where it matters.
 */
export function accountRole(charts: readonly ChartData[], chart: Chart, account: string): AccountRole | null {
  let best: { prefix: string; role: AccountRole } | null = null
  for (const data of charts) {
    if (data.chart !== chart) continue
    for (const group of data.groups) {
      if (account.startsWith(group.prefix) && group.prefix.length > (best?.prefix.length ?? 0)) best = group
    }
  }
  return best?.role ?? null
}
