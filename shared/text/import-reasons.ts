import { formatNumber } from '../domain/present/format-number.ts'
import type { EvidenceReason, MappingEvidence } from '../model/column-mapping.ts'
import type { RowReason } from '../model/import-plan.ts'

/** What became of a row and why, in a few words. */
export const rowReasonTexts: Readonly<Record<RowReason, string>> = {
  none: '',
  'title-row': 'Rubrik eller text utan belopp',
  'header-row': 'Rubrikrad',
  'blank-row': 'Tom rad',
  'total-row': 'Summarad',
  'parent-row': 'Summa av andra rader i tabellen',
  'part-row': 'Del av raden ovanför (varav)',
  'repeated-header': 'Upprepad rubrikrad',
  'no-amount': 'Inget belopp',
  'footnote-row': 'Fotnot',
  'not-a-number': 'Inget tal',
  'ambiguous-number': 'Oklart om tecknet är decimal- eller tusentalstecken',
  'text-in-amount': 'Text i beloppskolumnen',
  'too-many-decimals': 'Fler decimaler än hela ören',
  'number-too-large': 'Orimligt stort tal',
  ragged: 'Raden har fel antal kolumner',
  'identity-number': 'Innehåller personnummer',
  'unit-differs': 'Annan enhet än kolumnen',
  'formula-without-value': 'Formel utan sparat värde: räkna om och spara i Excel',
  'cell-error': 'Felvärde i cellen',
  'two-numbers': 'Flera tal i samma cell',
  'date-in-amount': 'Datum i beloppskolumnen',
  'percent-in-amount': 'Procent i beloppskolumnen',
  'display-overflow': 'Kolumnen var för smal när den kopierades (####)',
  'total-in-middle': 'Summarad inne i tabellen',
  'float-rounded': 'Avrundat till närmaste öre',
  'total-not-agreeing': 'Summan stämmer inte med raderna',
  'coding-unusual': 'Raden saknar konto eller text',
  'identity-number-like': 'Liknar ett personnummer',
  'not-result-account': 'Inte ett resultatkonto (klass 3–8), eller årets resultat (899)',
  'object-breakdown': 'Fördelning av belopp som räknas på en annan rad',
  'period-unreadable': 'Perioden går inte att läsa som en månad',
  'corrected-by-hand': 'Rättad för hand',
  'left-out-by-hand': 'Räknas inte, för hand',
  'other-heading': 'Under en annan rubrik än tabellens',
  'parent-unsure': 'Kan vara summan av raderna under, varav någon inte går att läsa',
}

type Params = MappingEvidence['params']

const either = (units: string | number | undefined): string => String(units ?? '').replaceAll(', ', ' eller ')
const perInhabitant = (kronor: string | number | undefined): string =>
  `${formatNumber(Number(kronor ?? 0), Number(kronor ?? 0) < 10 ? 2 : 0)} kr per invånare`

const NBSP = '\u00a0'
/** "1 rad", "12 rader"; the count may be missing. */
const counted = (count: string | number | undefined, one: string, many: string): string =>
  `${count ?? 0}${NBSP}${String(count) === '1' ? one : many}`
const rows = (count: string | number | undefined): string => counted(count, 'rad', 'rader')
const revenueRows = (count: string | number | undefined): string => counted(count, 'intäktsrad', 'intäktsrader')

const inParentheses = (text: string | number | undefined): string => (text ? ` (${text})` : '')
/** "Utfall 2025 − Budget 2025", with the signs as written in the source. */
export const difference = (
  convention: string | number | undefined,
  outcome: string | number | undefined,
  budget: string | number | undefined,
): string => {
  const [one, other] = [outcome || 'utfall', budget || 'budget']
  return convention === 'budget-minus-outcome' ? `${other} − ${one}` : `${one} − ${other}`
}

const EVIDENCE: Readonly<Record<EvidenceReason, (params: Params) => string>> = {
  'header-name': ({ heading }) => `Rubriken ”${heading ?? ''}” är ett känt namn på koddelen.`,
  'header-name-text': ({ heading }) =>
    heading
      ? `Rubriken ”${heading}” och innehållet pekar på en benämning.`
      : 'Kolumnen står bredvid en kod och innehåller text.',
  'values-code-and-name': () => 'Cellerna har kod och benämning tillsammans.',
  'values-accounts': () => 'Alla celler ser ut som konton (klass 3–8) och texten bredvid som deras namn.',
  'values-codes': () => 'Cellerna är koder, inte belopp.',
  'values-numbers': () => 'Cellerna är tal.',
  'values-text': () => 'Cellerna är text.',
  'values-period': () => 'Cellerna är perioder (ÅÅÅÅMM).',
  'values-empty': () => 'Kolumnen är tom.',
  'values-slid': () => 'Kolumnen fylls bara på rader där grannkolumnen är tom: innehållet har glidit i sidled.',
  'variance-convention': ({ heading, convention, outcome, budget, agrees, rows: all, list }) =>
    `${heading || 'Kolumnen'} är räknad som ${difference(convention, outcome, budget)}: det stämmer på ${agrees ?? 0} av ${rows(all)}${list ? `, inte på rad ${list}` : ''}. Kolumnen läses inte in.`,
  'variance-unclear': ({ heading, outcome, budget, agrees, rows: all }) =>
    `${heading || 'Kolumnen'} följer inte skillnaden mellan ${outcome || 'utfall'} och ${budget || 'budget'} åt något håll (som mest ${agrees ?? 0} av ${rows(all)}). Kolumnen läses inte in.`,
  'sign-red-in-paste': () =>
    'Inklistrade celler visar inte färg: minus som bara syns som rött i Excel kom inte med. Jämför med källan innan du väljer.',
  'sie-record': ({ label }) => `SIE-formatet säger vad fältet är${label ? ` (${label})` : ''}.`,
  'header-below-titles': ({ row }) => `Rubriken står på rad ${row ?? ''}, under titelrader.`,
  'header-first-row': ({ row }) => `Rubriken står på rad ${row ?? 1}.`,
  'header-over-rows': ({ first, last }) => `Rubriken går över raderna ${first ?? ''}–${last ?? ''}.`,
  'header-none': () => 'Ingen rubrikrad hittades; tabellen börjar direkt.',
  'amount-only-column': ({ heading }) =>
    heading ? `”${heading}” är den enda kolumnen med belopp.` : 'Det är den enda kolumnen med belopp.',
  'amount-header-kind': ({ heading }) => `Rubriken ”${heading ?? ''}” säger samma slag som du läser in.`,
  'amount-header-year': ({ heading }) => `Rubriken ”${heading ?? ''}” säger samma slag och år som du läser in.`,
  'amount-total-of-months': ({ heading }) => `Kolumnen ”${heading ?? ''}” är alla månaders summa.`,
  'amount-others-other-kind': ({ heading }) => `”${heading ?? ''}” är kvar när kolumner av annat slag är borta.`,
  'amount-several': ({ count }) => `${count ?? 'Flera'} kolumner kan vara beloppet. Välj en.`,
  'unit-in-header': ({ text }) => `Enheten står i rubriken${text ? ` ”${text}”` : ''}.`,
  'unit-in-title': ({ text }) => `Enheten står ovanför tabellen${text ? `: ”${text}”` : ''}.`,
  'unit-from-decimals': () => 'Alla belopp har två decimaler: ören skrivs i kronor.',
  'units-differ': ({ units }) => `Flera enheter nämns${units ? ` (${units})` : ''}. Välj vilken som gäller kolumnen.`,
  'unit-by-size': ({ unit, units, kronor }) =>
    String(units ?? '').includes(', ')
      ? `Enheten står inte i filen. Storleken talar för ${either(units)}.`
      : `Enheten står inte i filen. I ${unit ?? ''} blir det ${perInhabitant(kronor)}, vilket är rimligt; i de andra är det inte det.`,
  'unit-size-doubted': ({ unit, units, kronor }) =>
    `I ${unit ?? ''} blir det ${perInhabitant(kronor)}. ${units ? `Rimligt vore ${either(units)}: ett talformat kan visa tusental.` : 'Det är orimligt i alla enheter: kontrollera beloppskolumnen.'}`,
  'unit-format-thousands': ({ times, said, stored }) =>
    `Cellerna visas ${formatNumber(Number(times ?? 1000), 0)} gånger mindre än de är lagrade (talformatet # ##0,). Det lagrade läses in${said && stored ? `: säger rubriken ${said} om det som syns, är det lagrade i ${stored}` : ''}.`,
  'sign-class-3-negative': ({ count }) => `Kontoklass 3 är negativ och klass 4–7 positiv (${revenueRows(count)}).`,
  'sign-class-3-positive': ({ count }) => `Kontoklass 3 är positiv (${revenueRows(count)}).`,
  'sign-all-positive': ({ count }) =>
    `Alla${count === undefined ? '' : ` ${count}`} belopp är positiva. Det avgör inte hur intäkter skrivs.`,
  'sign-names-revenue-negative': ({ count }) => `Rader som heter intäkter är negativa (${rows(count)}).`,
  'sign-names-revenue-positive': ({ count }) =>
    `Rader som heter intäkter är positiva och kostnader negativa (${rows(count)}).`,
  'sign-no-revenue-seen': ({ count }) => `Bara kostnadskonton syns (${rows(count)}); deras tecken avgör.`,
  'chart-kommun-bas': ({ examples }) =>
    `Kontona följer Kommun-Bas: personalkostnader i klass 5${inParentheses(examples)}.`,
  'chart-region-bas': ({ examples }) =>
    `Kontona följer Region-Bas: personalkostnader i klass 4${inParentheses(examples)}.`,
  'chart-of-party': ({ chart }) =>
    `Kontonas namn säger inte vilken kontoplan det är. Partens egen föreslås${chart === 'REGION_BAS' ? ': Region-Bas' : chart === 'KOMMUN_BAS' ? ': Kommun-Bas' : ''}.`,
  'chart-mixed': ({ four, five, seven, examples }) =>
    `Personalkonton finns i flera klasser eller i klass 7 (klass 4: ${four ?? 0}, klass 5: ${five ?? 0}, klass 7: ${seven ?? 0})${examples ? `, till exempel ${examples}` : ''}. Välj kontoplan; är två kontoplaner blandade, läs in dem var för sig.`,
  'chart-custom': () => 'Kontona följer varken Kommun-Bas eller Region-Bas.',
  'chart-no-accounts': () => 'Tabellen har ingen kontokolumn.',
  'totals-seen': ({ count }) =>
    String(count) === '1'
      ? 'En rad ser ut som en summa. Den hoppas över och används som kontroll.'
      : `${rows(count)} ser ut som summor. De hoppas över och används som kontroll.`,
  'decimal-majority': ({ mark }) => `Decimaltecknet är ${mark === '.' ? 'punkt' : 'komma'} i kolumnens flesta tal.`,
  'decimal-ambiguous': ({ count }) =>
    String(count) === '1'
      ? 'Ett tal kan läsas på två sätt (1.234). Välj decimaltecken.'
      : `${count ?? 'Flera'} tal kan läsas på två sätt (1.234). Välj decimaltecken.`,
}

/** One reason for a guess, as a sentence. */
export const evidenceText = (evidence: Pick<MappingEvidence, 'reason' | 'params'>): string =>
  EVIDENCE[evidence.reason](evidence.params)
