import type { PackageContent } from '../../model/package-content.ts'

const KIND = { budget: 'budget', outcome: 'utfall', forecast: 'prognos' } as const
const FOLDER = 'oppna-data'

/** The open-data files, in the order they are listed. ASCII, so that they keep their names on every disk. */
export const DATA_FILES = {
  lines: `${FOLDER}/underlag.csv`,
  items: `${FOLDER}/poster.csv`,
  volumes: `${FOLDER}/volymer.csv`,
  indicators: `${FOLDER}/indikatorer.csv`,
  isolation: `${FOLDER}/isolering.csv`,
  answers: `${FOLDER}/deklaration.csv`,
  overhead: `${FOLDER}/overhead.csv`,
  doubleCounts: `${FOLDER}/dubbelrakning.csv`,
  county: `${FOLDER}/lanet.csv`,
  definitions: `${FOLDER}/indikatorblad.csv`,
  catalogue: `${FOLDER}/katalog.csv`,
  sources: `${FOLDER}/kallor.csv`,
  method: `${FOLDER}/metod.json`,
  descriptor: `${FOLDER}/datapackage.json`,
} as const

/** What the files of a package are called: the same for the same scope, and marked where the figures are invented. */
export function packageFileNames(content: Pick<PackageContent, 'grid' | 'sample'>) {
  const { lens } = content.grid
  const scope = `${lens.year}-${KIND[lens.kind]}${content.sample ? '-exempel' : ''}`
  return {
    workbook: `samsyn-arbetsbok-${scope}.xlsx`,
    report: `samsyn-rapport-${scope}.docx`,
    manifest: 'manifest.json',
    bundle: `samsyn-paket-${scope}.zip`,
  }
}

/** Every name in a package, sorted as they stand in the bundle. */
export function packageNames(content: Pick<PackageContent, 'grid' | 'sample'>): readonly string[] {
  const { workbook, report, manifest } = packageFileNames(content)
  return [workbook, report, manifest, ...Object.values(DATA_FILES)].toSorted()
}

const FOLDED: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', é: 'e' }

/** `samsyn-bidrag-2361-harjedalen-2026.xlsx`: ASCII, so that mail programs leave it alone. */
export function contributionFileName(
  contribution: { party: string; year: number; sample: boolean },
  short: string,
): string {
  const plain = short
    .toLowerCase()
    .replace(/[åäöé]/g, (letter) => FOLDED[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const name = plain === '' ? contribution.party : `${contribution.party}-${plain}`
  return `samsyn-bidrag-${name}-${contribution.year}${contribution.sample ? '-exempel' : ''}.xlsx`
}
