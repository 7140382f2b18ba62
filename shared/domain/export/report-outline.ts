import type { ReportLayout } from './report-model.ts'

export interface OutlineHeading {
  level: number
  text: string
  body: string[]
}

/** The report as headings with their text, for showing before it is made: what the reader will see, tables by their captions. */
export function reportHeadingsOf(layout: ReportLayout): OutlineHeading[] {
  const headings: OutlineHeading[] = []
  for (const block of layout.blocks) {
    if (block.is === 'heading') headings.push({ level: block.level, text: block.text, body: [] })
    else headings.at(-1)?.body.push(...(block.is === 'list' ? block.items : [bodyText(block)]))
  }
  return headings
}

function bodyText(block: Exclude<ReportLayout['blocks'][number], { is: 'heading' } | { is: 'list' }>): string {
  switch (block.is) {
    case 'paragraph':
    case 'todo':
      return block.text
    case 'table':
      return block.caption
    case 'chart':
      return block.title
  }
}
