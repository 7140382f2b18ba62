import type { ReportBlock } from '../../shared/domain/export/report-model.ts'

/** A table with more columns than this does not fit across an upright page. */
const UPRIGHT_COLUMNS = 7

/** Blocks that share a page's direction. */
export interface ReportSection {
  readonly landscape: boolean
  readonly blocks: readonly ReportBlock[]
}

const isWide = (block: ReportBlock): boolean => block.is === 'table' && block.head.length > UPRIGHT_COLUMNS

/** Turns the page for wide tables, and keeps what stands between two of them on the same pages. */
export function reportSections(blocks: readonly ReportBlock[]): readonly ReportSection[] {
  const sections: { landscape: boolean; blocks: ReportBlock[] }[] = []
  blocks.forEach((block, index) => {
    const current = sections.at(-1)
    const follows =
      block.is === 'chart' && current?.landscape === true && blocks.slice(index + 1, index + 2).some(isWide)
    const landscape = isWide(block) || follows
    if (current?.landscape === landscape) current.blocks.push(block)
    else sections.push({ landscape, blocks: [block] })
  })
  return sections
}
