import { type ReactNode, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { Party } from '../../../../shared/model/party.ts'
import { causeWords } from '../../../../shared/text/isolation-words.ts'
import { kindWords } from '../../../../shared/text/lens.ts'
import { doubleCountText as text } from '../../../../shared/text/ui-county.ts'
import { isolationText } from '../../../../shared/text/ui-isolation.ts'
import { useCommands } from '../../../app/commands.ts'
import { Explain } from '../../../app/explain.tsx'
import { useScope, useUnit } from '../../../app/scope.ts'
import { useOverview } from '../../../app/use-overview.ts'
import { useRead } from '../../../client/use-read.ts'
import { useWrite } from '../../../client/use-write.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ToolsEnd } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { BoardsDialog } from './boards-dialog.tsx'
import { CountyCard } from './county-card.tsx'
import { DecisionPanel, type Found } from './decision-panel.tsx'

const NO_PARTIES: readonly Party[] = []

/** What stands at two parties, and which side counts in the county's total. */
export function DoubleCountTab(): ReactNode {
  const { year, kind } = useScope()
  const unit = useUnit()
  const parties = useOverview().overview?.parties ?? NO_PARTIES
  const read = useRead('doublecount.list', { year, kind }, { keep: true })
  const reopen = useWrite('doublecount.reopen')
  const [chosen, setChosen] = useState<string | null>(null)
  const [boards, setBoards] = useState(false)
  const list = read.value
  const nameOf = (code: string) => parties.find((party) => party.code === code)?.short ?? code
  const found = list?.found.find(({ id }) => id === chosen) ?? list?.found[0]
  const open = list?.found.filter(({ verdict }) => verdict === null).length ?? 0
  useCommands([
    {
      id: 'isolation-boards',
      label: isolationText.commands.boards,
      group: isolationText.title,
      run: () => setBoards(true),
    },
  ])
  return (
    <>
      <div className="page-tools">
        <Chip look="settled">{`${kindWords[kind]} ${year}`}</Chip>
        {list && list.found.length > 0 ? (
          <Chip look={open > 0 ? 'warn' : 'settled'}>{open > 0 ? text.undecided(open) : text.allDecided}</Chip>
        ) : null}
        <ToolsEnd>
          <Button onPress={() => setBoards(true)}>{`${text.boards} ${list?.boards.length ?? ''}`}</Button>
        </ToolsEnd>
      </div>
      <p className="page-lead iso-lead">{text.lead}</p>
      <ProblemNote problem={reopen.problem ?? read.problem} />
      <div className="questions">
        {list && list.stale.length > 0 ? (
          <div className="stale">
            <p>
              <strong>{text.stale}.</strong> {text.staleText(list.stale.length)}
            </p>
            {list.stale.map((verdict) => (
              <p key={verdict.doubleCountId} className="stale-line">
                <span className="muted">{`${verdict.reason} (${verdict.role}, ${verdict.at.slice(0, 10)})`}</span>
                <Button small onPress={() => void reopen.run({ id: verdict.doubleCountId })}>
                  {text.removeStale}
                </Button>
              </p>
            ))}
          </div>
        ) : null}
        {list && list.found.length === 0 ? <EmptyState title={text.none}>{text.noneText}</EmptyState> : null}
        {list && list.found.length > 0 ? (
          <ul className="flows" aria-label={text.listLabel}>
            {list.found.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className={classNames('flow', one.id === found?.id && 'flow-chosen')}
                  aria-pressed={one.id === found?.id}
                  onClick={() => setChosen(one.id)}
                >
                  <span className="flow-head">
                    <strong>{one.agreement === '' ? causeWords[one.cause] : one.agreement}</strong>
                    <span className="muted">{one.agreement === '' ? '' : causeWords[one.cause]}</span>
                    <VerdictChip found={one} nameOf={nameOf} />
                  </span>
                  <span className="flow-sides">
                    {one.sides.map((side) => {
                      const gone =
                        one.verdict?.counts !== null && one.verdict !== null && one.verdict.counts !== side.party
                      return (
                        <span key={side.party} className={classNames('flow-side', gone && 'flow-gone')}>
                          <span>
                            {`${nameOf(side.party)} ${one.cause === 'joint-board' ? text.carries : side.ore > 0 ? text.pays : text.receives}`}
                            {gone ? <span className="flow-mark">{` ${text.eliminated}`}</span> : null}
                          </span>
                          <span className="amount">{`${formatOre(side.ore, unit)} ${unit}`}</span>
                        </span>
                      )
                    })}
                    <span className="flow-side muted">
                      <span>{one.differenceOre === 0 ? text.exact : text.difference('')}</span>
                      <span className="amount">
                        {one.differenceOre === 0 ? '' : `${formatOre(one.differenceOre, unit)} ${unit}`}
                      </span>
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        {list ? <CountyCard /> : null}
      </div>
      <BoardsDialog open={boards} onClose={() => setBoards(false)} boards={list?.boards ?? []} parties={parties} />
      <Explain>
        {found ? (
          <DecisionPanel
            key={`${found.id} ${found.verdict?.at ?? ''}`}
            found={found}
            scope={{ year, kind }}
            unit={unit}
            nameOf={nameOf}
          />
        ) : (
          <p className="muted">{text.choose}</p>
        )}
      </Explain>
    </>
  )
}

function VerdictChip({ found, nameOf }: { found: Found; nameOf: (code: string) => string }): ReactNode {
  const { verdict } = found
  if (verdict === null) return <Chip look="warn">{text.open}</Chip>
  return <Chip look="settled">{verdict.counts === null ? text.notDouble : text.counts(nameOf(verdict.counts))}</Chip>
}
