import type { TagReason } from '../../../shared/model/allocation.ts'
import { pageTagging as text } from '../../../shared/text/page-tagging.ts'

const day = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'short' })

/** Why a row counts as its item: "Regel HSL-enheten", "För hand 12 maj". */
export function reasonText(reason: TagReason | null): string {
  if (reason === null) return ''
  if (reason.by === 'rule') return text.byRule(reason.ruleName)
  const time = Date.parse(reason.at)
  return text.byHand(Number.isNaN(time) ? reason.at : day.format(time).replace('.', ''))
}
