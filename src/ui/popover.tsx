import { Popover as KitPopover } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './float.module.css'

export interface PopoverProps {
  /** The button that it hangs from; it must pass its props and ref on to a `button`. */
  readonly trigger: ReactElement
  readonly children: ReactNode
  /** What screen readers call the panel. */
  readonly label: string
  readonly opened: boolean
  readonly onChange: (opened: boolean) => void
  readonly align?: 'start' | 'end'
  readonly width?: number
  /** Without the panel's own padding, for lists. */
  readonly bare?: boolean
}

/** A panel that hangs from a button; Esc and a click outside close it, focus returns to the button. */
export function Popover(props: PopoverProps) {
  const { trigger, children, label, opened, onChange, align = 'start', width, bare = false } = props
  return (
    <KitPopover
      opened={opened}
      onChange={onChange}
      position={`bottom-${align}`}
      offset={4}
      trapFocus
      returnFocus
      width={width ?? 'max-content'}
      transitionProps={{ duration: 0 }}
      middlewares={{ flip: true, shift: { padding: 8 } }}
    >
      <KitPopover.Target>{trigger}</KitPopover.Target>
      <KitPopover.Dropdown
        aria-label={label}
        className={classNames(styles['float'], styles[bare ? 'list' : 'panel'])}
      >
        {children}
      </KitPopover.Dropdown>
    </KitPopover>
  )
}
