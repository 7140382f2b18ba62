/** Something that wants to stand at `at` and takes `size`, along one direction. */
export interface Wanting {
  readonly at: number
  readonly size: number
}

/**
 * Where each may stand so that none overlaps another and all keep their order, as near to where they want as can be: those
 * that touch become a block centred on its members' wishes. Kept within from..to as far as there is room.
 */
export function dodge(items: readonly Wanting[], from: number, to: number): number[] {
  interface Block {
    start: number
    size: number
    wish: number
    members: number[]
  }
  const order = items.map((_, index) => index).toSorted((a, b) => (items[a]?.at ?? 0) - (items[b]?.at ?? 0) || a - b)
  const blocks: Block[] = []
  const place = (block: Block) => {
    const free = block.wish / block.members.length
    block.start = Math.max(from, Math.min(free, to - block.size))
  }
  for (const index of order) {
    const item = items[index]
    if (!item) continue
    const block: Block = { start: 0, size: item.size, wish: item.at - item.size / 2, members: [index] }
    place(block)
    blocks.push(block)
    for (let last = blocks.length - 1; last > 0; last -= 1) {
      const [before, after] = [blocks[last - 1], blocks[last]]
      if (!before || !after || before.start + before.size <= after.start + 1e-9) break
      // A member's wish, as a wish for the block's start, is what it wants less what stands before it in the block.
      before.wish += after.wish - after.members.length * before.size
      before.members.push(...after.members)
      before.size += after.size
      place(before)
      blocks.pop()
    }
  }
  const placed = items.map(({ at }) => at)
  for (const block of blocks) {
    let at = block.start
    for (const member of block.members) {
      const size = items[member]?.size ?? 0
      placed[member] = at + size / 2
      at += size
    }
  }
  return placed
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const GAP = 9

/**
 * A place for each point's label beside it: right, left, above or below, the first that is inside `area` and touches neither
 * a point, a label already placed, nor what is `taken`; else where it touches fewest. Same points, same places.
 */
export function placeLabels(
  points: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[],
  area: Box,
  taken: readonly Box[] = [],
): Box[] {
  const dots = points.map(({ x, y }): Box => ({ x: x - 6, y: y - 6, width: 12, height: 12 }))
  const placed: Box[] = []
  for (const [index, { x, y, width, height }] of points.entries()) {
    const places: Box[] = [
      { x: x + GAP, y: y - height / 2, width, height },
      { x: x - GAP - width, y: y - height / 2, width, height },
      { x: x - width / 2, y: y - GAP - height, width, height },
      { x: x - width / 2, y: y + GAP, width, height },
      { x: x + GAP, y: y - height - 2, width, height },
      { x: x + GAP, y: y + 2, width, height },
      { x: x - GAP - width, y: y - height - 2, width, height },
      { x: x - GAP - width, y: y + 2, width, height },
    ]
    const cost = (box: Box): number => {
      const outside =
        box.x < area.x || box.y < area.y || box.x + width > area.x + area.width || box.y + height > area.y + area.height
      const others = [...taken, ...placed, ...dots.filter((_, dot) => dot !== index)].filter((other) =>
        overlaps(box, other),
      )
      return others.length + (outside ? 10 : 0)
    }
    const best = places.toSorted((a, b) => cost(a) - cost(b))[0]
    if (best) placed.push(best)
  }
  return placed
}
