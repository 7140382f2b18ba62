import type { ReactNode } from 'react'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import { pageSplits } from '../../../../shared/text/page-splits.ts'
import { pageSuggestions } from '../../../../shared/text/page-suggestions.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { PAGE } from '../filter-model.ts'
import type { Groups } from '../use-groups.ts'

export interface GridStatusProps {
  readonly groups: Groups
  /** All that the filter shows is chosen. */
  readonly whole: boolean
  /** Enter takes a suggestion. */
  readonly accepts: boolean
  readonly onWhole: () => void
}

/** How many code strings there are, the way to the next of them, and the keys of the grid. */
export function GridStatus({ groups, whole, accepts, onWhole }: GridStatusProps): ReactNode {
  const { total, known, view, change } = groups
  const first = view.page * PAGE
  const shown = groups.groups.length
  const number = (count: number) => formatNumber(count, 0)
  const several = total > PAGE
  return (
    <div className="tagging-keys">
      <span role="status">
        {!known
          ? ''
          : several
            ? text.pageOf(number(first + 1), number(first + shown), number(total), view.sort === null)
            : null}
        {known && !several ? text.groups(number(total)) : null}
        {whole ? `, ${text.allChosen}` : ''}
      </span>
      {several ? (
        <>
          <Button small look="quiet" disabled={view.page === 0} onPress={() => change({ page: view.page - 1 })}>
            {text.former}
          </Button>
          <Button small look="quiet" disabled={first + shown >= total} onPress={() => change({ page: view.page + 1 })}>
            {text.next}
          </Button>
        </>
      ) : null}
      {total > 1 && !whole ? (
        <Button small look="quiet" onPress={onWhole}>
          {text.chooseAll(number(total))}
        </Button>
      ) : null}
      <span className="tagging-key-list">
        <Kbd keys="↑" />
        <Kbd keys="↓" /> {text.keys.rows} <span>{text.keys.type}</span> <Kbd keys="Enter" />{' '}
        {accepts ? pageSuggestions.acceptKey : text.keys.pick} <Kbd keys="S" /> {pageSplits.splitKey} <Kbd keys="R" />{' '}
        {text.keys.rule} <Kbd keys="?" /> {text.keys.all}
      </span>
    </div>
  )
}
