import { type ReactNode, useState } from 'react'
import type { Lens } from '../../../../shared/contract/indicators.ts'
import { sensitivityText as text } from '../../../../shared/text/sensitivity-words.ts'
import { useRead } from '../../../client/use-read.ts'
import { Button } from '../../../ui/button.tsx'
import { PanelSection } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { sensitivityLines } from '../sensitivity-model.ts'

/** How the order of the parties in an indicator leans on choices of method, asked for by a person: it is not about one figure. */
export function SensitivitySection({ lens, indicatorId }: { lens: Lens; indicatorId: string }): ReactNode {
  const [open, setOpen] = useState(false)
  const read = useRead('indicators.sensitivity', { lens, indicatorId }, { enabled: open })
  const found = read.value?.sensitivity
  return (
    <PanelSection title={text.title}>
      {open ? (
        <>
          <ProblemNote problem={read.problem} />
          {found ? (
            <ul className="lacks" aria-label={text.title}>
              {sensitivityLines(found).map(({ key, sentence, moves }) => (
                <li key={key} className={moves ? undefined : 'muted'}>
                  {sentence}
                </li>
              ))}
            </ul>
          ) : null}
          <p className="part-source">{text.note}</p>
        </>
      ) : (
        <div>
          <Button small onPress={() => setOpen(true)}>
            {text.ask}
          </Button>
        </div>
      )}
    </PanelSection>
  )
}
