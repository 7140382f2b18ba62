import type { PackageContent } from '../../model/package-content.ts'
import { hundredthsDigits } from './csv.ts'
import { count, type DataTable, kr, text, whole, year } from './data-fields.ts'
import type { DataWords } from './data-words.ts'
import { DATA_FILES } from './file-names.ts'
import { overheadLines } from './sheet-declaration.ts'

/** Fixed codes of the two phases and of a wanted code: programs read them. */
const PHASE = { planning: 'budget', followUp: 'uppfoljning' } as const
const CHANGE = {
  none: 'ingen',
  account: 'konto',
  costCentre: 'ansvar',
  activity: 'aktivitet',
  counterparty: 'motpart',
} as const

/** Every half cell that has been assessed. */
export const isolation = ({ isolation: { assessments } }: PackageContent): DataTable => ({
  name: 'isolering',
  path: DATA_FILES.isolation,
  fields: [
    text('post'),
    text('part'),
    text('galler'),
    whole('niva'),
    whole('mal'),
    text('skal'),
    text('andring'),
    text('forslag'),
    text('samrad_roll'),
    { name: 'samrad_datum', type: 'date' },
    text('samrad_utfall'),
  ],
  rows: assessments.map((one) => [
    one.itemId,
    one.party,
    PHASE[one.phase],
    count(one.level),
    one.targetLevel === null ? null : count(one.targetLevel),
    one.reason,
    one.change ? CHANGE[one.change.kind] : null,
    one.change?.proposal ?? null,
    one.consultedRole,
    one.consultedOn === null ? null : { digits: one.consultedOn },
    one.outcome,
  ]),
})

/** Every answer to a method question, with the question's own words. */
export function answers(content: PackageContent, words: DataWords): DataTable {
  const questions = new Map(content.isolation.declaration.questions.map((question) => [question.id, question]))
  return {
    name: 'deklaration',
    path: DATA_FILES.answers,
    fields: [
      text('fraga'),
      text('fragetext'),
      text('part'),
      year,
      text('post'),
      text('svar'),
      text('kommentar'),
      text('roll'),
    ],
    rows: content.isolation.answers.flatMap((answer) => {
      const question = questions.get(answer.questionId)
      return question
        ? [
            [
              answer.questionId,
              question.text,
              answer.party,
              count(answer.year),
              answer.itemId,
              words.isolation.answer(question.answer, answer.value),
              answer.note,
              answer.role,
            ],
          ]
        : []
    }),
  }
}

/** Every party's overhead, booked and declared; a party that has not declared has an empty level. */
export const overhead = (content: PackageContent, words: DataWords): DataTable => ({
  name: 'overhead',
  path: DATA_FILES.overhead,
  fields: [
    text('part'),
    year,
    text('slag'),
    text('niva'),
    text('nyckel'),
    { name: 'angiven_procent', type: 'number' },
    kr('bokford_kr'),
    { name: 'bokford_procent', type: 'number' },
    text('visas_som'),
    text('anmarkning'),
  ],
  rows: overheadLines(content).map((line) => [
    line.party,
    count(content.grid.lens.year),
    words.kind(content.grid.lens.kind),
    line.declaration?.level ?? null,
    line.declaration?.keyId ?? null,
    digits(line.declaration?.shareHundredths),
    digits(line.bookedOre),
    digits(line.bookedShareHundredths),
    words.isolation.overheadShown(line.shown.from),
    line.declaration?.note ?? null,
  ]),
})

/** Every side of what stands twice, with what was decided. */
export const doubleCounts = ({ isolation: { doubleCounts: found } }: PackageContent, words: DataWords): DataTable => ({
  name: 'dubbelrakning',
  path: DATA_FILES.doubleCounts,
  fields: [
    text('id'),
    text('orsak'),
    year,
    text('slag'),
    text('galler'),
    text('part'),
    kr('belopp_kr'),
    text('beslut'),
    text('skal'),
    text('roll'),
  ],
  rows: found.flatMap((one) =>
    one.sides.map((side) => [
      one.id,
      one.cause,
      count(one.year),
      words.kind(one.kind),
      one.agreement,
      side.party,
      hundredthsDigits(side.ore),
      one.verdict === null
        ? 'ej-avgjord'
        : one.verdict.counts === null
          ? 'inte-dubbelrakning'
          : one.verdict.counts === side.party
            ? 'raknas'
            : 'eliminerad',
      one.verdict?.reason ?? null,
      one.verdict?.role ?? null,
    ]),
  ),
})

/** The county's total per item, less what is counted twice. */
export const county = (
  { isolation: { county: items }, grid: { lens } }: PackageContent,
  words: DataWords,
): DataTable => ({
  name: 'lanet',
  path: DATA_FILES.county,
  fields: [year, text('slag'), text('begrepp'), text('post'), kr('parterna_kr'), kr('elimineras_kr'), kr('lanet_kr')],
  rows: items.map((item) => [
    count(lens.year),
    words.kind(lens.kind),
    words.concept(lens.concept),
    item.itemId,
    hundredthsDigits(item.sumOre),
    hundredthsDigits(item.eliminatedOre),
    hundredthsDigits(item.countyOre),
  ]),
})

const digits = (hundredths: number | null | undefined) =>
  hundredths === null || hundredths === undefined ? null : hundredthsDigits(hundredths)
