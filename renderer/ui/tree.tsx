import { type ReactNode, useRef, useState } from 'react'
import {
  Button,
  Collection,
  DropIndicator,
  type DropTarget,
  type Key,
  Tree as AriaTree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
} from 'react-aria-components'

export interface TreeNode {
  readonly id: string
  /** Written before the label, muted: "A1". */
  readonly code?: string
  readonly label: string
  /** After the label: a mark or a word. */
  readonly mark?: ReactNode
  readonly muted?: boolean
  readonly children?: readonly TreeNode[]
}

/** Where something is put: under a node, before one of those there; null: last. */
export interface TreePlace {
  readonly parent: string
  readonly before: string | null
}

export interface TreeProps {
  readonly label: string
  readonly nodes: readonly TreeNode[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  /** Ids open at first. */
  readonly open: readonly string[]
  /** Everything open, while searching. */
  readonly openAll?: boolean
  readonly emptyText: string
  /** Nodes that can be dragged (by mouse or from the keyboard), and where each may be put. Absent: the tree stands still. */
  readonly dragging?: {
    readonly label: (node: TreeNode) => string
    readonly canDrag: (id: string) => boolean
    readonly canDrop: (id: string, place: TreePlace) => boolean
    readonly onDrop: (id: string, place: TreePlace) => void
  }
}

const withChildren = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap((node) => (node.children?.length ? [node.id, ...withChildren(node.children)] : []))

/** The nodes that hold a node, outermost first; null where it is not in the tree. */
function pathTo(nodes: readonly TreeNode[], id: string): string[] | null {
  for (const node of nodes) {
    if (node.id === id) return []
    const below = pathTo(node.children ?? [], id)
    if (below) return [node.id, ...below]
  }
  return null
}

/** A tree one walks with the arrows; the chosen node is shown beside it. */
export function Tree(props: TreeProps): ReactNode {
  const { label, nodes, selected, onSelect, open, openAll, emptyText, dragging } = props
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(open))
  // What is chosen from elsewhere (a link, something new) or has moved is to be seen: its headings open once.
  const path = (selected ? pathTo(nodes, selected) : null) ?? []
  const way = [...path, selected].join(' ')
  const [shownWay, setShownWay] = useState(way)
  if (way !== shownWay) {
    setShownWay(way)
    setExpanded(new Set([...expanded, ...path]))
  }
  const shown = openAll ? new Set(withChildren(nodes)) : expanded
  const hooks = useTreeDragging(nodes, dragging)
  const item = (node: TreeNode): ReactNode => (
    <TreeItem key={node.id} id={node.id} textValue={`${node.code ?? ''} ${node.label}`.trim()} className="tree-item">
      <TreeItemContent>
        {dragging?.canDrag(node.id) ? (
          <Button slot="drag" className="tree-grip" aria-label={dragging.label(node)}>
            <span aria-hidden="true">⠿</span>
          </Button>
        ) : null}
        {node.children?.length ? (
          <Button slot="chevron" className="tree-chevron">
            <span className="caret" aria-hidden="true" />
          </Button>
        ) : (
          <span className="tree-leaf" />
        )}
        {node.code ? <span className="tree-code">{node.code}</span> : null}
        <span className={node.muted ? 'tree-label tree-muted' : 'tree-label'}>{node.label}</span>
        {node.mark}
      </TreeItemContent>
      <Collection>{(node.children ?? []).map(item)}</Collection>
    </TreeItem>
  )
  return (
    <AriaTree
      className="tree"
      aria-label={label}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected ? [selected] : []}
      onSelectionChange={(keys) => {
        const first = keys === 'all' ? undefined : [...keys][0]
        if (first !== undefined) onSelect(String(first))
      }}
      expandedKeys={shown}
      onExpandedChange={(keys) => setExpanded(new Set([...keys].map(String)))}
      renderEmptyState={() => <p className="list-empty">{emptyText}</p>}
      // Always there: a tree may begin or cease to be one that is moved in.
      dragAndDropHooks={hooks}
    >
      {nodes.map(item)}
    </AriaTree>
  )
}

/** React Aria's drag and drop in the tree's own words: a node, and the place it would get. */
function useTreeDragging(nodes: readonly TreeNode[], dragging: TreeProps['dragging']) {
  const held = useRef<string | null>(null)
  const placeOf = (target: DropTarget): TreePlace | null => {
    if (target.type !== 'item') return null
    const id = String(target.key)
    if (target.dropPosition === 'on') return { parent: id, before: null }
    const parent = pathTo(nodes, id)?.at(-1)
    if (parent === undefined) return null
    if (target.dropPosition === 'before') return { parent, before: id }
    const siblings = find(nodes, parent)?.children ?? []
    return { parent, before: siblings[siblings.findIndex((node) => node.id === id) + 1]?.id ?? null }
  }
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: dragging === undefined,
    getItems: (keys: Set<Key>) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onDragStart: (event) => {
      held.current = [...event.keys].map(String)[0] ?? null
    },
    onDragEnd: () => {
      held.current = null
    },
    getDropOperation: (target) => {
      const place = placeOf(target)
      return held.current && place && dragging?.canDrop(held.current, place) ? 'move' : 'cancel'
    },
    onMove: (event) => {
      const place = placeOf(event.target)
      const id = [...event.keys].map(String)[0]
      if (id && place) dragging?.onDrop(id, place)
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="tree-drop" />,
  })
  return dragAndDropHooks
}

function find(nodes: readonly TreeNode[], id: string): TreeNode | null {
  for (const node of nodes) {
    const found = node.id === id ? node : find(node.children ?? [], id)
    if (found) return found
  }
  return null
}
