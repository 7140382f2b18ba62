import type { ICellRendererComp, ICellRendererParams, IHeaderComp } from 'ag-grid-community'
import { type ReactNode, type ReactPortal, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'

/** Elements of the grid that React draws in. */
export interface Places {
  readonly put: (element: HTMLElement, node: ReactNode) => void
  readonly drop: (element: HTMLElement) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly portals: () => readonly ReactPortal[]
}

export function createPlaces(): Places {
  const drawn = new Map<HTMLElement, ReactPortal>()
  const listeners = new Set<() => void>()
  let portals: readonly ReactPortal[] = []
  let waiting = false
  let number = 0
  // A grid makes its cells by the hundred: React hears of them once, and still before they are painted.
  const changed = () => {
    if (waiting) return
    waiting = true
    queueMicrotask(() => {
      waiting = false
      portals = [...drawn.values()]
      for (const listener of listeners) listener()
    })
  }
  return {
    put: (element, node) => {
      const key = drawn.get(element)?.key ?? String((number += 1))
      drawn.set(element, createPortal(node, element, key))
      changed()
    },
    drop: (element) => {
      if (drawn.delete(element)) changed()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    portals: () => portals,
  }
}

/** What React draws in the grid; stands beside it, so that what is drawn knows the page it is on. */
export function PlacesDrawn({ places }: { places: Places }): ReactNode {
  return useSyncExternalStore(places.subscribe, places.portals)
}

/** A cell, or a whole row, drawn by React. */
export const placedCell = <Row,>(places: Places, draw: (row: Row) => ReactNode): CellClass<Row> =>
  cellFilledBy(
    (element, row: Row | undefined) => places.put(element, row === undefined ? null : draw(row)),
    places.drop,
  )

/** A cell made without React, for what there are many of: `make` gives its content anew each time it changes. */
export const madeCell = <Row,>(make: (row: Row) => Node | null): CellClass<Row> =>
  cellFilledBy((element, row: Row | undefined) => {
    const made = row === undefined ? null : make(row)
    element.replaceChildren(...(made ? [made] : []))
  })

/** A heading drawn by React. */
export function placedHeader(places: Places, node: ReactNode): new () => IHeaderComp {
  return class {
    private readonly element = placeElement()

    init(): void {
      places.put(this.element, node)
    }

    getGui(): HTMLElement {
      return this.element
    }

    refresh(): boolean {
      return true
    }

    destroy(): void {
      places.drop(this.element)
    }
  }
}

type CellClass<Row> = new () => ICellRendererComp<Row>

/** A cell of one element, filled when it is born and when its row changes; `drop` when it is gone. */
function cellFilledBy<Row>(
  fill: (element: HTMLElement, row: Row | undefined) => void,
  drop?: (element: HTMLElement) => void,
): CellClass<Row> {
  return class {
    private readonly element = placeElement()

    init(params: ICellRendererParams<Row>): void {
      this.refresh(params)
    }

    getGui(): HTMLElement {
      return this.element
    }

    refresh({ data }: ICellRendererParams<Row>): boolean {
      fill(this.element, data)
      return true
    }

    destroy(): void {
      drop?.(this.element)
    }
  }
}

/** Not a box of its own: what is in it stands in the cell. */
function placeElement(): HTMLElement {
  const element = document.createElement('span')
  element.className = 'grid-place'
  return element
}
