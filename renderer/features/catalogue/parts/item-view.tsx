import type { ReactNode } from 'react'
import { indicatorsOf } from '../../../../shared/domain/method/formulas-using.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { usesText } from '../../../../shared/text/uses.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { indicatorNode, keyNode, linesIn } from '../catalogue-model.ts'
import { showNode } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'
import { Consultations } from './consultations.tsx'
import { Editable } from './editable.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { Fact, Lines } from './facts.tsx'
import { ItemCodes } from './item-codes.tsx'
import { ItemIndicators } from './item-indicators.tsx'
import { OrderList } from './order-list.tsx'
import { PartyKinds } from './party-kinds.tsx'
import { RelevanceField } from './relevance-field.tsx'

/** One item of the catalogue, whole, each fact changed where it stands. */
export function ItemView({ item, tools }: { item: Item; tools: ReactNode }): ReactNode {
  const { method, locked, putItem, chooseItem, uses } = useMethodAtWork()
  const children = method.items.filter((child) => child.parentId === item.id)
  // Values have no kronor: nothing of where they are booked or how they are split.
  const booked = item.kind !== 'value'
  const keyName = new Map(method.keys.map((key) => [key.id, key.name]))
  const used = uses.find(({ itemId }) => itemId === item.id)
  const text = (
    field: 'definition' | 'isolationProblem' | 'keyNote' | 'unit' | 'source',
    title: string,
    required = false,
  ) => (
    <Editable
      title={title}
      text={item[field] ?? ''}
      lines={field === 'unit' || field === 'source' ? 1 : 4}
      required={required}
      locked={locked}
      onSave={(next) => putItem(item.id, { [field]: next.trim() })}
    >
      <p className={item[field] ? undefined : 'muted'}>{item[field] || methodText.none}</p>
    </Editable>
  )
  const lines = (field: 'included' | 'notIncluded', title: string) => (
    <Editable
      title={title}
      text={item[field].join('\n')}
      lines={Math.max(3, item[field].length + 1)}
      hint={words.hintLines}
      locked={locked}
      onSave={(next) => putItem(item.id, { [field]: linesIn(next) })}
    >
      <Lines lines={item[field]} />
    </Editable>
  )
  const flag = (field: 'memo' | 'informational' | 'overhead', label: string) => (
    <Checkbox checked={item[field] ?? false} onChange={(on) => chooseItem(item.id, { [field]: on })}>
      {label}
    </Checkbox>
  )
  return (
    <article className="sheet">
      <header className="sheet-head">
        <span className="sheet-code">{item.id}</span>
        <Editable
          title={words.name}
          text={item.name}
          lines={1}
          required
          locked={locked}
          heading
          onSave={(name) => putItem(item.id, { name: name.trim() })}
        >
          <h2 className="sheet-title">{item.name}</h2>
        </Editable>
      </header>
      <div className="sheet-under">
        <p className="muted">
          {methodText.kindOne[item.kind]}. {methodText.forParties}{' '}
          {item.partyKinds.map((kind) => methodText.partyKinds[kind]).join(methodText.and)}.
          {children.length > 0 ? ` ${methodText.group}` : ''}
        </p>
        <span className="sheet-tools">{tools}</span>
      </div>
      <RelevanceField item={item} />
      {text('definition', methodText.definition, true)}
      {item.kind === 'value' && item.parentId !== null ? (
        <div className="fact-pair">
          {text('unit', methodText.unit, true)}
          {text('source', methodText.source, true)}
        </div>
      ) : null}
      {children.length > 0 ? (
        <Fact title={methodText.underItems}>
          <div className="chip-row">
            {children.map((child) => (
              <Chip key={child.id} onPress={() => showNode(child.id)}>
                {child.id} {child.name}
              </Chip>
            ))}
          </div>
        </Fact>
      ) : null}
      <div className="fact-pair">
        {lines('included', methodText.included)}
        {lines('notIncluded', methodText.notIncluded)}
      </div>
      {booked ? <ItemCodes item={item} /> : null}
      {booked || item.isolationProblem !== '' ? text('isolationProblem', methodText.isolation) : null}
      {item.keys.length > 0 || (booked && !locked) ? (
        <Fact title={methodText.itemKeys}>
          <OrderList
            chosen={item.keys.map((id) => ({ id, label: keyName.get(id) ?? id, onOpen: () => showNode(keyNode(id)) }))}
            rest={method.keys.filter(({ id }) => !item.keys.includes(id)).map(({ id, name }) => ({ id, label: name }))}
            addLabel={words.addKey}
            locked={locked}
            onChange={(keys) => chooseItem(item.id, { keys })}
          />
        </Fact>
      ) : null}
      {item.keyNote !== '' || (booked && !locked) ? text('keyNote', words.keyNote) : null}
      <ItemIndicators
        item={item}
        computed={indicatorsOf(method, item.id)}
        onOpen={(id) => showNode(indicatorNode(id))}
      />
      {booked ? (
        <Fact title={words.marks}>
          {locked ? (
            <Lines lines={marksOf(item)} />
          ) : (
            <>
              {flag('memo', words.markMemo)}
              {flag('informational', words.markInformational)}
              {flag('overhead', words.markOverhead)}
            </>
          )}
        </Fact>
      ) : null}
      {locked ? null : (
        <PartyKinds
          value={item.partyKinds}
          locked={locked}
          onChange={(partyKinds) => chooseItem(item.id, { partyKinds })}
        />
      )}
      <EvidenceField
        evidence={item.evidence}
        locked={locked}
        onChange={(evidence) => chooseItem(item.id, { evidence })}
      />
      <Consultations item={item} />
      {children.length === 0 && item.kind !== 'value' ? (
        <Fact title={words.uses}>{used ? usesText(used.by) : <span className="muted">{words.usesNone}</span>}</Fact>
      ) : null}
    </article>
  )
}

const marksOf = (item: Item): string[] => {
  const marks = [
    item.memo ? methodText.memo : null,
    item.informational ? methodText.informational : null,
    item.overhead ? methodText.overhead : null,
  ].filter((mark) => mark !== null)
  return marks.length > 0 ? marks : [words.markNone]
}
