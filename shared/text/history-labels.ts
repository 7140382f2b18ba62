import { formatNumber, formatOre } from '../domain/present/format-number.ts'
import { kindWords } from './lens.ts'
import type { Kind } from '../model/scope.ts'

const count = (rows: number): string => `${formatNumber(rows, 0)}\u00a0${rows === 1 ? 'rad' : 'rader'}`

const halfCells = (cells: number): string => (cells === 1 ? 'en ruta' : `${formatNumber(cells, 0)} rutor`)
const yearsText = (from: number, to: number | null): string =>
  to === null ? `från ${from}` : from === to ? String(from) : `${from}–${to}`

/** What a step did, as it stands in the history and after "Ångra:". Lower case, past tense. */
export const historyLabels = {
  imported: (rows: number, kind: Kind, year: number, party: string, byHand: { corrected: number; leftOut: number }) =>
    [
      `läste in ${count(rows)}`,
      `${kindWords[kind].toLowerCase()} ${year}`,
      party,
      ...(byHand.corrected > 0 ? [`${byHand.corrected} rättade för hand`] : []),
      ...(byHand.leftOut > 0 ? [`${byHand.leftOut} räknas inte, för hand`] : []),
    ].join(', '),
  reconciled: (file: string, ore: number | null) =>
    ore === null
      ? `tog bort kontrollsumman för ${file}`
      : `angav kontrollsumman ${formatOre(ore, 'kr', 2)}\u00a0kr för ${file}`,
  withdrew: (file: string) => `tog tillbaka ${file}`,
  tagged: (rows: number, item: string) => `taggade ${count(rows)} som ${item}`,
  split: (rows: number, items: string) => `delade ${count(rows)} på ${items}`,
  leftUntagged: (rows: number) => `lämnade ${count(rows)} otaggade`,
  savedKeyValues: (key: string, from: number, to: number | null) => `sparade nyckeln ${key}, ${yearsText(from, to)}`,
  removedKeyValues: (key: string, from: number, to: number | null) =>
    `tog bort värdena i nyckeln ${key}, ${yearsText(from, to)}`,
  untagged: (rows: number) => `tog bort handtaggen på ${count(rows)}`,
  savedRule: (name: string) => `sparade regeln ${name}`,
  acceptedSuggestions: (count: number) => (count === 1 ? 'godtog ett förslag' : `godtog ${count} förslag`),
  tookStartingRules: (rules: number) => `tog in ${rules} startregler`,
  tookRulesFile: (taken: number, file: string) => `tog in ${taken} ${taken === 1 ? 'regel' : 'regler'} ur ${file}`,
  removedRule: (name: string) => `tog bort regeln ${name}`,
  savedVolumes: (saved: number) => (saved === 1 ? 'sparade en volym' : `sparade ${saved} volymer`),
  usedShipped: (saved: number, year: number) => `hämtade ${saved} folkmängdstal till ${year}`,
  readStatistics: (saved: number, file: string) => `läste in ${saved} ${saved === 1 ? 'volym' : 'volymer'} ur ${file}`,
  assessed: (cells: number, what: string) => `bedömde ${halfCells(cells)}${what === '' ? '' : `: ${what}`}`,
  copiedAssessments: (cells: number) => `kopierade bedömningen till ${halfCells(cells)}`,
  clearedAssessments: (cells: number) => `tömde ${halfCells(cells)}`,
  changedGrade: (item: string, party: string, grade: string | null) =>
    grade === null
      ? `tog bort den ändrade underlagskvaliteten på ${item}, ${party}`
      : `ändrade underlagskvaliteten på ${item}, ${party}, till ${grade}`,
  declaredOverhead: (party: string, year: number, given: boolean) =>
    given ? `redovisade overhead ${year}, ${party}` : `tog bort redovisningen av overhead ${year}, ${party}`,
  answeredDeclaration: (count: number, party: string) =>
    count === 1 ? `besvarade en metodfråga, ${party}` : `besvarade ${count} metodfrågor, ${party}`,
  decidedDoubleCount: (between: string) => `avgjorde en dubbelräkning, ${between}`,
  reopenedDoubleCount: () => 'tog tillbaka ett beslut om dubbelräkning',
  savedBoard: (name: string) => `sparade den gemensamma nämnden ${name}`,
  removedBoard: (name: string) => `tog bort den gemensamma nämnden ${name}`,
  savedView: (name: string) => `sparade vyn ${name}`,
  removedView: (name: string) => `tog bort vyn ${name}`,
  readContribution: (party: string, year: number) => `läste in bidraget från ${party}, ${year}`,
} as const
