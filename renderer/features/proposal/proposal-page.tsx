import './proposal.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { pageProposal as text } from '../../../shared/text/page-proposal.ts'
import { useCommands } from '../../app/commands.ts'
import { Explain, openPanel } from '../../app/explain.tsx'
import { PATHS } from '../../app/paths.ts'
import { useLens, useScope } from '../../app/scope.ts'
import { useRead } from '../../client/use-read.ts'
import { useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Page, ToolsEnd } from '../../ui/page.tsx'
import { PanelSection } from '../../ui/panel-section.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Working } from '../../app/working.tsx'
import { Waiting } from './parts/waiting.tsx'
import { headingId, Outline, Report } from './parts/outline.tsx'
import { PackageFiles } from './parts/package-files.tsx'
import { pageOfStep } from './proposal-model.ts'

/** Förslag: the report as its reader will see it, what is missing, and the package. */
export function ProposalPage(): ReactNode {
  const lens = useLens()
  const { party: own } = useScope()
  const read = useRead('proposal.preview', { lens, own }, { enabled: own !== '', keep: true })
  const exporting = useWrite('proposal.export')
  const [made, setMade] = useState<{ files: OutputOf<'proposal.export'>; of: unknown } | null>(null)
  const preview = read.value
  const files = useRef<HTMLDivElement>(null)

  const makePackage = () => {
    void exporting.run({ lens, own }).then((reply) => {
      if (!reply.ok) return
      setMade({ files: reply.value, of: preview })
      announce(text.exported)
    })
  }
  useEffect(() => {
    if (made) files.current?.scrollIntoView({ block: 'nearest' })
  }, [made])
  useCommands([
    {
      id: 'proposal-export',
      group: text.title,
      label: text.exportPackage,
      shortcut: 'Ctrl+E',
      disabled: exporting.busy || !preview,
      run: makePackage,
    },
  ])

  return (
    <Page
      title={text.title}
      lead={text.purpose}
      layout="fill"
      tools={
        <>
          {preview ? (
            <Chip look={preview.gates.length === 0 ? 'settled' : 'warn'} onPress={openPanel}>
              {preview.gates.length === 0 ? text.gatesNone : text.gatesCount(preview.gates.length)}
            </Chip>
          ) : null}
          <ToolsEnd>
            <Button look="primary" onPress={makePackage} busy={exporting.busy} disabled={!preview} shortcut="Ctrl+E">
              {text.exportPackage}
            </Button>
          </ToolsEnd>
        </>
      }
    >
      <ProblemNote problem={exporting.problem ?? read.problem} />
      {exporting.busy ? <Working label={text.exporting} work={exporting} /> : null}
      {made ? (
        <div ref={files} className="package">
          <PackageFiles made={made.files} stale={made.of !== preview} />
        </div>
      ) : null}
      {preview ? (
        <div className="proposal">
          <Outline
            headings={preview.headings}
            onGo={(index) => document.getElementById(headingId(index))?.scrollIntoView({ block: 'start' })}
          />
          <Report title={preview.title} headings={preview.headings} />
        </div>
      ) : read.problem ? null : (
        <Waiting />
      )}
      {preview ? (
        <Explain>
          <Gates gates={preview.gates} />
          {made ? null : (
            <PanelSection title={text.files}>
              <ul className="gate-list">
                {preview.files.map((file) => (
                  <li key={file}>{file}</li>
                ))}
              </ul>
            </PanelSection>
          )}
        </Explain>
      ) : null}
    </Page>
  )
}

/** What is missing before the package is whole, each with the page that mends it. */
function Gates({ gates }: { gates: OutputOf<'proposal.preview'>['gates'] }): ReactNode {
  return (
    <PanelSection title={gates.length === 0 ? text.gates : text.gatesCount(gates.length)}>
      <p className="muted">{gates.length === 0 ? text.gatesNone : text.gatesText}</p>
      <ul className="gate-list">
        {gates.map((gate) => {
          const page = pageOfStep(gate.step)
          return (
            <li key={gate.text} className="gate">
              <span>{gate.text}</span>
              {page && page in text.gateLink ? (
                <Link href={PATHS[page]}>{text.gateLink[page as keyof typeof text.gateLink]}</Link>
              ) : null}
            </li>
          )
        })}
      </ul>
    </PanelSection>
  )
}
