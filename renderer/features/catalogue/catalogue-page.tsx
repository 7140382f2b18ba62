import './catalogue.css'
import './diff.css'
import './fields.css'
import type { ReactNode } from 'react'
import { indicatorEditorText as editorText } from '../../../shared/text/ui-indicator-editor.ts'
import { methodText } from '../../../shared/text/ui-method.ts'
import { methodVersionText } from '../../../shared/text/ui-method-versions.ts'
import { useCommands } from '../../app/commands.ts'
import { Explain } from '../../app/explain.tsx'
import { useOverview } from '../../app/use-overview.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { indicatorNode, keyNode, PAGES, volumeNode } from './catalogue-model.ts'
import { showPane, useCatalogue } from './catalogue-store.ts'
import { AxesView } from './parts/axes-view.tsx'
import { ConventionsView } from './parts/conventions-view.tsx'
import { DecideView } from './parts/decide-view.tsx'
import { DiffView } from './parts/diff-view.tsx'
import { EvidencePanel } from './parts/evidence-panel.tsx'
import { IndicatorEditor } from './parts/indicator-editor.tsx'
import { IndicatorView } from './parts/indicator-view.tsx'
import { ItemTools } from './parts/item-tools.tsx'
import { ItemView } from './parts/item-view.tsx'
import { KeyView } from './parts/key-view.tsx'
import { LogView } from './parts/log-view.tsx'
import { MethodTree } from './parts/method-tree.tsx'
import { SourcesView } from './parts/sources-view.tsx'
import { VersionBar } from './parts/version-bar.tsx'
import { VersionNotes } from './parts/version-notes.tsx'
import { VolumeView } from './parts/volume-view.tsx'
import { useEntryOfAddress } from './use-entry.ts'
import { MethodProvider, useMethod, useMethodAtWork } from './use-method.ts'

/** The shared method: its version on top, the tree to the left, and to the right what is chosen in it, to read and to change. */
export function CataloguePage(): ReactNode {
  const { at, problem, lost } = useMethod()
  const { overview } = useOverview()
  const partyName = (code: string) => overview?.parties.find((party) => party.code === code)?.short ?? code
  return (
    <MethodProvider value={at}>
      <Page
        title={methodText.title}
        lead={methodText.lead}
        layout="fill"
        tools={at ? <VersionBar partyName={partyName} /> : null}
      >
        <ProblemNote problem={problem} />
        {at ? <VersionNotes at={at} lost={lost} /> : null}
        {at ? (
          <div className="method">
            <MethodTree />
            <Shown partyName={partyName} />
          </div>
        ) : null}
      </Page>
    </MethodProvider>
  )
}

/** What is to the right of the tree. */
function Shown({ partyName }: { partyName: (code: string) => string }): ReactNode {
  const { method, version, toDecide } = useMethodAtWork()
  const selected = useCatalogue((state) => state.selected)
  const pane = useCatalogue((state) => state.pane)
  const against = useCatalogue((state) => state.against)
  const begun = useCatalogue(({ draft }) => draft !== null)
  useEntryOfAddress()
  useCommands([
    {
      id: 'method-decide-list',
      group: methodText.title,
      label: methodVersionText.decideTitle,
      run: () => showPane('decide'),
    },
  ])
  const item = method.items.find(({ id }) => id === selected)
  const key = method.keys.find(({ id }) => keyNode(id) === selected)
  const volume = method.volumes.find(({ id }) => volumeNode(id) === selected)
  const indicator = method.indicators.find(({ id }) => indicatorNode(id) === selected)
  const entry = item ?? key ?? volume ?? indicator
  const of = `${version.id} ${selected}`
  const diff = pane === 'diff' && against !== null && against !== version.id
  const decide = pane === 'decide'
  const writing = pane === 'draft' && begun
  return (
    <div
      className="method-view"
      tabIndex={0}
      role="region"
      aria-label={
        diff
          ? methodVersionText.diffTitle
          : decide
            ? methodVersionText.decideTitle
            : writing
              ? editorText.newIndicator
              : (entry?.name ?? methodText.title)
      }
    >
      {diff ? <DiffView against={against} partyName={partyName} /> : null}
      {decide ? <DecideView key={toDecide.length} /> : null}
      {writing ? <Writing /> : null}
      {begun && !writing ? (
        <p className="draft-note muted">
          {editorText.resume}{' '}
          <button type="button" className="link" onClick={() => showPane('draft')}>
            {editorText.resumeDo}
          </button>
        </p>
      ) : null}
      {diff || decide || writing ? null : (
        <>
          {item ? <ItemView key={of} item={item} tools={<ItemTools item={item} />} /> : null}
          {key ? <KeyView key={of} allocationKey={key} /> : null}
          {volume ? <VolumeView key={of} volume={volume} /> : null}
          {indicator ? <IndicatorView key={of} indicator={indicator} /> : null}
          {selected === PAGES.conventions ? <ConventionsView key={of} /> : null}
          {selected === PAGES.axes ? <AxesView /> : null}
          {selected === PAGES.sources ? <SourcesView key={of} /> : null}
          {selected === PAGES.log ? <LogView /> : null}
        </>
      )}
      {writing ? null : (
        <Explain>
          <EvidencePanel evidence={entry?.evidence ?? []} method={method} />
        </Explain>
      )}
    </div>
  )
}

function Writing(): ReactNode {
  const draft = useCatalogue((state) => state.draft)
  return draft ? <IndicatorEditor key={draft.was} draft={draft} /> : null
}
