import type { ReactNode } from 'react'

/** How a layer is drawn: a step of grey, and from the fourth on a pattern too. Neighbours differ in both. */
const LAYERS = [
  { className: 'layer-dark', pattern: null, dark: true },
  { className: 'layer-light', pattern: null, dark: false },
  { className: 'layer-middle', pattern: null, dark: true },
  { className: 'layer-paper', pattern: 'diagonal', dark: false },
  { className: 'layer-light', pattern: 'dots', dark: false },
  { className: 'layer-paper', pattern: 'upright', dark: false },
  { className: 'layer-light', pattern: 'cross', dark: false },
  { className: 'layer-paper', pattern: null, dark: false },
] as const

export function layerFill(layer: number, id: string): { className: string; pattern: string | null; dark: boolean } {
  const { className, pattern, dark } = LAYERS[layer % LAYERS.length] ?? LAYERS[0]
  return { className, dark, pattern: pattern === null ? null : `url(#${id}-${pattern})` }
}

export function LayerPatterns({ id }: { id: string }): ReactNode {
  const tile = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const
  return (
    <defs>
      <pattern id={`${id}-diagonal`} {...tile} patternTransform="rotate(-45)">
        <line x1="0" y1="0" x2="0" y2="6" className="layer-line" />
      </pattern>
      <pattern id={`${id}-dots`} {...tile}>
        <circle cx="3" cy="3" r="1.3" className="layer-dot" />
      </pattern>
      <pattern id={`${id}-upright`} {...tile}>
        <line x1="3" y1="0" x2="3" y2="6" className="layer-line-thin" />
      </pattern>
      <pattern id={`${id}-cross`} {...tile}>
        <path d="M0 0L6 6M6 0L0 6" className="layer-line-thin" />
      </pattern>
    </defs>
  )
}
