import { formatNumber } from '../domain/present/format-number.ts'
import type { ItemUses, Use } from '../model/carry-over.ts'

const WORDS: Readonly<Record<Use, readonly [string, string]>> = {
  rule: ['regel', 'regler'],
  'hand-tag': ['kodsträng taggad för hand', 'kodsträngar taggade för hand'],
  'key-values': ['nyckelvärde', 'nyckelvärden'],
  isolation: ['isoleringsbedömning', 'isoleringsbedömningar'],
  'grade-change': ['ändrad evidensgrad', 'ändrade evidensgrader'],
  declaration: ['svar i deklarationen', 'svar i deklarationen'],
}

/** "3 regler, 41 kodsträngar taggade för hand" */
export const usesText = (by: ItemUses['by']): string =>
  by.map(({ use, count }) => `${formatNumber(count, 0)}\u00a0${WORDS[use][count === 1 ? 0 : 1]}`).join(', ')
