import type { ReactNode } from 'react'
import styles from './figure-strip.module.css'

export interface FigureStripProps {
  /** Names the group for screen readers. */
  readonly label: string
  /** Six tiles. */
  readonly children: ReactNode
}

/** A row of key figures under an ink rule. */
export function FigureStrip({ label, children }: FigureStripProps) {
  return (
    <section aria-label={label} className={styles['figures']}>
      {children}
    </section>
  )
}

export interface FigureTileProps {
  readonly name: ReactNode
  readonly value: ReactNode
  /** Small, behind the value. */
  readonly unit?: string
  /** The value is a word or a name, and smaller than a figure. */
  readonly isWord?: boolean
  /** A sparkline. */
  readonly beside?: ReactNode
  /** What the figure is held against; the second is left out on a phone. */
  readonly below?: ReactNode
  readonly second?: ReactNode
}

/** A key figure: its name, its value, and what it is held against. */
export function FigureTile(props: FigureTileProps) {
  const { name, value, unit = '', isWord = false, beside, below, second } = props
  return (
    <div className={styles['tile']}>
      <div className={styles['label']}>{name}</div>
      <div className={styles['value']}>
        <b className={isWord ? styles['word'] : undefined}>
          {value}
          {unit !== '' && <small>{unit}</small>}
        </b>
        {beside}
      </div>
      <div className={styles['below']}>
        {below}
        <span className={styles['second']}>{second}</span>
      </div>
    </div>
  )
}
