import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import styles from './tabs.module.css'

interface TabOption<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** Shown grey behind the label. */
  readonly count?: string | undefined
}

export interface TabsProps<Value extends string> {
  /** Names the row of tabs for screen readers. */
  readonly label: string
  readonly options: readonly TabOption<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** The id of the panel below, which is named by {@link tabId}. */
  readonly panelId: string
}

/** The id of a tab, to name its panel by. */
export function tabId(panelId: string, value: string): string {
  return `${panelId}-${value}`
}

/** What a screen is divided into, one part in sight: a click or the arrow keys change it. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, options, value, onChange, panelId } = props
  const row = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const at = options.findIndex((option) => option.value === value)
    const last = options.length - 1
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowRight: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    }
    const target = targets[event.key]
    const next = target === undefined ? undefined : options[target]
    if (next === undefined) return
    event.preventDefault()
    onChange(next.value)
    const tab = row.current?.children[target ?? 0]
    if (tab instanceof HTMLElement) tab.focus()
  }

  return (
    <div ref={row} role="tablist" aria-label={label} className={styles['tabs']}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="tab"
          id={tabId(panelId, option.value)}
          aria-controls={panelId}
          aria-selected={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          className={styles['tab']}
          onClick={() => onChange(option.value)}
          onKeyDown={onKeyDown}
        >
          {option.label}{' '}
          {option.count !== undefined && <span className={styles['count']}>{option.count}</span>}
        </button>
      ))}
    </div>
  )
}
