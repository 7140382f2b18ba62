import { type ReactNode, useMemo, useState } from 'react'
import { indicatorEditorText as editorText } from '../../../../shared/text/ui-indicator-editor.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { methodVersionText } from '../../../../shared/text/ui-method-versions.ts'
import { useCommands } from '../../../app/commands.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { ActionMenu } from '../../../ui/menu.tsx'
import { Tree } from '../../../ui/tree.tsx'
import { methodTree, movedWords, moveTo, stepTo, waitingReasons } from '../catalogue-model.ts'
import { showNode, useCatalogue, writeDraft } from '../catalogue-store.ts'
import { newDraft } from '../indicator-draft.ts'
import { useMethodAtWork } from '../use-method.ts'
import { NewEntryDialog } from './new-entry-dialog.tsx'
import { NewItemDialog } from './new-item-dialog.tsx'

/** The method to the left: searched, walked with the arrows, its items moved by mouse or keyboard, and added to. */
export function MethodTree(): ReactNode {
  const { method, version, locked, toDecide, active, run } = useMethodAtWork()
  const selected = useCatalogue((state) => state.selected)
  const [search, setSearch] = useState('')
  const [newUnder, setNewUnder] = useState<string | null | undefined>(undefined)
  const [newEntry, setNewEntry] = useState<'key' | 'volume' | null>(null)
  const item = method.items.find(({ id }) => id === selected)
  const nodes = useMemo(() => {
    const waiting = waitingReasons(active ? toDecide : [])
    return methodTree(method, search, {
      muted: (one) => one.relevance?.decision === 'not-relevant',
      mark: (one) => {
        const reason = waiting.get(one.id)
        return reason ? <span className="tree-mark tree-warn">{methodVersionText.reasonShort[reason]}</span> : null
      },
    })
  }, [method, search, toDecide, active])

  const move = (itemId: string, place: { parentId: string | null; before: string | null }) => {
    const was = method.items.find(({ id }) => id === itemId)
    void run('catalogue.moveItem', { versionId: version.id, itemId, ...place }).then((reply) => {
      if (reply.ok && was) announce(movedWords(was, place))
    })
  }
  const step = (direction: -1 | 1) => {
    const place = item ? stepTo(method, item.id, direction) : null
    if (item && place) move(item.id, place)
  }
  const canStep = (direction: -1 | 1) => !locked && item !== undefined && stepTo(method, item.id, direction) !== null
  const newIndicator = () => {
    const { draft } = useCatalogue.getState()
    writeDraft(draft?.was === null ? draft : newDraft(method))
  }
  const group = methodText.title
  useCommands([
    {
      id: 'method-up',
      group,
      label: words.moveUp,
      shortcut: 'Alt+ArrowUp',
      disabled: !canStep(-1),
      run: () => step(-1),
    },
    {
      id: 'method-down',
      group,
      label: words.moveDown,
      shortcut: 'Alt+ArrowDown',
      disabled: !canStep(1),
      run: () => step(1),
    },
    { id: 'method-add-group', group, label: words.addGroup, disabled: locked, run: () => setNewUnder(null) },
    { id: 'method-add-key', group, label: words.newKey, disabled: locked, run: () => setNewEntry('key') },
    { id: 'method-add-volume', group, label: words.newVolume, disabled: locked, run: () => setNewEntry('volume') },
    { id: 'method-add-indicator', group, label: editorText.newIndicator, run: newIndicator },
  ])
  const isItem = (id: string) => method.items.some((one) => one.id === id)
  return (
    <div className="method-tree">
      <div className="method-find">
        <Field
          label={methodText.search}
          hideLabel
          placeholder={methodText.search}
          value={search}
          onChange={setSearch}
          type="search"
        />
        {locked ? (
          <Button onPress={newIndicator}>{editorText.newIndicator}</Button>
        ) : (
          <ActionMenu
            label={words.add}
            actions={[
              {
                id: 'item',
                label: item ? words.addItemUnder(item.id) : words.addItem,
                disabled: !item,
                run: () => setNewUnder(item?.id),
              },
              { id: 'group', label: words.addGroup, run: () => setNewUnder(null) },
              { id: 'key', label: words.newKey, run: () => setNewEntry('key') },
              { id: 'volume', label: words.newVolume, run: () => setNewEntry('volume') },
              { id: 'indicator', label: editorText.newIndicator, run: newIndicator },
            ]}
          />
        )}
      </div>
      <Tree
        label={methodText.treeLabel}
        nodes={nodes}
        selected={selected}
        onSelect={(id) => {
          if (!id.startsWith('-')) showNode(id)
        }}
        open={['-cost', 'A']}
        openAll={search.trim() !== ''}
        emptyText={methodText.noneFound}
        {...(locked
          ? {}
          : {
              dragging: {
                label: (node) => words.drag(`${node.code ?? ''} ${node.label}`),
                canDrag: isItem,
                canDrop: (id, place) => moveTo(method, id, place) !== null,
                onDrop: (id, place) => {
                  const to = moveTo(method, id, place)
                  if (to) move(id, to)
                },
              },
            })}
      />
      <NewItemDialog under={newUnder} onClose={() => setNewUnder(undefined)} />
      <NewEntryDialog kind={newEntry} onClose={() => setNewEntry(null)} />
    </div>
  )
}
