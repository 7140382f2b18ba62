import type { CodePlanWords } from '../domain/export/code-plan-sheet.ts'
import { exportWords } from './export-words.ts'
import { changeWords, phaseWords } from './isolation-words.ts'

/** The code plan as a workbook for whoever keeps the party's chart of accounts. */
export const codePlanWords: CodePlanWords = {
  title: 'Önskade koder för att kostnaderna ska synas',
  sheet: 'Kodplan',
  description: 'Konton, ansvar, aktiviteter och motparter som parterna önskar, per post, med skäl och nivå.',
  headers: ['Part', 'Post', 'Postens namn', 'Slag av kod', 'Förslag', 'Gäller', 'Nivå nu', 'Mål', 'Skäl'],
  kind: (kind) => changeWords[kind],
  phase: (phase) => phaseWords[phase],
  sampleMark: exportWords.sampleMark,
}

const FOLDED: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', é: 'e' }

/** ASCII, so that mail programs leave it alone. `party`: its short name, null for all. */
export const codePlanFileName = (party: string | null): string =>
  party === null
    ? 'samsyn-kodplan.xlsx'
    : `samsyn-kodplan-${party.toLowerCase().replace(/[åäöé]/g, (letter) => FOLDED[letter] ?? '')}.xlsx`
