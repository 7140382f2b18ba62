import { type ReactNode, useMemo } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { CHANGED_SECTIONS } from '../../../../shared/model/method-diff.ts'
import { changeHeading, listDifference, valueWords } from '../../../../shared/text/method-diff.ts'
import { sectionWords } from '../../../../shared/text/method-words.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { useRead } from '../../../client/use-read.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'
import { indicatorNode, keyNode, PAGES, versionLabel, volumeNode } from '../catalogue-model.ts'
import { showDiff, showNode } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'
import { WordChange } from './word-change.tsx'

type Change = OutputOf<'catalogue.diff'>['changes'][number]

/** Every difference between another version and the one shown, by where it is, the words that changed marked. */
export function DiffView({ against, partyName }: { against: string; partyName: (code: string) => string }): ReactNode {
  const { version, versions, method } = useMethodAtWork()
  const read = useRead('catalogue.diff', { from: against, to: version.id }, { keep: true })
  const changes = read.value?.changes
  const groups = useMemo(
    () =>
      CHANGED_SECTIONS.flatMap((section) => {
        const mine = (changes ?? []).filter((change) => change.section === section)
        return mine.length > 0 ? [{ section, changes: mine }] : []
      }),
    [changes],
  )
  const there = new Set(method.items.map(({ id }) => id))
  const nodeOf = ({ section, id, what }: Change): string | null => {
    if (what === 'removed') return null
    if (section === 'item') return there.has(id) ? id : null
    if (section === 'key') return keyNode(id)
    if (section === 'volume') return volumeNode(id)
    if (section === 'indicator') return indicatorNode(id)
    if (section === 'conventions') return PAGES.conventions
    return section === 'source' ? PAGES.sources : null
  }
  return (
    <article className="sheet sheet-wide">
      <header className="sheet-head">
        <h2 className="sheet-title">{words.diffTitle}</h2>
        {changes ? <Chip look={changes.length > 0 ? 'warn' : 'settled'}>{words.diffCount(changes.length)}</Chip> : null}
      </header>
      <Select
        label={words.diffFrom}
        value={against}
        options={versions
          .filter(({ id }) => id !== version.id)
          .map((one) => ({ id: one.id, label: versionLabel(one, partyName) }))}
        onChange={showDiff}
      />
      <ProblemNote problem={read.problem} />
      {changes?.length === 0 ? <p className="muted">{words.diffNone}</p> : null}
      {groups.map((group) => (
        <section key={group.section} className="diff-group">
          <h3 className="diff-section">
            {sectionWords[group.section]} <span className="muted">{group.changes.length}</span>
          </h3>
          <ul className="diff-list">
            {group.changes.map((change) => (
              <li key={`${change.id} ${change.what} ${change.field}`} className={`diff-line diff-${change.what}`}>
                <DiffHead change={change} node={nodeOf(change)} />
                <DiffBody change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

function DiffHead({ change, node }: { change: Change; node: string | null }): ReactNode {
  const heading = changeHeading(change)
  if (node === null) return <p className="diff-head">{heading}</p>
  return (
    <button type="button" className="diff-head diff-link" onClick={() => showNode(node)}>
      {heading}
    </button>
  )
}

/** What it was and is: words marked in a text, lines in a list, else both values. */
function DiffBody({ change }: { change: Change }): ReactNode {
  const { what, field, before, after } = change
  if (what !== 'changed') return null
  if (typeof before === 'string' && typeof after === 'string' && before.length + after.length > 24)
    return <WordChange before={before} after={after} />
  const list = listDifference(field, before, after)
  if (list && list.added.length + list.gone.length > 0)
    return (
      <ul className="diff-values">
        {list.gone.map((one) => (
          <li key={`- ${one}`}>
            <del>{one}</del>
          </li>
        ))}
        {list.added.map((one) => (
          <li key={`+ ${one}`}>
            <ins>{one}</ins>
          </li>
        ))}
      </ul>
    )
  return (
    <p className="diff-values">
      <del>{valueWords(field, before)}</del> → <ins>{valueWords(field, after)}</ins>
    </p>
  )
}
