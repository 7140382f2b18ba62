import './exchange.css'
import { type ReactNode, useCallback, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { OutboxFile } from '../../../shared/contract/operation.ts'
import { pageExchange as text } from '../../../shared/text/page-exchange.ts'
import { useCommands } from '../../app/commands.ts'
import { Explain } from '../../app/explain.tsx'
import { useScope, useUnit } from '../../app/scope.ts'
import { useOverview } from '../../app/use-overview.ts'
import { pickFile, saveFile } from '../../client/client.ts'
import { useFileDrop } from '../../client/use-file-drop.ts'
import { useRead } from '../../client/use-read.ts'
import { useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Working } from '../../app/working.tsx'
import { type BoardLine, boardLines, sizeText } from './exchange-model.ts'
import { Board } from './parts/board.tsx'
import { MethodPanel } from './parts/method-panel.tsx'
import { PreviewCard } from './parts/preview-card.tsx'

/** Utbyte: make the party's contribution, or read in those that have come. */
export function ExchangePage(): ReactNode {
  const { party: own, year } = useScope()
  const unit = useUnit()
  const { overview } = useOverview()
  const read = useRead('exchange.received', {})
  const making = useWrite('exchange.make')
  const staging = useWrite('exchange.stage')
  const applying = useWrite('exchange.apply')
  const [made, setMade] = useState<OutboxFile | null>(null)
  const [chosen, setChosen] = useState<BoardLine | null>(null)
  const [staged, setStaged] = useState<OutputOf<'exchange.stage'> | null>(null)

  const parties = overview?.parties ?? []
  const nameOf = (code: string) => parties.find((party) => party.code === code)?.name ?? code
  const lines = boardLines(parties, read.value?.received ?? [])
  const count = new Set(read.value?.received.map((each) => each.party)).size

  const make = () => {
    void making.run({ party: own, year }).then((reply) => setMade(reply.ok ? reply.value.file : null))
  }
  const save = (file: OutboxFile) => {
    void saveFile(file).then((saved) => {
      if (saved) announce(text.saved(file.name))
    })
  }
  const stage = useCallback(
    (handle: string) => {
      applying.clear()
      void staging.run({ file: handle }).then((reply) => setStaged(reply.ok ? reply.value : null))
    },
    [staging.run, applying.clear],
  )
  const choose = () => {
    void pickFile('.xlsx').then((file) => {
      if (file) stage(file.handle)
    })
  }
  const apply = () => {
    if (!staged) return
    const from = nameOf(staged.preview.party)
    void applying.run({ planId: staged.planId }).then((reply) => {
      if (!reply.ok) return
      setStaged(null)
      announce(text.applied(from))
    })
  }
  const over = useFileDrop((file) => stage(file.handle))
  useCommands([
    { id: 'exchange-make', group: text.title, label: text.make, disabled: own === '' || making.busy, run: make },
    { id: 'exchange-choose', group: text.title, label: text.choose, shortcut: 'Ctrl+O', run: choose },
  ])

  return (
    <Page title={text.title} lead={text.purpose}>
      {over ? <div className="exchange-veil">{text.dropHere}</div> : null}
      <div className="exchange-ways">
        <Card title={text.outTitle}>
          <p className="exchange-text">{text.outText(nameOf(own), year)}</p>
          <ProblemNote problem={making.problem} />
          {making.busy ? <Working label={text.making} work={making} /> : null}
          <div className="exchange-actions">
            <Button look={made ? 'plain' : 'primary'} onPress={make} busy={making.busy} disabled={own === ''}>
              {text.make}
            </Button>
            {made ? (
              <>
                <Button look="primary" onPress={() => save(made)}>
                  {text.save}
                </Button>
                <span className="exchange-file" role="status">
                  {made.name} · {sizeText(made.bytes)}
                </span>
              </>
            ) : null}
          </div>
        </Card>
        <Card title={text.inTitle}>
          <p className="exchange-text">{text.inText}</p>
          <ProblemNote problem={staging.problem} />
          {staging.busy ? <Working label={text.reading} work={staging} /> : null}
          <div className="exchange-actions">
            <Button onPress={choose} busy={staging.busy}>
              {text.choose}
            </Button>
          </div>
        </Card>
      </div>
      <ProblemNote problem={applying.problem ?? read.problem} />
      {applying.busy ? <Working label={text.applying} work={applying} /> : null}
      {staged ? (
        <PreviewCard
          preview={staged.preview}
          partyName={nameOf(staged.preview.party)}
          unit={unit}
          busy={applying.busy}
          onApply={apply}
          onCancel={() => setStaged(null)}
        />
      ) : null}
      <section className="exchange-board" aria-label={text.boardTitle}>
        <div className="exchange-head">
          <h2 className="card-title">{text.boardTitle}</h2>
          <p className="muted">{read.value ? text.boardCount(count, parties.length) : ''}</p>
        </div>
        <Board lines={lines} own={own} unit={unit} onChoose={setChosen} />
        {count === 0 && read.value ? <p className="muted">{text.boardEmpty}</p> : null}
      </section>
      <Explain>
        <MethodPanel line={lines.find((line) => sameLine(line, chosen)) ?? null} />
      </Explain>
    </Page>
  )
}

/** The same party and contribution, also after it has been asked for again. */
const sameLine = (line: BoardLine, other: BoardLine | null): boolean =>
  line.party.code === other?.party.code && line.received?.id === other.received?.id
