import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface ChipProps {
  readonly children: ReactNode
  /** settled: solid; suggestion: dashed; neutral: a fact; warn: something left to do; fault: something wrong. */
  readonly look?: 'settled' | 'suggestion' | 'neutral' | 'warn' | 'fault'
  readonly title?: string
  /** Makes it a button. */
  readonly onPress?: () => void
  readonly pressed?: boolean
}

/** The look of a chip, for what is drawn without React. */
export const chipClass = (look: NonNullable<ChipProps['look']>): string => classNames('chip', `chip-${look}`)

export function Chip({ children, look = 'neutral', title, onPress, pressed }: ChipProps): ReactNode {
  const className = chipClass(look)
  if (!onPress) {
    return (
      <span className={className} {...(title ? { title } : {})}>
        {children}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={className}
      onClick={onPress}
      title={title}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      {children}
    </button>
  )
}
