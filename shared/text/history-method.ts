import type { MethodChange } from '../model/method-diff.ts'
import type { MethodStatus } from '../model/catalogue.ts'
import { formatNumber } from '../domain/present/format-number.ts'
import { entryWords, fieldWords } from './method-words.ts'

const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number, 0)}\u00a0${number === 1 ? one : many}`

/** "3 regler, 1 handtagg och 2 uppgifter" */
function moved({ rules, handTags, others }: { rules: number; handTags: number; others: number }): string {
  const parts = [
    rules > 0 ? count(rules, 'regel', 'regler') : '',
    handTags > 0 ? count(handTags, 'handtagg', 'handtaggar') : '',
    others > 0 ? count(others, 'uppgift', 'uppgifter') : '',
  ].filter((part) => part !== '')
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} och ${last}`
}

const called = ({ section, id, name }: MethodChange): string =>
  section === 'key' || section === 'volume' ? name : id === '' ? entryWords[section] : id

/** What a step of work on the method did, lower case, past tense. */
export const methodSteps = {
  /** "ändrade definitionen av A1"; of several fields of one entry: "ändrade A1". */
  edited: (changes: readonly MethodChange[]): string => {
    const [first] = changes
    if (!first) return 'ändrade metoden'
    const who = called(first)
    if (first.what === 'added') return `lade till ${entryWords[first.section]} ${who}`
    if (changes.length > 1 || first.what !== 'changed') return `ändrade ${who}`
    const { the, of } = fieldWords(first.section, first.field)
    if (first.section === 'conventions' || first.section === 'axis') return `ändrade ${the}`
    return of === '' ? `ändrade ${the} ${who}` : `ändrade ${the} ${of} ${who}`
  },
  addedItem: (item: string): string => `lade till posten ${item}`,
  movedItem: (id: string, to: string | null): string =>
    `flyttade ${id} ${to === null ? 'till översta nivån' : `till ${to}`}`,
  /** "ändrade ordningen i D: D3 före D2" */
  reordered: (id: string, within: string | null, before: string | null): string =>
    `ändrade ordningen i ${within ?? 'översta nivån'}: ${id} ${before === null ? 'sist' : `före ${before}`}`,
  removedItem: (item: string, to: string | null): string =>
    to === null ? `tog bort posten ${item}` : `tog bort posten ${item} och flyttade taggarna till ${to}`,
  removedEntry: (what: 'keys' | 'volumes' | 'indicators' | 'sources', name: string): string =>
    `tog bort ${{ keys: 'nyckeln', volumes: 'volymen', indicators: 'indikatorn', sources: 'källan' }[what]} ${name}`,
  head: (version: string): string => `ändrade uppgifterna om version ${version}`,
  consulted: (id: string, role: string): string => `antecknade samråd om ${id} med ${role}`,
  consultedAgain: (id: string, role: string): string => `ändrade anteckningen om samråd om ${id} med ${role}`,
  unconsulted: (id: string): string => `tog bort en anteckning om samråd om ${id}`,
  newVersion: (version: string): string => `gjorde version ${version} av metoden`,
  removedVersion: (version: string): string => `tog bort version ${version} av metoden`,
  status: (status: MethodStatus, version: string): string =>
    ({
      draft: `tog tillbaka version ${version} till utkast`,
      proposed: `föreslog version ${version}`,
      decided: `beslutade version ${version}`,
    })[status],
  activated: (version: string): string => `valde version ${version} av metoden`,
  imported: (version: string, file: string): string => `läste in version ${version} av metoden ur ${file}`,
  movedUses: (from: string, to: string | null, uses: Parameters<typeof moved>[0]): string =>
    to === null ? `tog bort ${moved(uses)} på ${from}` : `flyttade ${moved(uses)} från ${from} till ${to}`,
  confirmed: (ids: readonly string[]): string =>
    ids.length === 1
      ? `bekräftade taggarna på ${ids[0] ?? ''}`
      : `bekräftade taggarna på ${count(ids.length, 'post', 'poster')}`,
} as const
