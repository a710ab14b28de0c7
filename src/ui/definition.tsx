import { useState, type ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import type { EnglishMessages } from '../i18n/messages.ts'
import { Popover } from './popover.tsx'
import styles from './definition.module.css'

type DefinitionTerm = keyof EnglishMessages['terms']['definitions']

export interface DefinitionProps {
  readonly term: DefinitionTerm
  /** How the term is called here; its own name by default. */
  readonly children?: ReactNode
}

/** A figure's name that opens its definition. */
export function Definition({ term, children }: DefinitionProps) {
  const { text } = useFormatter()
  const [opened, setOpened] = useState(false)
  const name = text(`terms.definitions.${term}.name`)
  return (
    <Popover
      label={name}
      opened={opened}
      onChange={setOpened}
      trigger={
        <button type="button" className={styles['term']} onClick={() => setOpened(!opened)}>
          {children ?? name}
        </button>
      }
    >
      {/* The focus goes to the text, so that it is read; Esc and a click elsewhere close it. */}
      <div className={styles['panel']} tabIndex={-1} data-autofocus>
        <b>{name}</b>
        {text(`terms.definitions.${term}.text`)}
      </div>
    </Popover>
  )
}
