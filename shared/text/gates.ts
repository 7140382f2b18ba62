import type { PackageContent } from '../model/package-content.ts'
import { formatNumber } from '../domain/present/format-number.ts'
import { type SaidFacts, saidFacts } from '../domain/export/said-facts.ts'

/** What is left of isolation, declarations and double counting. */
function saidGates({ empty, reasonMissing, silent, overheadMissing, undecided }: SaidFacts): PackageContent['gates'] {
  const step = 'isolation'
  const named = silent.map(({ party, count }) => `${party} (${count})`).join(', ')
  return [
    ...(empty > 0 ? [{ step, text: `Isoleringsmatrisen har ${formatNumber(empty, 0)} tomma rutor.` }] : []),
    ...(reasonMissing > 0
      ? [
          {
            step,
            text:
              reasonMissing === 1
                ? 'En bedömning på nivå 0–1 eller med önskad ändring saknar skäl.'
                : `${formatNumber(reasonMissing, 0)} bedömningar på nivå 0–1 eller med önskad ändring saknar skäl.`,
          },
        ]
      : []),
    ...(silent.length > 0 ? [{ step, text: `Metodfrågor är obesvarade: ${named}.` }] : []),
    ...(overheadMissing.length > 0
      ? [{ step, text: `Overhead är inte redovisad: ${overheadMissing.join(', ')}.` }]
      : []),
    ...(undecided > 0
      ? [
          {
            step,
            text:
              undecided === 1
                ? 'Ett belopp kan vara dubbelräknat och är inte avgjort.'
                : `${undecided} belopp kan vara dubbelräknade och är inte avgjorda.`,
          },
        ]
      : []),
  ]
}

/** What the package still lacks, in words, with the page that mends it. An empty list means nothing is missing that the program can see. */
export function gatesOf(content: Omit<PackageContent, 'gates'>): PackageContent['gates'] {
  const { grid, batches, lines, volumes, method } = content
  const gates: PackageContent['gates'] = []
  if (grid.missingParties.length > 0)
    gates.push({ step: 'import', text: `Underlag saknas för ${grid.missingParties.join(', ')}.` })
  const open = batches.filter((batch) => !batch.reconciled)
  if (open.length > 0)
    gates.push({
      step: 'import',
      text:
        open.length === 1
          ? 'Ett underlag är inte avstämt mot en kontrollsumma.'
          : `${open.length} underlag är inte avstämda mot en kontrollsumma.`,
    })
  const untagged = lines.filter((line) => line.itemId === null).reduce((sum, line) => sum + line.rows, 0)
  if (untagged > 0)
    gates.push({ step: 'tagging', text: `${formatNumber(untagged, 0)} rader är inte taggade mot metoden.` })
  const lacking = new Set(
    grid.rows.flatMap((row) =>
      row.cells.flatMap((cell) => cell.value.missing.filter((input) => input.startsWith('volym('))),
    ),
  )
  const names = [...lacking]
    .map((input) => method.volumes.find((volume) => input.startsWith(`volym(${volume.id})`))?.name ?? input)
    .toSorted()
  if (names.length > 0) gates.push({ step: 'volumes', text: `Volymer saknas: ${names.join(', ').toLowerCase()}.` })
  if (volumes.some((volume) => volume.state === 'value' && volume.source === ''))
    gates.push({ step: 'volumes', text: 'En volym saknar källa.' })
  gates.push(...saidGates(saidFacts(content)))
  if (method.status !== 'decided')
    gates.push({ step: 'catalogue', text: `Metoden (version ${method.version}) är inte beslutad.` })
  return gates
}
