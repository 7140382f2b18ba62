import { type ReactNode, useEffect } from 'react'
import type { Overview } from '../../shared/contract/workspace.ts'
import { lensTitle, unitWords } from '../../shared/text/lens.ts'
import { shellText } from '../../shared/text/ui-shell.ts'
import { commonText } from '../../shared/text/ui-words.ts'
import { usePrinting } from '../ui/printing.ts'
import { useLens, useScope, useUnit } from './scope.ts'

/** What stands in the margins of every page on paper, and over the first: whose figures, and that they are a draft or invented. */
export function PrintHead({ overview }: { overview: Overview }): ReactNode {
  const printing = usePrinting()
  const lens = useLens()
  const { party } = useScope()
  const unit = useUnit()
  const mark = overview.sample ? shellText.sample : shellText.drafts[overview.methodStatus]
  useEffect(() => {
    if (!printing) return undefined
    const sheet = marginSheet(`${commonText.program} · ${overview.name}`, mark)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [printing, overview.name, mark])
  if (!printing) return null
  const name = overview.parties.find(({ code }) => code === party)?.name ?? ''
  return (
    <div className="print-only print-facts">
      {mark ? <p className="print-mark">{mark}</p> : null}
      <p>{shellText.printFacts(name, lensTitle(lens), unitWords[unit])}</p>
    </div>
  )
}

/** A style sheet of its own, since the words are the workspace's: names above, date and page below. */
function marginSheet(name: string, mark: string): CSSStyleSheet {
  const quoted = (words: string) =>
    `"${words.replace(/[\\"\n\r]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`
  const date = shellText.printed(new Date().toLocaleDateString('sv-SE'))
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page {
    @top-left { content: ${quoted(name)}; font: 8pt sans-serif; color: #56646e; }
    @top-right { content: ${quoted(mark)}; font: 600 9pt sans-serif; letter-spacing: 1pt; color: #17212a; }
    @bottom-left { content: ${quoted(date)}; font: 8pt sans-serif; color: #56646e; }
    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #56646e; }
  }`)
  return sheet
}
