import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import styles from './tabs.module.css'

export interface TabOption<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  readonly count?: string
}

export interface TabsProps<Value extends string> {
  readonly label: string
  readonly options: readonly TabOption<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** The panel of the chosen tab. */
  readonly children: ReactNode
}

/** Panels in one place, one at a time; the arrow keys walk the tabs. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, options, value, onChange, children } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  function walk(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = options.findIndex((option) => option.value === value)
    const index = (at + step + options.length) % options.length
    const next = options[index]
    if (next === undefined) return
    onChange(next.value)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus()
  }

  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} className={styles['tabs']}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="tab"
            id={`${id}-${option.value}`}
            aria-selected={option.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={option.value === value ? 0 : -1}
            className={styles['tab']}
            onClick={() => onChange(option.value)}
            onKeyDown={walk}
          >
            {option.label}
            {option.count !== undefined && <span className={styles['count']}>{option.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </div>
  )
}
