import type { OutputOf } from '../../../shared/contract/index.ts'
import type { ChartPrefix } from '../../../shared/model/account-code.ts'
import type { Chart } from '../../../shared/model/code-string.ts'
import type { OverheadDeclaration, OverheadLevel } from '../../../shared/model/overhead.ts'
import { hundredthsText } from '../../../shared/text/isolation-words.ts'

export type OverheadRow = OutputOf<'overhead.sheet'>['parties'][number]

/** What is written in the panel; '' is nothing chosen. */
export interface OverheadDraft {
  readonly level: OverheadLevel | ''
  readonly keyId: string
  readonly share: string
  readonly accounts: string
  readonly note: string
}

export const overheadDraft = (declaration: OverheadDeclaration | null): OverheadDraft => ({
  level: declaration?.level ?? '',
  keyId: declaration?.keyId ?? '',
  share:
    declaration === null || declaration.shareHundredths === null ? '' : hundredthsText(declaration.shareHundredths),
  accounts: declaration?.accounts.map(({ prefix }) => prefix).join(', ') ?? '',
  note: declaration?.note ?? '',
})

/** "8,25" → 825; '' → null; undefined: not a number of at most two decimals up to `most`. */
export function readHundredths(text: string, most: number): number | null | undefined {
  const plain = text.replace(/[\s\u00a0%]/g, '')
  if (plain === '') return null
  const parts = /^(\d{1,7})(?:,(\d{0,2}))?$/.exec(plain)
  if (!parts) return undefined
  const value = Number(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`)
  return value <= most * 100 ? value : undefined
}

/** "9, 7441" → prefixes of the party's own chart; undefined: something that is no account. */
export function readAccounts(text: string, chart: Chart): ChartPrefix[] | undefined {
  const parts = text
    .split(/[,;\s]+/)
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.every((part) => /^\d{1,10}$/.test(part)) ? parts.map((prefix) => ({ chart, prefix })) : undefined
}
