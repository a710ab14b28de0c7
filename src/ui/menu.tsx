import { Menu as KitMenu } from '@mantine/core'
import type { ReactElement } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './float.module.css'

/** An action of a menu. */
export interface MenuItem {
  readonly label: string
  readonly onSelect: () => void
  readonly icon?: IconName
  /** Small, at the right: a file type, a key. */
  readonly hint?: string
  readonly disabled?: boolean
}

export interface MenuProps {
  /** The button that opens it; it must pass its props and ref on to a `button`. */
  readonly trigger: ReactElement
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'end'
}

/** A list of actions behind a button. */
export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <KitMenu position={`bottom-${align}`} offset={4} transitionProps={{ duration: 0 }}>
      <KitMenu.Target>{trigger}</KitMenu.Target>
      <KitMenu.Dropdown className={classNames(styles['float'], styles['list'])}>
        {items.map((item) => (
          <KitMenu.Item
            key={item.label}
            className={styles['item'] ?? ''}
            disabled={item.disabled ?? false}
            onClick={item.onSelect}
          >
            {item.icon !== undefined && <Icon name={item.icon} size={14} />}
            {item.label}
            {item.hint !== undefined && <small>{item.hint}</small>}
          </KitMenu.Item>
        ))}
      </KitMenu.Dropdown>
    </KitMenu>
  )
}
