import { type ReactNode, useState } from 'react'
import { Button, Collection, Tree as AriaTree, TreeItem, TreeItemContent } from 'react-aria-components'

export interface TreeNode {
  readonly id: string
  /** Written before the label, muted: "A1". */
  readonly code?: string
  readonly label: string
  readonly children?: readonly TreeNode[]
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
}

const withChildren = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap((node) => (node.children?.length ? [node.id, ...withChildren(node.children)] : []))

/** A tree one walks with the arrows; the chosen node is shown beside it. */
export function Tree({ label, nodes, selected, onSelect, open, openAll, emptyText }: TreeProps): ReactNode {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(open))
  const shown = openAll ? new Set(withChildren(nodes)) : expanded
  const item = (node: TreeNode): ReactNode => (
    <TreeItem key={node.id} id={node.id} textValue={`${node.code ?? ''} ${node.label}`.trim()} className="tree-item">
      <TreeItemContent>
        {node.children?.length ? (
          <Button slot="chevron" className="tree-chevron">
            <span className="caret" aria-hidden="true" />
          </Button>
        ) : (
          <span className="tree-leaf" />
        )}
        {node.code ? <span className="tree-code">{node.code}</span> : null}
        <span className="tree-label">{node.label}</span>
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
    >
      {nodes.map(item)}
    </AriaTree>
  )
}
