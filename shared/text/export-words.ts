import type { ExportWords } from '../domain/export/workbook-words.ts'
import type { CodeDimension } from '../model/code-string.ts'
import type { Evidence } from '../model/party.ts'
import { axesWords, shareReason } from './tag-words.ts'
import { conceptWords, kindWords, overheadWords, stateMarks } from './lens.ts'

const DIMENSIONS = {
  account: 'Konto',
  costCentre: 'Ansvar',
  activityArea: 'Verksamhet',
  activity: 'Aktivitet',
  project: 'Projekt',
  object: 'Objekt',
  counterparty: 'Motpart',
} as const satisfies Record<CodeDimension, string>

const EVIDENCE = {
  P: 'fackligt förslag',
  M: 'allmän kunskap, ska bekräftas',
  S: 'publicerad källa',
  E: 'uppmätt i verkliga filer',
} as const satisfies Record<Evidence['tag'], string>

/** Words shared by workbook, report and open data. */
export const exportWords: ExportWords = {
  kind: (kind) => kindWords[kind],
  lens: (lens) =>
    [`${kindWords[lens.kind]} ${lens.year}`, conceptWords[lens.concept], overheadWords[lens.overhead]].join(' · '),
  state: (state) => stateMarks[state],
  reason: (reason, share) =>
    reason === null
      ? ''
      : [
          reason.by === 'hand' ? `För hand ${reason.at.slice(0, 10)}` : `Regel: ${reason.ruleName}`,
          shareReason(share ?? null),
        ]
          .filter(Boolean)
          .join(' · '),
  axes: axesWords,
  grade: (grade) => grade ?? '',
  direction: (direction) =>
    ({ lower: 'lägre är bättre, allt annat lika', higher: 'högre är bättre, allt annat lika', neutral: 'ska tolkas' })[
      direction
    ],
  dimension: (dimension) => DIMENSIONS[dimension],
  evidence: (evidence) =>
    evidence
      .map(({ tag, source }) => (source === undefined ? EVIDENCE[tag] : `${EVIDENCE[tag]} (${source})`))
      .join('; '),
  origin: (origin) => ({ file: 'Fil', paste: 'Inklistrat', contribution: 'Bidrag', sample: 'Exempel' })[origin],
  reconciled: (batch) => (batch.reconciled ? 'Avstämd' : batch.controlOre === null ? 'Ej avstämd' : 'Stämmer inte'),
  allParties: 'Alla parter',
  sampleMark: 'EXEMPEL – påhittade siffror',
  yes: 'ja',
  no: 'nej',
}
