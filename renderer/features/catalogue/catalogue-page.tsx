import { type ReactNode, useMemo, useState } from 'react'
import type { Method } from '../../../shared/model/catalogue.ts'
import { methodText } from '../../../shared/text/ui-method.ts'
import { Explain } from '../../app/explain.tsx'
import { useRead } from '../../client/use-read.ts'
import { Chip } from '../../ui/chip.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Tree } from '../../ui/tree.tsx'
import { indicatorNode, keyNode, methodTree } from './catalogue-model.ts'
import { EvidencePanel } from './parts/evidence-panel.tsx'
import { IndicatorView } from './parts/indicator-view.tsx'
import { ItemView } from './parts/item-view.tsx'
import { KeyView } from './parts/key-view.tsx'

/** The shared method, to read: tree to the left, the chosen node beside it. */
export function CataloguePage(): ReactNode {
  const read = useRead('catalogue.get', {})
  const method = read.value?.method
  return (
    <Page
      title={methodText.title}
      lead={methodText.lead}
      layout="fill"
      tools={
        method ? (
          <>
            <Chip look="settled">{method.name}</Chip>
            <Chip>{methodText.version(method.version)}</Chip>
            <Chip look={method.status === 'decided' ? 'settled' : 'suggestion'}>
              {methodText.status[method.status]}
            </Chip>
          </>
        ) : null
      }
    >
      <ProblemNote problem={read.problem} />
      {method ? <MethodBrowser method={method} /> : null}
    </Page>
  )
}

function MethodBrowser({ method }: { method: Method }): ReactNode {
  const [search, setSearch] = useState('')
  const [selected, setSelected] = useState('A1')
  const nodes = useMemo(() => methodTree(method, search), [method, search])
  const item = method.items.find((candidate) => candidate.id === selected)
  const key = method.keys.find((candidate) => keyNode(candidate.id) === selected)
  const indicator = method.indicators.find((candidate) => indicatorNode(candidate.id) === selected)
  const evidence = (item ?? key ?? indicator)?.evidence ?? []
  return (
    <div className="method">
      <div className="method-tree">
        <Field
          label={methodText.search}
          hideLabel
          placeholder={methodText.search}
          value={search}
          onChange={setSearch}
          type="search"
        />
        <Tree
          label={methodText.treeLabel}
          nodes={nodes}
          selected={selected}
          onSelect={(id) => {
            if (!id.startsWith('-')) setSelected(id)
          }}
          open={['-cost', 'A']}
          openAll={search.trim() !== ''}
          emptyText={methodText.noneFound}
        />
      </div>
      <div
        className="method-view"
        tabIndex={0}
        role="region"
        aria-label={item?.name ?? key?.name ?? indicator?.name ?? methodText.title}
      >
        {item ? <ItemView item={item} method={method} onSelect={setSelected} /> : null}
        {key ? <KeyView allocationKey={key} /> : null}
        {indicator ? <IndicatorView indicator={indicator} /> : null}
      </div>
      <Explain>
        <EvidencePanel evidence={evidence} method={method} />
      </Explain>
    </div>
  )
}
