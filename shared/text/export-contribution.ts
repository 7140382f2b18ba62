import type { ContributionWords } from '../domain/export/contribution-words.ts'
import { formatNumber } from '../domain/present/format-number.ts'
import { exportWords } from './export-words.ts'
import { workbookWords } from './export-workbook.ts'
import { expressionWords, targetWords } from './rule-words.ts'

const MEANINGS: Record<string, string> = {
  format: 'Filens slag',
  version: 'Filformatets version',
  id: 'Bidragets eget id',
  part: 'Partens kod',
  ar: 'År',
  program: 'Programmets version',
  metod: 'Metod',
  metodversion: 'Metodens version',
  diarienummer: 'Diarienummer',
  status: 'Status',
  skapad: 'Senast ändrad hos avsändaren',
  exempel: 'Om siffrorna är påhittade',
  'innehall:sha256': 'Kontrollsumma för innehållet',
  'innehall:delar': 'Antal delar av innehållet',
}

/** The contribution workbook. */
export const contributionWords: ContributionWords = {
  workbook: workbookWords,
  title: (party, year) => `Bidrag från ${party} ${year}`,
  description: 'En parts underlag, taggning, volymer och indikatorer, att skicka till projektledaren.',
  sheets: { tagging: 'Taggning', machine: 'Samsyn' },
  readMeColumns: ['Id', 'Uppgift', 'Innehåll'],
  readMe: (contribution, party) => [
    ['Bidrag', `${party}, ${contribution.year}${contribution.sample ? '. EXEMPEL, påhittade siffror' : ''}`],
    ['Status', contribution.status === 'adopted' ? 'Fastställt' : 'Utkast, arbetsmaterial'],
    ['Diarienummer', contribution.caseNumber === '' ? 'Inte angivet' : contribution.caseNumber],
    ['Metod', `${contribution.methodId}, version ${contribution.methodVersion}`],
    ['Program', `Samsyn ${contribution.programVersion}`],
    ['Senast ändrad', `${contribution.createdAt.slice(0, 10)} ${contribution.createdAt.slice(11, 16)} UTC`],
    [
      'Så används filen',
      'Skicka den till projektledaren, som läser in den i Samsyn. Den går också att läsa som en vanlig arbetsbok.',
    ],
    [
      'Ändringar',
      'Det som ändras här utanför programmet upptäcks vid inläsningen och visas som gammalt och nytt värde. Ändra inte bladet Samsyn och ta inte bort kolumnen Id.',
    ],
    [
      'Underlag',
      'En rad per rad i ekonomisystemets fil, och en per del av en rad som är delad på flera poster. Kostnad är plus, intäkt är minus. Kronor.',
    ],
    ['Taggning', 'Vilka kodsträngar och regler som hör till vilken post.'],
    [
      'Isolering',
      'Hur synlig varje post är i budget och uppföljning, nivå 0–4, med skäl, mål, önskad kod och samråd. Listor finns att välja ur.',
    ],
    ['Deklaration', 'Svaren på frågorna om hur siffrorna är framtagna. Vet ej är också ett svar.'],
    ['Overhead', 'Hur gemensamma kostnader ingår: nivå, nyckel, andel och konton.'],
    ['Volymer', 'Det som kostnaderna delas med, med källa och datum.'],
    [
      'Indikatorer',
      `Formler över Underlag och Volymer, och kostnaden per grupp med diagram. saknas: uppgiften finns inte. ${exportWords.state('not-applicable')}: inte tillämpligt. ${exportWords.state('suppressed')}: för få personer för att visas.`,
    ],
  ],
  lines: [
    'Id',
    'Part',
    'År',
    'Slag',
    'Konto',
    'Kontots namn',
    'Verksamhet',
    'Verksamhetens namn',
    'Övriga koddelar',
    'Belopp (kr)',
    'Belopp i källan',
    'Period',
    'Post',
    'Räknas',
    'Fil',
    'Blad',
    'Rad',
    'Kolumn',
    'Varför',
    'Axlar',
  ],
  tagging: {
    columns: ['Id', 'Sätt', 'År', 'Slag', 'Kodsträng eller villkor', 'Post', 'Postens namn', 'Regel eller datum'],
    byHand: 'För hand',
    byRule: 'Regel',
    conditions: (conditions) => conditions.map((condition) => expressionWords(condition)).join(' · '),
    target: (target, keyName) =>
      target.by === 'none' ? 'Lämnad otaggad' : targetWords(target, (itemId) => itemId, keyName),
  },
  volumes: ['Id', 'Volym', 'Namn', 'Enhet', 'År', 'Slag', 'Värde', 'Källa', 'Datum', 'Grad'],
  groups: {
    unit: 'kr',
    title: (party, lens) => `Kostnad per grupp, kr · ${party} · ${exportWords.lens(lens)}`,
    alt: (party, groups) =>
      `Stapeldiagram över kostnaden per grupp för ${party}. ${groups.map(({ group, kr }) => `${group}: ${formatNumber(kr, 0)} kr`).join('. ')}.`,
  },
  machine: {
    columns: ['Nyckel', 'Värde', 'Betydelse'],
    title: 'Samsyn · läses av programmet, ändra inget här',
    meaning: (key) =>
      MEANINGS[key] ??
      (key.startsWith('sigill:')
        ? `Kontrollsumma för bladet ${key.slice('sigill:'.length)}`
        : key.startsWith('innehall:')
          ? 'Innehållet, packat'
          : ''),
  },
}
