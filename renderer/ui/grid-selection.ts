interface SelectableNode {
  readonly rowIndex: number | null
  isSelected(): boolean | undefined
  setSelected(selected: boolean): void
}

interface NodeList {
  getDisplayedRowAtIndex(index: number): SelectableNode | undefined
}

/** Shift and an arrow: the row and the next one become selected; back again lets go of the row that is left. */
export function extendSelection(nodes: NodeList, from: SelectableNode, step: 1 | -1): void {
  if (from.rowIndex === null) return
  const to = nodes.getDisplayedRowAtIndex(from.rowIndex + step)
  if (!to) return
  if (to.isSelected()) from.setSelected(false)
  else {
    from.setSelected(true)
    to.setSelected(true)
  }
}
