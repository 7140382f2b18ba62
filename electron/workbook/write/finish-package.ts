import { strFromU8, strToU8 } from 'fflate'
import type { BarChartLayout } from '../../../shared/domain/export/workbook-model.ts'
import { patchZip } from './patch-zip.ts'

/** The earliest time a zip entry can say, in local time so that no time zone shows in the bytes. */
export const ZIP_TIME = new Date(1980, 0, 1)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const points = (values: readonly (string | number)[]): string =>
  `<c:ptCount val="${values.length}"/>${values
    .map((value, index) => `<c:pt idx="${index}"><c:v>${escaped(String(value))}</c:v></c:pt>`)
    .join('')}`

/** Puts what the ranges hold beside the references, so that a viewer that does not calculate draws the chart too. */
function withCache(xml: string, chart: BarChartLayout): string {
  return xml
    .replace(
      /(<c:cat><c:strRef><c:f>[^<]*<\/c:f>)/,
      (head) => `${head}<c:strCache>${points(chart.categories.cached)}</c:strCache>`,
    )
    .replace(
      /(<c:val><c:numRef><c:f>[^<]*<\/c:f>)/,
      (head) => `${head}<c:numCache><c:formatCode>General</c:formatCode>${points(chart.values.cached)}</c:numCache>`,
    )
    .replaceAll('lang="en-US"', 'lang="sv-SE"')
}

/**
 * The written file made fit to keep: charts with cached values, the language said, one fixed time on every entry.
 * Same input, same bytes, in any time zone. `charts` in the order of the sheets.
 */
export const finishPackage = (bytes: Uint8Array, charts: readonly BarChartLayout[]): Uint8Array =>
  patchZip(bytes, (name, read) => {
    const chart = /^xl\/charts\/chart(\d+)\.xml$/.exec(name)
    const layout = chart ? charts[Number(chart[1]) - 1] : undefined
    if (layout) return strToU8(withCache(strFromU8(read()), layout))
    if (name !== 'docProps/core.xml') return null
    return strToU8(
      strFromU8(read()).replace('</cp:coreProperties>', '<dc:language>sv-SE</dc:language></cp:coreProperties>'),
    )
  })
