import { create } from 'zustand'
import type { Progress } from '../../shared/contract/operation.ts'
import { onProgress } from './client.ts'

const useCalls = create<{ calls: Record<string, Progress> }>(() => ({ calls: {} }))

/** Listens to the host for as long as the window lives. Called once, at start. */
export const listenForProgress = (): (() => void) =>
  onProgress((progress) => useCalls.setState((state) => ({ calls: { ...state.calls, [progress.call]: progress } })))

/** How far one call is; null when nothing has been told about it. */
export const useProgress = (call: string | null): Progress | null =>
  useCalls((state) => (call ? (state.calls[call] ?? null) : null))
