import type { ReactNode } from 'react'
import type { Item, Method } from '../../../../shared/model/catalogue.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { Chip } from '../../../ui/chip.tsx'
import { accountsByChart, indicatorNode, keyNode } from '../catalogue-model.ts'
import { Fact, Lines } from './facts.tsx'

/** One item of the catalogue, whole. */
export function ItemView({
  item,
  method,
  onSelect,
}: {
  item: Item
  method: Method
  onSelect: (id: string) => void
}): ReactNode {
  const children = method.items.filter((child) => child.parentId === item.id)
  const keys = item.keys.map((id) => method.keys.find((key) => key.id === id)).filter((key) => key !== undefined)
  const indicators = item.indicators
    .map((id) => method.indicators.find((one) => one.id === id))
    .filter((one) => one !== undefined)
  const notes = [
    item.memo ? methodText.memo : null,
    item.informational ? methodText.informational : null,
    item.overhead ? methodText.overhead : null,
  ].filter((note) => note !== null)
  return (
    <article className="sheet">
      <header className="sheet-head">
        <span className="sheet-code">{item.id}</span>
        <h2 className="sheet-title">{item.name}</h2>
      </header>
      <p className="muted">
        {methodText.kindOne[item.kind]}. {methodText.forParties}{' '}
        {item.partyKinds.map((kind) => methodText.partyKinds[kind]).join(' och ')}.
        {children.length > 0 ? ` ${methodText.group}` : ''}
      </p>
      {notes.map((note) => (
        <p key={note} className="muted">
          {note}
        </p>
      ))}
      <Fact title={methodText.definition}>{item.definition}</Fact>
      {children.length > 0 ? (
        <Fact title={methodText.underItems}>
          <div className="chip-row">
            {children.map((child) => (
              <Chip key={child.id} onPress={() => onSelect(child.id)}>
                {child.id} {child.name}
              </Chip>
            ))}
          </div>
        </Fact>
      ) : null}
      <div className="fact-pair">
        <Fact title={methodText.included}>
          <Lines lines={item.included} />
        </Fact>
        <Fact title={methodText.notIncluded}>
          <Lines lines={item.notIncluded} />
        </Fact>
      </div>
      {item.accounts.length > 0 || item.accountNote !== '' ? (
        <Fact title={methodText.accounts}>
          {accountsByChart(item).map(({ chart, prefixes }) => (
            <p key={chart}>
              <span className="muted">{chart}</span> {prefixes.join(', ')}
            </p>
          ))}
          {item.accountNote ? <p className="muted">{item.accountNote}</p> : null}
        </Fact>
      ) : null}
      <Fact title={methodText.rs}>{item.rs.join(', ')}</Fact>
      <Fact title={methodText.dvo}>{item.dvo.join(', ')}</Fact>
      <Fact title={methodText.isolation}>{item.isolationProblem}</Fact>
      {keys.length > 0 ? (
        <Fact title={methodText.itemKeys}>
          <div className="chip-row">
            {keys.map((key) => (
              <Chip key={key.id} onPress={() => onSelect(keyNode(key.id))}>
                {key.name}
              </Chip>
            ))}
          </div>
          {item.keyNote ? <p className="muted">{item.keyNote}</p> : null}
        </Fact>
      ) : null}
      {indicators.length > 0 ? (
        <Fact title={methodText.usedBy}>
          <div className="chip-row">
            {indicators.map((indicator) => (
              <Chip key={indicator.id} onPress={() => onSelect(indicatorNode(indicator.id))}>
                {indicator.id} {indicator.name}
              </Chip>
            ))}
          </div>
        </Fact>
      ) : null}
      <Fact title={methodText.unit}>{item.unit}</Fact>
      <Fact title={methodText.source}>{item.source}</Fact>
    </article>
  )
}
