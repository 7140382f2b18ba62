import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { ChartModel } from '../../shared/model/chart-model.ts'
import { shellText } from '../../shared/text/ui-shell.ts'
import { ChartDrawing } from './chart-drawing.tsx'
import { ChartKey } from './chart-legend.tsx'
import { composedSvg, escaped, type SvgPart } from './chart-svg.ts'

/** Wide enough for a page of a report at full width. */
const WIDTH = 960
const EDGE = 24
/** What a drawing's look is made of, read as it is drawn and written into the picture. */
const LOOK = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'letter-spacing',
] as const
const TEXT_LOOK = ['fill', 'font-size', 'font-weight', 'text-anchor'] as const
const DEFAULTS: Readonly<Record<string, string>> = {
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  opacity: '1',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
}
const GEOMETRY =
  /^(d|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|width|height|points|transform|id|clip-path|dx|dy|viewBox|offset|marker-end)$/
const TEXTS = new Set(['text', 'tspan'])
/** From the middle of a line to where its letters stand, as a share of their size. */
const MIDDLE = 0.35

/** The chart as a picture that needs nothing else: drawn anew in the light theme at a width of its own, whatever the screen has. */
export async function chartSvg(model: ChartModel): Promise<{ svg: string; width: number; height: number }> {
  const host = document.createElement('div')
  host.className = 'chart-export'
  document.body.append(host)
  const root = createRoot(host)
  try {
    flushSync(() =>
      root.render(
        <>
          <ChartKey model={model} width={WIDTH - 2 * EDGE} />
          <ChartDrawing
            drawing={model.drawing}
            width={WIDTH - 2 * EDGE}
            walked={null}
            chosen={null}
            onChoose={undefined}
          />
        </>,
      ),
    )
    await settled(host)
    const box = host.getBoundingClientRect()
    return composedSvg({
      title: model.title,
      subtitle: model.subtitle,
      spoken: model.spoken,
      footer: model.footer.join(' '),
      mark: model.sample ? shellText.sample : '',
      width: WIDTH,
      parts: [...host.querySelectorAll('svg')]
        .filter((svg) => svg.parentElement?.closest('svg') === null)
        .map((svg) => partOf(svg, box)),
      bodyHeight: box.height,
      fontFaces: await fontFaces(),
    })
  } finally {
    root.unmount()
    host.remove()
  }
}

/** Waits until a drawing has stopped changing: scales and layers come in a few rounds after the first. */
async function settled(host: HTMLElement): Promise<void> {
  let before = ''
  for (let round = 0; round < 40; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 15))
    const now = host.innerHTML
    if (now === before && host.querySelector('svg')) return
    before = now
  }
}

function partOf(svg: SVGSVGElement, box: DOMRect): SvgPart {
  const { left, top } = svg.getBoundingClientRect()
  return { x: left - box.left, y: top - box.top, inside: [...svg.childNodes].map(written).join('') }
}

/** An element as markup with its look in it; classes, names for the screen reader and handlers are left out. */
function written(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? '')
  if (!(node instanceof SVGElement) || node.tagName === 'desc' || node.tagName === 'title') return ''
  const style = getComputedStyle(node)
  if (style.display === 'none') return ''
  const attributes: string[] = []
  for (const { name, value } of node.attributes)
    if (GEOMETRY.test(name) && value !== '') attributes.push(`${name}="${escaped(value)}"`)
  if (node.tagName !== 'g' && node.tagName !== 'defs' && node.tagName !== 'clipPath') {
    for (const look of TEXTS.has(node.tagName) ? TEXT_LOOK : LOOK) {
      const value = style.getPropertyValue(look)
      if (value !== '' && value !== DEFAULTS[look]) attributes.push(`${look}="${escaped(value)}"`)
    }
    if (node.getAttribute('dominant-baseline') === 'central' && !node.hasAttribute('dy'))
      attributes.push(`dy="${(Number.parseFloat(style.fontSize) * MIDDLE).toFixed(2)}"`)
  }
  const inside = [...node.childNodes].map(written).join('')
  if (inside === '' && (node.tagName === 'g' || node.tagName === 'defs')) return ''
  return `<${[node.tagName, ...attributes].join(' ')}>${inside}</${node.tagName}>`
}

let fonts: Promise<string> | undefined

/** The program's own letters, in the picture; where they cannot be read it uses the reader's. */
const fontFaces = (): Promise<string> => {
  fonts ??= fetch(interUrl)
    .then((answer) => answer.arrayBuffer())
    .then(
      (bytes) =>
        `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${toBase64(new Uint8Array(bytes))}) format('woff2')}`,
    )
    .catch(() => '')
  return fonts
}

const CHUNK = 0x80_00

/** Bytes as base64, in parts that fit a call. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(binary)
}

/** The picture as PNG at twice its size, so that it is sharp on paper. */
export async function chartPng(model: ChartModel): Promise<Blob> {
  const { svg, width, height } = await chartSvg(model)
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    const paper = canvas.getContext('2d')
    if (!paper) throw new Error('no canvas')
    paper.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
