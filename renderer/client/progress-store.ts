import { create } from 'zustand'
import type { Progress } from '../../shared/contract/operation.ts'
import { onProgress } from './client.ts'

const useCalls = create<{ calls: Record<string, Progress> }>(() => ({ calls: {} }))

/** Nobody reads faster; every telling draws something anew. Milliseconds. */
const SHOWN_EVERY_MS = 120

/** Listens to the host for as long as the window lives, and tells on the latest of each call now and then. Called once, at start. */
export const listenForProgress = (): (() => void) => {
  let untold: Record<string, Progress> = {}
  let timer: ReturnType<typeof setTimeout> | null = null
  const tell = (): void => {
    timer = null
    const told = untold
    untold = {}
    useCalls.setState((state) => ({ calls: { ...state.calls, ...told } }))
  }
  const stop = onProgress((progress) => {
    untold[progress.call] = progress
    timer ??= setTimeout(tell, SHOWN_EVERY_MS)
  })
  return () => {
    stop()
    if (timer) clearTimeout(timer)
  }
}

/** How far one call is; null when nothing has been told about it. */
export const useProgress = (call: string | null): Progress | null =>
  useCalls((state) => (call ? (state.calls[call] ?? null) : null))
