import { brokenInto } from './chart-room.ts'

/** A part of the drawing as it lies in the chart: its markup, already in its own colours and sizes. */
export interface SvgPart {
  readonly x: number
  readonly y: number
  readonly inside: string
}

export interface SvgFacts {
  readonly title: string
  readonly subtitle: string
  readonly spoken: string
  readonly footer: string
  /** Printed in the corner where the figures are invented; '' when they are real. */
  readonly mark: string
  readonly width: number
  readonly parts: readonly SvgPart[]
  readonly bodyHeight: number
  /** @font-face rules with the font in them; '' to use the reader's own. */
  readonly fontFaces: string
}

const PAPER = '#ffffff'
const INK = '#17212a'
const MUTED = '#56646e'
const LINE = '#dfe4e8'
const FONT = "'Inter Variable', Inter, 'Segoe UI', Arial, sans-serif"
const EDGE = 24
const TITLE = { size: 18, line: 24 }
const SUBTITLE = { size: 13, line: 18 }
const FOOTER = { size: 11.5, line: 16 }
const MARK_WIDTH = 96

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * A whole chart as one SVG that needs nothing else: title, subtitle, drawing, footer, fonts and colours in it, on white.
 * The same parts give the same bytes.
 */
export function composedSvg(facts: SvgFacts): { svg: string; width: number; height: number } {
  const inner = facts.width - 2 * EDGE
  const title = brokenInto(facts.title, inner - (facts.mark ? MARK_WIDTH : 0), TITLE.size)
  const subtitle = brokenInto(facts.subtitle, inner, SUBTITLE.size)
  const footer = brokenInto(facts.footer, inner, FOOTER.size)
  const top = EDGE + title.length * TITLE.line + subtitle.length * SUBTITLE.line + 14
  const rule = top + facts.bodyHeight + 12
  const height = Math.ceil(rule + 10 + footer.length * FOOTER.line + EDGE - 8)
  const lines = (words: readonly string[], from: number, style: { size: number; line: number }, more: string) =>
    words
      .map(
        (line, index) =>
          `<text x="${EDGE}" y="${round(from + index * style.line)}" font-size="${style.size}" ${more}>${escaped(line)}</text>`,
      )
      .join('')
  const mark = facts.mark
    ? `<g><rect x="${facts.width - EDGE - 82}" y="${EDGE - 6}" width="82" height="20" rx="4" fill="none" stroke="${MUTED}"/><text x="${facts.width - EDGE - 41}" y="${EDGE + 8}" font-size="11.5" letter-spacing="1" text-anchor="middle" fill="${MUTED}">${escaped(facts.mark)}</text></g>`
    : ''
  const body = facts.parts
    .map((part) => `<g transform="translate(${round(EDGE + part.x)} ${round(top + part.y)})">${part.inside}</g>`)
    .join('')
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${facts.width}" height="${height}" viewBox="0 0 ${facts.width} ${height}" role="img" lang="sv" font-family="${escaped(FONT)}">`,
    `<title>${escaped(facts.title)}</title><desc>${escaped(facts.spoken)}</desc>`,
    facts.fontFaces ? `<style>${facts.fontFaces}</style>` : '',
    `<rect width="${facts.width}" height="${height}" fill="${PAPER}"/>`,
    lines(title, EDGE + TITLE.size - 4, TITLE, `font-weight="650" fill="${INK}"`),
    lines(subtitle, EDGE + title.length * TITLE.line + SUBTITLE.size, SUBTITLE, `fill="${MUTED}"`),
    mark,
    body,
    `<path d="M${EDGE} ${round(rule)}H${facts.width - EDGE}" stroke="${LINE}"/>`,
    lines(footer, rule + 8 + FOOTER.size, FOOTER, `fill="${MUTED}"`),
    '</svg>',
  ].join('')
  return { svg, width: facts.width, height }
}

const round = (value: number): number => Math.round(value * 100) / 100
