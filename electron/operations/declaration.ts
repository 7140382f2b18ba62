import { answers, concerns, declarationSummary } from '../../shared/domain/isolate/declaration.ts'
import { overheadDifferences, overheadStanding } from '../../shared/domain/isolate/overhead.ts'
import { isTaggable } from '../../shared/domain/compute/item-leaves.ts'
import { countsUnder } from '../../shared/domain/compute/cost-concept.ts'
import type { ParsedInputOf } from '../../shared/contract/index.ts'
import type { DeclarationAnswer } from '../../shared/model/declaration.ts'
import { overheadDeclarationSchema } from '../../shared/model/overhead.ts'
import type { Party } from '../../shared/model/party.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { WHOLE_IN_HUNDREDTHS } from '../../shared/model/tag-split.ts'
import type { Kind } from '../../shared/model/scope.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { answersOfYear, answerToRow, overheadOfYear, overheadToRow } from '../store/declarations.ts'
import { filledScopes, itemSums } from '../store/sums.ts'
import type { Handlers, ReadContext } from './context.ts'
import { withoutIdentityNumbers } from './free-text.ts'

const partyOf = ({ resources }: ReadContext, code: string): Outcome<Party> => {
  const party = resources.parties.find((one) => one.code === code)
  return party ? done(party) : failed('party-unknown', undefined, { party: code })
}

/** A party's costs under Kolada's concept, with its overhead items apart (null: none is booked); absent where it has no rows of the kind. */
export function overheadBooks(
  { db, resources }: Pick<ReadContext, 'db' | 'resources'>,
  year: number,
  kind: Kind,
): ReadonlyMap<string, { directOre: number; bookedOre: number | null }> {
  const items = new Map(resources.method.items.map((item) => [item.id, item]))
  const books = new Map<string, { directOre: number; bookedOre: number | null }>(
    filledScopes(db)
      .filter((scope) => scope.year === year && scope.kind === kind)
      .map(({ party }) => [party, { directOre: 0, bookedOre: null }]),
  )
  for (const { party, itemId, role, ore } of itemSums(db, year, kind)) {
    const item = items.get(itemId)
    const book = books.get(party)
    if (!book || item?.kind !== 'cost' || item.memo || item.informational || !countsUnder('cost', role, 'cost'))
      continue
    if (item.overhead) book.bookedOre = (book.bookedOre ?? 0) + ore
    else book.directOre += ore
  }
  return books
}

type Declared = NonNullable<ParsedInputOf<'overhead.declare'>['declaration']>

function fitOverhead({ resources }: ReadContext, { level, keyId, shareHundredths }: Declared): Outcome<true> {
  if (keyId !== null && !resources.method.keys.some(({ id }) => id === keyId))
    return failed('overhead-key-unknown', undefined, { key: keyId })
  if (level !== 'none' && keyId === null) return failed('overhead-key-missing')
  return shareHundredths === null || (shareHundredths >= 0 && shareHundredths <= WHOLE_IN_HUNDREDTHS)
    ? done(true)
    : failed('overhead-share-invalid')
}

type Answered = ParsedInputOf<'declaration.answer'>['answers'][number]

/** Whether an answer is of a question that is asked of this kind of party, about an item it bears on, in the question's own terms. */
function fitAnswer(context: ReadContext, party: Party, { questionId, itemId, value }: Answered): Outcome<true> {
  const { declaration, method } = context.resources
  const question = declaration.questions.find(({ id }) => id === questionId)
  if (!question) return failed('question-unknown', undefined, { question: questionId })
  if (!question.partyKinds.includes(party.kind))
    return failed('question-not-asked', undefined, { question: questionId, party: party.short })
  if (itemId !== null && !(concerns(question, itemId) && isTaggable(method.items, itemId)))
    return failed('question-item', undefined, { question: questionId, item: itemId })
  return value === null || answers(question.answer, value)
    ? done(true)
    : failed('answer-not-fitting', undefined, { question: questionId })
}

export const declarationHandlers = {
  'overhead.sheet': {
    mode: 'read',
    run: (context, { year, kind }) => {
      const declared = overheadOfYear(context.db, year)
      const books = overheadBooks(context, year, kind)
      const codes = context.resources.parties.map(({ code }) => code)
      return done({
        parties: codes.map((party) => {
          const declaration = declared.find((one) => one.party === party) ?? null
          const book = books.get(party)
          return {
            declaration,
            ...overheadStanding(party, book?.directOre ?? null, book?.bookedOre ?? null, declaration),
          }
        }),
        ...overheadDifferences(codes, declared),
      })
    },
  },
  'overhead.declare': {
    mode: 'write',
    run: (context, { party: code, year, declaration }) => {
      const party = partyOf(context, code)
      if (!party.ok) return party
      const label = historyLabels.declaredOverhead(party.value.short, year, declaration !== null)
      if (declaration === null) {
        context.journal.remove('overhead_declaration', { party: code, year })
        return done({ value: { declaration: null }, step: { label, rows: null, ore: null } })
      }
      const fits = fitOverhead(context, declaration)
      if (!fits.ok) return fits
      const clean = withoutIdentityNumbers([declaration.note])
      if (!clean.ok) return clean
      const none = declaration.level === 'none' ? { keyId: null, shareHundredths: null } : {}
      const saved = overheadDeclarationSchema.parse({
        party: code,
        year,
        ...declaration,
        ...none,
        note: declaration.note.trim(),
      })
      context.journal.put('overhead_declaration', overheadToRow(saved))
      return done({ value: { declaration: saved }, step: { label, rows: null, ore: null } })
    },
  },
  'declaration.sheet': {
    mode: 'read',
    run: ({ db, resources }, { year }) => {
      const { declaration, parties } = resources
      const given = answersOfYear(db, year)
      const summary = declarationSummary(declaration, given, parties, year)
      return done({
        declaration,
        answers: given,
        parties: summary.parties,
        differing: summary.differing.map(({ questionId }) => questionId),
      })
    },
  },
  'declaration.answer': {
    mode: 'write',
    run: (context, { party: code, year, answers: given }) => {
      const party = partyOf(context, code)
      if (!party.ok) return party
      const clean = withoutIdentityNumbers(
        given.flatMap(({ value, note, role }) => [note, role, value?.type === 'text' ? value.text : null]),
      )
      if (!clean.ok) return clean
      for (const one of given) {
        const fits = fitAnswer(context, party.value, one)
        if (!fits.ok) return fits
        const { questionId, itemId, value, note, role } = one
        if (value === null)
          context.journal.remove('declaration_answer', {
            question_id: questionId,
            party: code,
            year,
            item_id: itemId ?? '',
          })
        else {
          const answer: DeclarationAnswer = {
            questionId,
            party: code,
            year,
            itemId,
            value,
            note: note.trim(),
            role: role.trim(),
            at: context.clock.now(),
          }
          context.journal.put('declaration_answer', answerToRow(answer))
        }
      }
      return done({
        value: { answered: given.length },
        step: { label: historyLabels.answeredDeclaration(given.length, party.value.short), rows: null, ore: null },
      })
    },
  },
} satisfies Partial<Handlers>
