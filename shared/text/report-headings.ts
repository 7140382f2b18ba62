import type { Chapter } from '../domain/export/report-words.ts'

/** The report's headings, word for word and in order. */
export const reportHeadings: Record<Chapter, string> = {
  summary: 'Sammanfattning',
  decision: 'Förslag till beslut',
  background: '1 Bakgrund och uppdrag',
  purpose: '2 Syfte, mål och avgränsning',
  procedure: '3 Arbetssätt, deltagare och samråd med verksamheten',
  present: '4 Nuläge: ekonomistyrning, kodplaner, system och jämförbarhet',
  method: '5 Metod: begrepp, kostnadsbegrepp, katalog över kostnader/värden',
  isolation: '6 Behov av isolering i budgetplanering och budgetuppföljning',
  keys: '7 Fördelningsnycklar och gemensamma kostnader (OH)',
  indicators: '8 Indikatorer för löpande uppföljning',
  trial: '9 Provräkning/pilot: resultat per part, med kvalitetsmärkning',
  financing: '10 Koppling till finansieringsmodellen (skatteväxling, tilläggsbelopp, utvecklingsmedel)',
  followUp: '11 Struktur för uppföljning: årshjul, roller, rapportvägar',
  consequences: '12 Konsekvenser: ekonomi, personal/arbetsinsats, IT, juridik/dataskydd, jämställdhet, barn, glesbygd',
  risks: '13 Risker och osäkerheter',
  plan: '14 Genomförandeplan per part och tidplan (2026-01-01–2027-12-31)',
  evaluation: '15 Utvärdering',
  appendices: 'Bilagor',
}
