import { Fragment, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './facts.module.css'

export interface Fact {
  readonly key: string
  readonly name: ReactNode
  readonly value: ReactNode
}

export interface FactsProps {
  readonly facts: readonly Fact[]
  /** Values are texts, read from the left. */
  readonly texts?: boolean
}

/** Names and values, one under the other. */
export function Facts({ facts, texts = false }: FactsProps) {
  return (
    <dl className={classNames(styles['facts'], texts && styles['texts'])}>
      {facts.map(({ key, name, value }) => (
        <Fragment key={key}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
