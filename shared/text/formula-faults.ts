import type { FormulaFault, FormulaFaultCode } from '../model/formula-fault.ts'

type Words = (fault: FormulaFault) => string

const found = ({ params }: FormulaFault): string => params?.found || 'antal'
const other = ({ params }: FormulaFault): string => params?.other || 'antal'

const WORDS: Record<FormulaFaultCode, Words> = {
  empty: () => 'Skriv en formel, till exempel summa(A1; A2) / volym(inv65).',
  'too-long': () => 'Formeln är för lång. Dela upp den i flera indikatorer.',
  'too-deep': () => 'Formeln har för många parenteser i varandra. Dela upp den i flera indikatorer.',
  'character-unknown': ({ text }) => `Tecknet ${text.trim() === '' ? 'här' : `”${text}”`} kan inte stå i en formel.`,
  'number-malformed': ({ text }) =>
    `”${text}” är inget tal. Skriv decimaler med komma, till exempel 1,5, och högst 15 siffror.`,
  'end-too-early': () => 'Formeln tar slut för tidigt. Här saknas något, kanske en parentes.',
  'token-unexpected': ({ text }) => `”${text}” kan inte stå här.`,
  'name-unknown': ({ text }) =>
    `Namnet ”${text}” finns inte. Poster skrivs summa(A1), volymer volym(inv65) och indikatorer indikator(I1).`,
  'function-unknown': ({ text }) => `Funktionen ”${text}” finns inte.`,
  'item-unknown': ({ text }) => `Posten ”${text}” finns inte i metoden.`,
  'item-is-value': ({ text }) => `${text} är en värdepost och har inga kronor att summera.`,
  'items-overlap': ({ text }) =>
    `${text} är redan med i summan, själv eller genom sin grupp, och skulle räknas två gånger.`,
  'kinds-mixed': ({ text }) =>
    `${text} är av annat slag än posterna före. Kostnader och finansiering läggs aldrig ihop.`,
  'volume-unknown': ({ text }) => `Volymen ”${text}” finns inte i metoden.`,
  'indicator-unknown': ({ text }) => `Indikatorn ”${text}” finns inte i metoden.`,
  'argument-count': ({ text }) => `${text} har fel antal uppgifter inom parentesen. Skilj dem åt med semikolon.`,
  'comparison-expected': () => 'Här behövs en jämförelse: =, <>, <, >, <= eller >=.',
  'comparison-misplaced': ({ text }) => `Jämförelsen ”${text}” hör bara hemma först i om(…; …; …).`,
  'axis-unknown': ({ text }) =>
    `”${text}” finns inte. En summa kan delas på vårdform, målgrupp, utförare, finansieringsnivå eller kostnadsslag.`,
  'axis-value-unknown': ({ text }) =>
    text === '' ? 'Här saknas vad som ska väljas.' : `”${text}” finns inte att välja här.`,
  'item-after-axis': ({ text }) => `Skriv posten ${text} före urvalet.`,
  'year-expected': () => 'Här behövs ett årtal, till exempel 2024.',
  'base-unknown': () => 'Ett index räknas mot ett årtal, mot föregående, eller mot budget, utfall eller prognos.',
  'index-nested': () => 'Ett index kan inte räknas av ett index.',
  'units-differ': (fault) => `Det här är ${other(fault)} och kan inte läggas ihop eller jämföras med ${found(fault)}.`,
  'scales-differ': (fault) =>
    `Det här är i ${other(fault)}, det före i ${found(fault)}. Räkna om till samma enhet först.`,
  'unit-mismatch': (fault) => `Formeln ger ${found(fault)}, men indikatorns enhet är ${other(fault)}.`,
  'unit-scale': (fault) =>
    `Formeln ger ${found(fault)}, men indikatorns enhet är ${other(fault)}. Multiplicera eller dela med 100, 1 000 och så vidare, eller använd andel(…; …) för procent.`,
  'unit-unreadable': ({ text, params }) =>
    params?.other === undefined
      ? `Enheten för ${text} kan inte läsas. Rätta den i metoden.`
      : `Enheten ”${params.other}” kan inte läsas. Skriv till exempel kr/inv, %, kr/dygn eller åa/1 000 inv 65+.`,
  'money-expected': () => 'Fasta priser gäller bara kronor, och här finns inga.',
  'deflator-missing': () => 'Metoden har inget valt prisindex. Välj ett bland metodens val innan fasta priser används.',
  circular: ({ text }) => `${text} räknas av den här indikatorn, som då skulle räknas av sig själv.`,
}

/** What is wrong with a formula, as one or two plain sentences. */
export const formulaFaultText = (fault: FormulaFault): string => WORDS[fault.code](fault)
