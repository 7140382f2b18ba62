import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { BarChartLayout } from '../../../shared/domain/export/workbook-model.ts'

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
export function finishPackage(bytes: Uint8Array, charts: readonly BarChartLayout[]): Uint8Array {
  const parts: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const chart = /^xl\/charts\/chart(\d+)\.xml$/.exec(name)
    const layout = chart ? charts[Number(chart[1]) - 1] : undefined
    if (layout) parts[name] = strToU8(withCache(strFromU8(content), layout))
    else if (name === 'docProps/core.xml')
      parts[name] = strToU8(
        strFromU8(content).replace('</cp:coreProperties>', '<dc:language>sv-SE</dc:language></cp:coreProperties>'),
      )
    else parts[name] = content
  }
  return zipSync(parts, { level: 6, mtime: ZIP_TIME })
}
