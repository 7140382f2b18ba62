import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface IndicatorChoice {
  /** Null: the five the method begins with. */
  readonly ids: readonly string[] | null
  readonly view: 'chart' | 'table'
}

/** Which indicators are shown and how; kept between visits. */
export const useIndicatorStore = create<IndicatorChoice>()(
  persist((): IndicatorChoice => ({ ids: null, view: 'chart' }), { name: 'samsyn-indicators', version: 1 }),
)

export const chooseIndicators = (ids: readonly string[] | null): void => {
  useIndicatorStore.setState({ ids })
}
export const chooseView = (view: 'chart' | 'table'): void => {
  useIndicatorStore.setState({ view })
}
