/** Ages from..to, both included; `to` is Infinity for "100+ år". All ages are 0..Infinity. */
export type AgeBand = { from: number; to: number }

export const ALL_AGES: AgeBand = { from: 0, to: Number.POSITIVE_INFINITY }

const ALL = /^(totalt?( ålder| antal)?|samtliga( åldrar)?|alla( åldrar)?|summa|total)$/

/** "65-69 år", "100+ år", "80 år och äldre", "80-w", "7 år", "totalt ålder"; null where the text is no age. A bare number is an age only where `bare`. */
export const ageBandOf = (cell: string, bare = false): AgeBand | null => {
  const text = cell
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
  if (ALL.test(text)) return ALL_AGES
  const range = /^(\d{1,3}) ?[-–] ?(\d{1,3})( ?år)?$/.exec(text)
  if (range) {
    const band = { from: Number(range[1]), to: Number(range[2]) }
    return band.from <= band.to && band.to < 130 ? band : null
  }
  const open = /^(\d{1,3})( ?år)?( ?\+| ?- ?w| ?[-–]$| (och|eller) äldre| och över|plus)( ?år)?$/.exec(text)
  if (open) return { from: Number(open[1]), to: Number.POSITIVE_INFINITY }
  const one = (bare ? /^(\d{1,3})( ?år)?$/ : /^(\d{1,3}) ?år$/).exec(text)
  return one && Number(one[1]) < 130 ? { from: Number(one[1]), to: Number(one[1]) } : null
}

/** The bands that together are `from` and older, each age once; null where they leave a gap or do not begin there. A single band goes before a chain. */
export const coverFrom = (bands: readonly AgeBand[], from: number): AgeBand[] | null => {
  const whole = bands.find((band) => band.from === from && band.to === Number.POSITIVE_INFINITY)
  if (whole) return [whole]
  const sorted = bands.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const chain: AgeBand[] = []
  let next = from
  for (const band of sorted) {
    if (band.from !== next) continue
    chain.push(band)
    if (band.to === Number.POSITIVE_INFINITY) return chain
    next = band.to + 1
  }
  return null
}

/** 'K' or 'M' where a text speaks of one sex only, 'T' where it says both, null where it says nothing. */
export const sexOf = (cell: string): 'K' | 'M' | 'T' | null => {
  const text = cell
    .replace(/[\s\u00a0_]+/g, ' ')
    .trim()
    .toLowerCase()
  if (/^(t|totalt?|båda könen|samtliga|män och kvinnor|kvinnor och män)$/.test(text)) return 'T'
  const women = /(?<!\p{L})(kvinnor|kvinna|flickor)(?!\p{L})/u.test(text) || text === 'k'
  const men = /(?<!\p{L})(män|man|pojkar)(?!\p{L})/u.test(text) || text === 'm'
  return women && men ? 'T' : women ? 'K' : men ? 'M' : null
}
