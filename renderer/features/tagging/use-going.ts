import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import type { GridHandle } from '../../ui/data-grid-props.ts'
import { neighbour } from './tagging-model.ts'

const PICKER = '.picker'
/** How long a hand that types on is not listened to when the keyboard has come back to a row that was refused, ms. */
const STARTLED_MS = 500

/** How often it is seen to whether the grid is free again, ms. */
const COVERED_MS = 30

/** The grid as it is now. */
export interface GoingKeys {
  readonly groups: readonly CodeGroup[]
  /** What a key does on a row; true when it was one of ours. */
  readonly onRowKey: (group: CodeGroup, event: KeyboardEvent) => boolean
  /** What lies over the grid, or is just about to: the list of items, or something else. */
  readonly over: () => 'items' | 'other' | null
}

interface Goal {
  readonly codeId: number
  /** Where to go on when the row is shown no more. */
  readonly orElse: number | null
  /** Nothing has been done on the row yet. */
  readonly untouched: boolean
}

/**
 * The row the keyboard is on its way to. From the moment a row is tagged until the next one has the keyboard in truth (the
 * host has answered, the list has been read again and drawn) every key counts as pressed on the next one: a fast hand must
 * neither lose a letter nor tag a row twice.
 */
export function useGoing(grid: RefObject<GridHandle | null>) {
  const goal = useRef<Goal | null>(null)
  const open = useRef(0)
  const deafUntil = useRef(0)
  const ticking = useRef(false)
  const latest = useRef<GoingKeys>({ groups: [], onRowKey: () => false, over: () => null })

  /** Puts the keyboard where it is going, again and again until it stays there. */
  const tick = useCallback(() => {
    ticking.current = true
    let stayed = 0
    const look = () => {
      const { current } = goal
      if (current === null) {
        ticking.current = false
        return
      }
      const { groups: shown, over: lies } = latest.current
      const there = shown.some(({ codeId }) => codeId === current.codeId)
      const over = lies()
      if (over !== null) stayed = 0
      else if (there && grid.current?.focusedRow() === String(current.codeId)) stayed += 1
      else if (there) {
        stayed = 0
        grid.current?.focusRow(String(current.codeId))
      } else if (open.current === 0) goal.current = orElse(current)
      if (stayed > 1 && open.current === 0) goal.current = null
      if (over === null) requestAnimationFrame(look)
      else setTimeout(look, COVERED_MS)
    }
    look()
  }, [grid])

  /** The keyboard goes to that row, and is not there until `done`. */
  const goTo = useCallback(
    (codeId: number, otherwise: number | null, done: Promise<unknown>) => {
      goal.current = { codeId, orElse: otherwise, untouched: true }
      open.current += 1
      void done.finally(() => {
        open.current -= 1
      })
      if (!ticking.current) tick()
    },
    [tick],
  )
  /** There is no next row: what is typed on is not meant for the one that was the last. */
  const rest = useCallback(() => {
    deafUntil.current = performance.now() + STARTLED_MS
  }, [])
  /** The row was refused: the keyboard goes back to it, unless the hand has gone on with the next. */
  const comeBack = useCallback((codeId: number) => {
    if (!goal.current?.untouched || latest.current.over() !== null) return
    goal.current = { codeId, orElse: null, untouched: true }
    deafUntil.current = performance.now() + STARTLED_MS
  }, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { groups: shown, onRowKey, over: lies } = latest.current
      if (event.ctrlKey || event.metaKey || event.altKey || isTyped(event.target)) return
      const { current } = goal
      const deaf = performance.now() < deafUntil.current
      const over = lies()
      // Once the list of items is there it takes what is typed itself.
      if ((current === null && !deaf) || over === 'other' || (over === 'items' && isDrawn(PICKER))) return
      if (event.key === 'Tab' || event.key === 'Escape') {
        goal.current = null
        return
      }
      if (deaf) return mine(event)
      if (current === null) return
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (event.shiftKey) return
        const to = neighbour(shown, current.codeId, event.key === 'ArrowDown' ? 1 : -1) ?? current
        goal.current = { codeId: to.codeId, orElse: null, untouched: false }
        return mine(event)
      }
      const row = shown.find(({ codeId }) => codeId === current.codeId)
      if (!row) return
      goal.current = { ...current, untouched: false }
      if (onRowKey(row, event)) mine(event)
    }
    const onPointer = () => {
      goal.current = null
    }
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', onPointer, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onPointer, true)
    }
  }, [])

  const listen = useCallback((keys: GoingKeys) => {
    latest.current = keys
  }, [])
  return { goTo, rest, comeBack, listen }
}

const orElse = ({ orElse: other }: Goal): Goal | null =>
  other === null ? null : { codeId: other, orElse: null, untouched: false }

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], input, textarea') !== null

const isDrawn = (selector: string): boolean => document.querySelector(selector) !== null

function mine(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
