import { quoted, type ProblemArea } from './problem-words.ts'

type TaggingCode =
  | 'item-unknown'
  | 'item-not-taggable'
  | 'suggestion-none'
  | 'rule-unknown'
  | 'rule-takes-nothing'
  | 'rules-equally-specific'
  | 'code-unknown'
  | 'party-unknown'
  | 'row-unknown'
  | 'volume-unknown'
  | 'volume-invalid'
  | 'indicator-unknown'
  | 'formula-invalid'

/** Method, tagging, volumes and indicators. */
export const taggingProblems: ProblemArea<TaggingCode> = {
  'item-unknown': ({ itemId, item, id }) => ({
    what: `Posten${quoted(itemId ?? item ?? id)} finns inte i metoden.`,
    cure: 'Välj en post ur metodens träd.',
  }),
  'item-not-taggable': ({ itemId, item, id }) => ({
    what: `Posten${quoted(itemId ?? item ?? id)} är en rubrik och kan inte taggas.`,
    cure: 'Välj en av posterna under den.',
  }),
  'suggestion-none': () => ({
    what: 'Inget förslag är så säkert.',
    cure: 'Sänk den valda säkerheten, eller tagga raderna för hand.',
  }),
  'rule-unknown': ({ ruleId, id }) => ({
    what: `Regeln${quoted(ruleId ?? id)} finns inte längre.`,
    cure: 'Den kan ha tagits bort. Öppna reglerna igen.',
  }),
  'rule-takes-nothing': ({ name }) => ({
    what: `Regeln${quoted(name)} tar inga rader.`,
    cure: 'Ändra villkoren så att de stämmer med någon kodsträng.',
  }),
  'rules-equally-specific': ({ name, other, others, rule }) => ({
    what: `En annan regel${quoted(other ?? others ?? name ?? rule)} är lika noggrann och tar några av samma rader till en annan post.`,
    cure: 'Lägg till ett villkor i den ena regeln, så att det framgår vilken som gäller.',
  }),
  'code-unknown': () => ({
    what: 'Kodsträngen finns inte i den här parten, året och slaget.',
    cure: 'Ladda om listan. Underlaget kan ha tagits tillbaka.',
  }),
  'party-unknown': ({ party, code }) => ({
    what: `Parten${quoted(party ?? code)} hör inte till överenskommelsen.`,
    cure: 'Välj en av de nio parterna.',
  }),
  'row-unknown': () => ({
    what: 'Raden finns inte i underlaget.',
    cure: 'Ladda om listan. Underlaget kan ha tagits tillbaka.',
  }),
  'volume-unknown': ({ volumeId, id }) => ({
    what: `Volymen${quoted(volumeId ?? id)} finns inte i metoden, eller har inga siffror för året.`,
    cure: 'Välj en volym ur listan, eller ett annat år.',
  }),
  'volume-invalid': ({ volumeId, text, value }) => ({
    what: `Siffran${quoted(text ?? value ?? volumeId)} kan inte sparas.`,
    cure: 'Skriv ett tal som inte är negativt, med så många decimaler som volymen har. Lämna cellen tom om siffran saknas.',
  }),
  'indicator-unknown': ({ indicatorId, id }) => ({
    what: `Indikatorn${quoted(indicatorId ?? id)} finns inte i metoden.`,
    cure: 'Välj en indikator ur listan.',
  }),
  'formula-invalid': ({ indicatorId, formula, detail }) => ({
    what: `Formeln${quoted(formula ?? indicatorId)} går inte att räkna ut${quoted(detail)}.`,
    cure: 'Rätta formeln i metoden.',
  }),
}
