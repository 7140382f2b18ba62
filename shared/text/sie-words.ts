/** Names of reserved dimensions, for files that do not name them. */
const DIMENSIONS: Readonly<Record<string, string>> = { 1: 'Kostnadsställe', 2: 'Kostnadsbärare', 6: 'Projekt' }

/** Headings of the table a SIE file becomes. */
export const sieWords = {
  account: 'Konto',
  period: 'Period',
  amount: 'Belopp',
  remainder: 'ej objektfördelat',
  dimension: (number: string): string => DIMENSIONS[number] ?? `Dimension ${number}`,
  accountName: 'Kontonamn',
  nameOf: (heading: string): string => `${heading} namn`,
}

const CONTENTS = {
  budget: { name: 'Budget', label: '#PBUDGET' },
  outcome: { name: 'Utfall per månad', label: '#PSALDO' },
  yearResult: { name: 'Årssaldo', label: '#RES' },
  transactions: { name: 'Transaktioner', label: '#TRANS' },
} as const

/** "Budget 2026 (#PBUDGET) per Kostnadsställe"; a fiscal year that is no calendar year is written with its months. */
export const sieSheetName = (
  content: keyof typeof CONTENTS,
  year: { index: number; from?: string; to?: string },
  per: string,
): string => {
  const { name, label } = CONTENTS[content]
  return `${name} ${yearWords(year)} (${label})${per === '' ? '' : ` per ${per}`}`
}

const yearWords = ({ index, from = '', to = '' }: { index: number; from?: string; to?: string }): string => {
  if (from === '' || to === '') return index === 0 ? 'innevarande år' : `år ${String(index).replace('-', '−')}`
  const calendar = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
  return calendar ? from.slice(0, 4) : `${from.slice(0, 7)}–${to.slice(0, 7)}`
}
