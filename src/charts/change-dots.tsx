import type { ReactNode } from 'react'
import type { Money } from '../domain/money.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './change-dots.module.css'

export interface ChangeDotsProps {
  /** The table's name for screen readers. */
  readonly label: string
  readonly rows: readonly {
    readonly key: string
    readonly name: ReactNode
    readonly before: Money
    readonly after: Money
    /** The change as it is read. */
    readonly change: string
    /** Neither better nor worse: what is compared is not of one length. */
    readonly neutral?: boolean
  }[]
}

/**
 * Where each of several stands against before: a ring for then, a dot for now, a line between them, on
 * one scale from 0. Each row is a row of a table with its change, so nothing rests on the picture.
 */
export function ChangeDots({ label, rows }: ChangeDotsProps) {
  const ends = rows.flatMap(({ before, after }) => [before, after])
  const low = Math.min(0, ...ends)
  const range = Math.max(0, ...ends) - low
  const toX = (value: Money) => `${range === 0 ? 0 : ((value - low) / range) * 100}%`
  return (
    <table className={styles['table']} aria-label={label}>
      <tbody>
        {rows.map(({ key, name, before, after, change, neutral = false }) => {
          const rises = after >= before
          const course = rises ? 'up' : 'down'
          return (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td aria-hidden="true" className={styles['plot']}>
                <span className={styles['track']}>
                  <i
                    className={classNames(styles['line'], styles[neutral ? 'even' : course])}
                    style={{
                      left: toX(Math.min(before, after)),
                      width: `calc(${toX(Math.max(before, after))} - ${toX(Math.min(before, after))})`,
                    }}
                  />
                  <i className={styles['then']} style={{ left: toX(before) }} />
                  <i className={styles['now']} style={{ left: toX(after) }} />
                </span>
              </td>
              <td
                className={classNames(styles['change'], !neutral && styles[rises ? 'good' : 'bad'])}
              >
                {change}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
