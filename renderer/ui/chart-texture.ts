/**
 * Textures as plain strokes inside a box. They differ in shape, so that they are told apart without colour; and being
 * strokes, not patterns, they are the same in every program that opens a saved picture, and stay small on paper.
 */
export type Texture = 'rising' | 'falling' | 'dots' | 'upright' | 'cross'

export interface TextureBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const STEP = 7
const DOT_STEP = 6
const LINE_STEP = 5
/** A stroke's own thickness must not reach outside the box. */
const INSET = 1

const short = (value: number): number => Math.round(value * 100) / 100

/** The strokes of a texture over a box, as the d of a path; '' where the box is too small to hold any. */
export function texturePath(texture: Texture, box: TextureBox): string {
  const x = box.x + INSET
  const y = box.y + INSET
  const width = box.width - 2 * INSET
  const height = box.height - 2 * INSET
  if (width <= 0 || height <= 0) return ''
  switch (texture) {
    case 'rising':
      return diagonals(x, y, width, height, false)
    case 'falling':
      return diagonals(x, y, width, height, true)
    case 'cross':
      return diagonals(x, y, width, height, false) + diagonals(x, y, width, height, true)
    case 'upright':
      return places(x, width, LINE_STEP)
        .map((at) => `M${short(at)} ${short(y)}v${short(height)}`)
        .join('')
    case 'dots': {
      const rows = places(y, height, DOT_STEP)
      return rows
        .flatMap((at, row) =>
          // Every other row half a step aside, so that dots are never taken for lines.
          places(x + (row % 2 === 0 ? 0 : DOT_STEP / 2), width - (row % 2 === 0 ? 0 : DOT_STEP / 2), DOT_STEP).map(
            (across) => `M${short(across)} ${short(at)}h0`,
          ),
        )
        .join('')
    }
  }
}

/** Places a step apart, with what is left over shared by both ends. */
function places(from: number, length: number, step: number): number[] {
  const count = Math.floor(length / step)
  if (count === 0) return length > 1 ? [from + length / 2] : []
  const first = from + (length - (count - 1) * step) / 2
  return Array.from({ length: count }, (_, index) => first + index * step)
}

/** Lines at 45°, cut at the box's edges. */
function diagonals(x: number, y: number, width: number, height: number, falling: boolean): string {
  const lines: string[] = []
  for (let offset = STEP / 2; offset < width + height; offset += STEP) {
    const right = Math.min(offset, width)
    const left = Math.max(0, offset - height)
    const [top, bottom] = [offset - right, offset - left]
    const at = (across: number) => short(falling ? x + width - across : x + across)
    lines.push(`M${at(right)} ${short(y + top)}L${at(left)} ${short(y + bottom)}`)
  }
  return lines.join('')
}
