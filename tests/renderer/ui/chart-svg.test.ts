import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { isPicture } from '../../../electron/operations/picture.ts'
import { composedSvg, type SvgFacts } from '../../../renderer/ui/chart-svg.ts'

const facts: SvgFacts = {
  title: 'Kostnad <per> "invånare" & dygn',
  subtitle: 'Budget 2026',
  spoken: 'En mening.',
  footer: 'Källa: parternas budget 2026. '.repeat(8).trim(),
  mark: 'EXEMPEL',
  width: 960,
  parts: [{ x: 0, y: 30, inside: '<rect x="1" y="2" width="3" height="4" fill="rgb(11, 106, 110)"/>' }],
  bodyHeight: 200,
  fontFaces: "@font-face{font-family:'Inter Variable';src:url(data:font/woff2;base64,AAAA) format('woff2')}",
}
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words)

describe('a saved picture', () => {
  it('is well-formed, says what it is, and holds its own font', () => {
    const { svg } = composedSvg(facts)
    const seen: string[] = []
    const parser = new SaxesParser()
    parser.on('opentag', ({ name }) => seen.push(name))
    parser.on('error', (error) => {
      throw error
    })
    parser.write(svg).close()
    expect(seen.slice(0, 4)).toEqual(['svg', 'title', 'desc', 'style'])
    expect(svg).toContain('font/woff2;base64')
    expect(isPicture(new TextEncoder().encode(svg), 'svg')).toBe(true)
  })

  it('has title, subtitle, mark and the whole footer in it, broken into lines', () => {
    const words = texts(composedSvg(facts).svg)
    expect(words[0]).toBe('Kostnad &lt;per&gt; &quot;invånare&quot; &amp; dygn')
    expect(words).toContain('EXEMPEL')
    expect(words.slice(3).join(' ')).toBe(facts.footer)
  })

  it('is the same from the same parts', () => expect(composedSvg(facts)).toEqual(composedSvg(facts)))

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="x()"></svg>'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><image href="https://exempel.se/x.png"/></svg>'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><style>@import "x"</style></svg>'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><rect style="fill:url(//exempel.se/x)"/></svg>'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><!DOCTYPE x></svg>'],
    ['<html></html>'],
    ['<svg '],
  ])('is no picture to the host when it could run or fetch anything: %s', (text) =>
    expect(isPicture(new TextEncoder().encode(text), 'svg')).toBe(false),
  )

  it('a PNG is known by how it begins', () => {
    expect(isPicture(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'png')).toBe(true)
    expect(isPicture(new TextEncoder().encode('<svg ></svg>'), 'png')).toBe(false)
  })
})
