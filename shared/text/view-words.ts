import type { ViewWords } from '../domain/present/view-words.ts'
import { chartWords } from './chart-words.ts'
import { kindWords } from './lens.ts'

const low = (kind: keyof typeof kindWords): string => kindWords[kind].toLowerCase()

/** Every word of the grid of indicators. */
export const viewWords: ViewWords = {
  chart: chartWords,
  columns: {
    name: 'Indikator',
    unit: 'Enhet',
    area: 'Område',
    median: 'Median',
    difference: 'Skillnad',
    bars: 'Parter',
    trend: 'Över år',
    comparability: 'Jämförbarhet',
  },
  columnTitles: {
    difference: 'Egen part mot medianen av parterna med värde, i procent',
    comparability: 'Hur jämförbar den egna siffran är, 0–100. En bedömning som vägs av sina delar; se Förklaring.',
  },
  kindYear: (kind, year) => `${kindWords[kind]} ${year}`,
  figureTitle: (name, kind, year) => `${name}, ${low(kind)} ${year}`,
  variance: (measure, unit) =>
    measure === 'varianceUnit' ? 'Avvikelse' : measure === 'varianceOre' ? `Avvikelse, ${unit}` : 'Avvikelse, %',
  varianceTitle: (measure, against, year) =>
    `Budget minus ${low(against)} ${year}${
      measure === 'varianceUnit'
        ? ', i indikatorns enhet'
        : measure === 'varianceOre'
          ? ', täljarens kronor'
          : ', i procent av budgeten'
    }. + = lägre kostnad än budget`,
  varianceGroup: (year) => `Mot budget ${year}`,
  area: (id, name) => `${id} ${name}`,
  severalAreas: 'Flera områden',
  pinned: 'Fästa',
  months: (covered) => `${covered}\u00a0mån`,
  comparability: (score) => String(score),
  small: (points) => points.map(({ label, text }) => `${label} ${text}`).join('; '),
  table: {
    title: (view) => (view === '' ? 'Indikatorer' : `Indikatorer, ${view}`),
    subtitle: (lens) =>
      chartWords.lens(lens, {
        prices: lens.fixedPrices ?? 'current',
        index: lens.index ?? null,
        annualised: lens.annualised ?? false,
      }),
    footer: (grid) => [
      ...(grid.sample ? [chartWords.footer.sample] : []),
      chartWords.footer.source([{ kind: grid.lens.kind, years: [grid.lens.year] }]),
      chartWords.footer.method(grid.methodVersion),
      ...(grid.missingParties.length > 0 ? [chartWords.footer.missing(grid.missingParties)] : []),
      ...(grid.unreconciledParties.length > 0 ? [chartWords.footer.unreconciled(grid.unreconciledParties)] : []),
    ],
    noteOf: (row, note) => `${row}: ${note}.`,
    filtered: (shown, all) => `${shown} av ${all} indikatorer visas: filtret döljer resten.`,
  },
}
