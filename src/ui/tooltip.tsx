import { Tooltip as KitTooltip } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './float.module.css'

export interface TooltipProps {
  readonly text: ReactNode
  /** What it explains; it must pass its props and ref on to an element. */
  readonly children: ReactElement
  readonly position?: 'top' | 'bottom' | 'right'
  readonly disabled?: boolean
}

/** A word more on hover and on focus. What must be known is never said only here. */
export function Tooltip({ text, children, position = 'top', disabled = false }: TooltipProps) {
  return (
    <KitTooltip
      label={text}
      position={position}
      disabled={disabled}
      offset={6}
      events={{ hover: true, focus: true, touch: false }}
      transitionProps={{ duration: 0 }}
      classNames={{ tooltip: classNames(styles['float'], styles['tip']) }}
    >
      {children}
    </KitTooltip>
  )
}
