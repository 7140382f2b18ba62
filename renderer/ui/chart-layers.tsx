import type { ReactNode } from 'react'
import { type Texture, texturePath } from './chart-texture.ts'

/** How a layer is drawn: a step of grey, and from the fourth on a texture too. Neighbours differ in both. */
const LAYERS: readonly { readonly className: string; readonly texture: Texture | null; readonly dark: boolean }[] = [
  { className: 'layer-dark', texture: null, dark: true },
  { className: 'layer-light', texture: null, dark: false },
  { className: 'layer-middle', texture: null, dark: true },
  { className: 'layer-paper', texture: 'falling', dark: false },
  { className: 'layer-light', texture: 'dots', dark: false },
  { className: 'layer-paper', texture: 'upright', dark: false },
  { className: 'layer-light', texture: 'cross', dark: false },
  { className: 'layer-paper', texture: null, dark: false },
]

/** Whether a layer's code stands on something dark, and whether it needs a ground of its own. */
export function layerLook(layer: number): { dark: boolean; textured: boolean } {
  const { dark, texture } = LAYERS[layer % LAYERS.length] ?? { dark: false, texture: null }
  return { dark, textured: texture !== null }
}

/** One layer's part of a bar, or its sign in the key. */
export function LayerRect({
  layer,
  ...box
}: {
  layer: number
  x: number
  y: number
  width: number
  height: number
}): ReactNode {
  const look = LAYERS[layer % LAYERS.length]
  return (
    <>
      <rect {...box} className={look?.className} />
      {look?.texture ? (
        <path
          d={texturePath(look.texture, box)}
          className={
            look.texture === 'dots' ? 'layer-dots' : look.texture === 'falling' ? 'layer-line' : 'layer-line-thin'
          }
        />
      ) : null}
      <rect {...box} className="layer-edge" />
    </>
  )
}
