import { quoted, type ProblemArea } from './problem-words.ts'

type IsolationCode =
  | 'isolation-not-applicable'
  | 'isolation-item-not-assessed'
  | 'isolation-level-missing'
  | 'isolation-reason-missing'
  | 'isolation-nothing-to-copy'
  | 'isolation-nothing-to-clear'
  | 'grade-without-amount'
  | 'reason-missing'
  | 'role-missing'
  | 'identity-number-in-text'
  | 'code-plan-empty'
  | 'overhead-key-unknown'
  | 'overhead-key-missing'
  | 'overhead-share-invalid'
  | 'question-unknown'
  | 'question-not-asked'
  | 'question-item'
  | 'answer-not-fitting'
  | 'double-count-unknown'
  | 'double-count-side-unknown'
  | 'joint-board-unknown'
  | 'joint-board-invalid'

const BOARD_FAULTS: Record<string, { what: string; cure: string }> = {
  name: { what: 'Den gemensamma nämnden har inget namn.', cure: 'Skriv vad nämnden heter.' },
  words: {
    what: 'Det står inte vad nämnden kallas i kodsträngarna.',
    cure: 'Skriv minst ett sökord på minst fyra bokstäver, till exempel det som ansvaret eller verksamheten heter.',
  },
  members: {
    what: 'Nämnden har ingen medlem utöver den som för räkenskaperna.',
    cure: 'Välj minst en annan part. Den som för räkenskaperna ska inte också stå som medlem.',
  },
}

/** Isolation levels, evidence grades, overhead, method questions and what is counted twice. */
export const isolationProblems: ProblemArea<IsolationCode> = {
  'isolation-not-applicable': ({ item, party }) => ({
    what: `Posten${quoted(item)} är inte tillämplig för ${party ?? 'parten'}.`,
    cure: 'Välj en ruta som inte är märkt med –. Metoden säger vilka parter som har posten.',
  }),
  'isolation-item-not-assessed': ({ item }) => ({
    what: `Posten${quoted(item)} bedöms inte: den är en rubrik, ett värde eller utanför hälso- och sjukvården.`,
    cure: 'Bedöm någon av kostnads- eller finansieringsposterna i matrisen.',
  }),
  'isolation-level-missing': ({ item, party }) => ({
    what: `Rutan för posten${quoted(item)}, ${party ?? 'parten'}, har ingen nivå än.`,
    cure: 'Välj en nivå 0–4 först. Skäl, mål och samråd hör till en bedömd nivå.',
  }),
  'isolation-reason-missing': ({ item }) => ({
    what: `En ändring önskas för posten${quoted(item)}, men inget skäl är angivet.`,
    cure: 'Skriv varför koden behövs. Skälet följer med till förslaget och kodplanen.',
  }),
  'isolation-nothing-to-copy': () => ({
    what: 'Det finns ingen bedömning att kopiera dit.',
    cure: 'Välj rutor som är bedömda, och en fas eller part där posten är tillämplig och rutan är tom.',
  }),
  'isolation-nothing-to-clear': () => ({
    what: 'Rutorna är redan tomma.',
    cure: 'Välj rutor som är bedömda.',
  }),
  'grade-without-amount': ({ item, party }) => ({
    what: `${party ?? 'Parten'} har inget belopp på posten${quoted(item)} att sätta underlagskvalitet på.`,
    cure: 'Tagga raderna först, eller välj ett annat slag eller år.',
  }),
  'reason-missing': () => ({
    what: 'Inget skäl är angivet.',
    cure: 'Skriv varför. Skälet visas bredvid siffran och i rapporten.',
  }),
  'role-missing': () => ({
    what: 'Det står inte i vilken roll beslutet är fattat.',
    cure: 'Skriv en roll, till exempel ekonomichef eller projektledare. Skriv inget namn.',
  }),
  'identity-number-in-text': ({ text }) => ({
    what: `Texten ser ut att innehålla ett personnummer${quoted(text)}. Inget har sparats.`,
    cure: 'Ta bort numret. Uppgifter om enskilda personer hör inte hemma i underlaget.',
  }),
  'code-plan-empty': () => ({
    what: 'Ingen part har önskat någon ny kod.',
    cure: 'Ange önskad ändring i matrisens rutor först.',
  }),
  'overhead-key-unknown': ({ key }) => ({
    what: `Nyckeln${quoted(key)} finns inte i metoden.`,
    cure: 'Välj en av metodens fördelningsnycklar.',
  }),
  'overhead-key-missing': () => ({
    what: 'Gemensamma kostnader ingår, men ingen fördelningsnyckel är vald.',
    cure: 'Välj den nyckel som kostnaderna fördelas med, eller nivån Inga.',
  }),
  'overhead-share-invalid': () => ({
    what: 'Andelen overhead kan inte sparas.',
    cure: 'Skriv en andel mellan 0 och 100 procent med högst två decimaler, eller lämna den tom om den inte är känd.',
  }),
  'question-unknown': ({ question }) => ({
    what: `Frågan${quoted(question)} finns inte i deklarationen.`,
    cure: 'Öppna deklarationen igen och besvara någon av frågorna där.',
  }),
  'question-not-asked': ({ question, party }) => ({
    what: `Frågan${quoted(question)} ställs inte till ${party ?? 'parten'}.`,
    cure: 'Besvara bara de frågor som visas för parten.',
  }),
  'question-item': ({ question, item }) => ({
    what: `Frågan${quoted(question)} rör inte posten${quoted(item)}.`,
    cure: 'Välj en av de poster som står under frågan, eller svara för alla.',
  }),
  'answer-not-fitting': ({ question }) => ({
    what: `Svaret passar inte frågan${quoted(question)}.`,
    cure: 'Välj ett av svarsalternativen, skriv ett tal inom gränsen, eller välj Vet ej.',
  }),
  'double-count-unknown': () => ({
    what: 'Dubbelräkningen finns inte längre: underlaget har ändrats, eller så är inget beslutat om den.',
    cure: 'Öppna listan igen och ta ställning till det som står där nu.',
  }),
  'double-count-side-unknown': ({ party }) => ({
    what: `${party ?? 'Parten'} är inte någon av sidorna.`,
    cure: 'Välj en av de parter som har beloppet i sina böcker, eller att det inte är dubbelräkning.',
  }),
  'joint-board-unknown': () => ({
    what: 'Den gemensamma nämnden finns inte i listan.',
    cure: 'Öppna listan igen.',
  }),
  'joint-board-invalid': ({ field }) =>
    BOARD_FAULTS[String(field)] ?? {
      what: 'Den gemensamma nämnden kan inte sparas.',
      cure: 'Fyll i namn, sökord, vem som för räkenskaperna och minst en medlem.',
    },
}
