import { type ReactNode, useState } from 'react'
import type { CarryOver } from '../../../../shared/model/carry-over.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { usesText } from '../../../../shared/text/uses.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { showNode, showPane } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'
import { MoveTags } from './move-tags.tsx'
import { WordChange } from './word-change.tsx'

/** Items in use that mean something else in the version that applies: confirmed, or their tags moved or taken away. */
export function DecideView(): ReactNode {
  const { toDecide, run } = useMethodAtWork()
  const confirmable = toDecide.filter(({ reason }) => reason === 'definition').map(({ itemId }) => itemId)
  const confirm = (itemIds: string[]) => {
    void run('catalogue.confirmTags', { itemIds }).then((reply) => {
      if (reply.ok) announce(words.confirmed)
    })
  }
  return (
    <article className="sheet sheet-wide">
      <header className="sheet-head">
        <h2 className="sheet-title">{words.decideTitle}</h2>
        <span className="sheet-tools">
          {confirmable.length > 1 ? (
            <Button small onPress={() => confirm(confirmable)}>
              {words.confirmAll(confirmable.length)}
            </Button>
          ) : null}
          <Button small onPress={() => showPane('node')}>
            {words.diffBack}
          </Button>
        </span>
      </header>
      <p className="muted">{toDecide.length > 0 ? words.decideText : words.decideNone}</p>
      {toDecide.map((item) => (
        <DecideLine key={item.itemId} item={item} onConfirm={() => confirm([item.itemId])} />
      ))}
    </article>
  )
}

function DecideLine({ item, onConfirm }: { item: CarryOver; onConfirm: () => void }): ReactNode {
  const { method } = useMethodAtWork()
  const [moving, setMoving] = useState<'move' | 'drop' | null>(null)
  const now = method.items.find(({ id }) => id === item.itemId)
  const { former } = item
  return (
    <section className="decide-line">
      <header className="sheet-head">
        <span className="sheet-code">{item.itemId}</span>
        <h3 className="decide-name">{item.name}</h3>
        <Chip look="warn">{words.reasonShort[item.reason]}</Chip>
      </header>
      <p className="muted">
        {words.reasons[item.reason]} {words.usedBy(usesText(item.by))}
      </p>
      {former && now && item.reason === 'definition' ? (
        <>
          <WordChange before={former.definition} after={now.definition} />
          <Listed before={former.included} after={now.included} />
          <Listed before={former.notIncluded} after={now.notIncluded} />
        </>
      ) : former && item.reason === 'gone' ? (
        <p>
          <span className="muted">{words.was(former.version)}:</span> {former.definition}
        </p>
      ) : null}
      <div className="fact-actions">
        {item.reason === 'definition' || item.reason === 'kind' ? (
          <Button small look="primary" onPress={onConfirm}>
            {words.confirm}
          </Button>
        ) : null}
        <Button small onPress={() => setMoving('move')}>
          {words.moveTags}
        </Button>
        <Button small look="quiet" onPress={() => setMoving('drop')}>
          {words.dropTags}
        </Button>
        {now ? (
          <Button small look="quiet" onPress={() => showNode(now.id)}>
            {words.show}
          </Button>
        ) : null}
      </div>
      <MoveTags item={item} open={moving} onClose={() => setMoving(null)} />
    </section>
  )
}

/** Lines of a list that came or went. */
function Listed({ before, after }: { before: readonly string[]; after: readonly string[] }): ReactNode {
  const gone = before.filter((one) => !after.includes(one))
  const added = after.filter((one) => !before.includes(one))
  if (gone.length + added.length === 0) return null
  return (
    <ul className="diff-values">
      {gone.map((one) => (
        <li key={`- ${one}`}>
          <del>{one}</del>
        </li>
      ))}
      {added.map((one) => (
        <li key={`+ ${one}`}>
          <ins>{one}</ins>
        </li>
      ))}
    </ul>
  )
}
