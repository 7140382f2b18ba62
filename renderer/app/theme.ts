import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type ThemeChoice = 'auto' | 'light' | 'dark'

const useTheme = create<{ choice: ThemeChoice }>()(
  persist((): { choice: ThemeChoice } => ({ choice: 'auto' }), { name: 'samsyn-theme' }),
)

/** Light, dark, or as the computer says. */
export const chooseTheme = (choice: ThemeChoice): void => void useTheme.setState({ choice })

/** Keeps the document in the chosen theme. Called once, at start. */
export function applyTheme(): void {
  const apply = ({ choice }: { choice: ThemeChoice }) => {
    if (choice === 'auto') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = choice
  }
  apply(useTheme.getState())
  useTheme.subscribe(apply)
}
