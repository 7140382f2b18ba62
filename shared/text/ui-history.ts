import { formatNumber } from '../domain/present/format-number.ts'

export const historyText = {
  title: 'Historik',
  lead: 'Allt som gjorts i arbetsytan, senaste först. Varje steg kan ångras, även efter omstart.',
  emptyTitle: 'Inget är gjort ännu',
  empty: 'Här kommer varje steg att stå: inläsningar, taggningar, volymer. Börja med att läsa in ett underlag.',
  emptyAction: 'Läs in underlag',
  label: 'Steg i arbetsytan',
  columns: { at: 'När', label: 'Vad', rows: 'Rader', ore: (unit: string): string => `Belopp, ${unit}`, state: 'Läge' },
  state: { done: '', undone: 'ångrat' },
  undo: 'Ångra senaste',
  redo: 'Gör om',
  changes: (count: number): string => `${formatNumber(count, 0)} ${count === 1 ? 'ändring' : 'ändringar'}`,
  shown: (shown: number, all: number): string => `Visar ${formatNumber(shown, 0)} av ${formatNumber(all, 0)}.`,
  show: 'Visa ändringarna',
  nothing: 'inget',
  kinds: { new: 'ny', removed: 'borttagen', changed: 'ändrad' },
  when: 'När',
  choose: 'Välj ett steg, så står här vad det ändrade.',
  total: (count: number): string => `${formatNumber(count, 0)} steg`,
  tables: {
    hand_tag: 'Taggning för hand',
    tagging_rule: 'Taggningsregel',
    volume_value: 'Volym',
    import_batch: 'Underlag',
    received_contribution: 'Bidrag',
    setting: 'Inställning',
  } as Readonly<Record<string, string>>,
  otherTable: 'Uppgift',
} as const

/** Stored fields a person knows, in the order they are shown. */
export const historyFields: Readonly<Record<string, string>> = {
  name: 'Namn',
  file_name: 'Fil',
  fileName: 'Fil',
  code_key: 'Kodsträng',
  item_id: 'Post',
  conditions: 'Villkor',
  volumeId: 'Volym',
  hundredths: 'Värde',
  state: 'Läge',
  source: 'Källa',
  sourceDate: 'Datum',
  grade: 'Evidensgrad',
  party: 'Part',
  year: 'År',
  kind: 'Slag',
  rows: 'Rader',
  ore: 'Belopp',
  control_ore: 'Kontrollsumma',
  status: 'Läge',
}

/** Stored words that are not Swedish. */
export const historyValues: Readonly<Record<string, string>> = {
  budget: 'Budget',
  outcome: 'Utfall',
  forecast: 'Prognos',
  value: 'värde',
  missing: 'saknas',
  'not-applicable': 'ej tillämpligt',
  active: 'gäller',
  withdrawn: 'tillbakataget',
}
