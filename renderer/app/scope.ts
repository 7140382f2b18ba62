import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Lens } from '../../shared/contract/indicators.ts'
import type { MoneyUnit } from '../../shared/model/money.ts'
import type { CostConcept, Kind, Overhead, Scope } from '../../shared/model/scope.ts'

export interface ScopeChoice {
  /** '' until a workspace has been opened for the first time. */
  readonly party: string
  readonly year: number
  readonly kind: Kind
  readonly unit: MoneyUnit
  readonly concept: CostConcept
  readonly overhead: Overhead
}

/** What the top bar says; it holds on every page. Change with `chooseScope({ year: 2025 })`. */
export const useScopeStore = create<ScopeChoice>()(
  persist(
    (): ScopeChoice => ({ party: '', year: 2026, kind: 'budget', unit: 'tkr', concept: 'cost', overhead: 'included' }),
    {
      name: 'samsyn-scope',
      version: 1,
    },
  ),
)

export const chooseScope = (change: Partial<ScopeChoice>): void => void useScopeStore.setState(change)

/** Whose figures, which year, which kind: what operations ask for. */
export function useScope(): Scope {
  const party = useScopeStore((state) => state.party)
  const year = useScopeStore((state) => state.year)
  const kind = useScopeStore((state) => state.kind)
  return { party, year, kind }
}

/** Year, kind, cost concept and overhead: what indicators and the proposal ask for. */
export function useLens(): Lens {
  const year = useScopeStore((state) => state.year)
  const kind = useScopeStore((state) => state.kind)
  const concept = useScopeStore((state) => state.concept)
  const overhead = useScopeStore((state) => state.overhead)
  return { year, kind, concept, overhead }
}

/** The unit a person reads amounts in. */
export const useUnit = (): MoneyUnit => useScopeStore((state) => state.unit)
