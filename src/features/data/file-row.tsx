import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './data.module.css'

interface FileRowProps {
  readonly name: string
  /** What choosing the file does, with its name. */
  readonly label: string
  readonly current: boolean
  readonly onSelect: () => void
  /** What stands below the name. */
  readonly below: ReactNode
  /** The cells behind the name. */
  readonly children: ReactNode
}

/** A file's line in a list of files: its name chooses it. */
export function FileRow({ name, label, current, onSelect, below, children }: FileRowProps) {
  return (
    <tr className={classNames(current && styles['picked'])}>
      <td className={styles['icon']}>
        <Icon name="file" />
      </td>
      <td className={styles['name']}>
        <button
          type="button"
          className={styles['plain']}
          aria-pressed={current}
          aria-label={label}
          onClick={onSelect}
        >
          {name}
        </button>
        {below}
      </td>
      {children}
    </tr>
  )
}
