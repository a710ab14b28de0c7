import { useState } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCompany } from '../../queries/company.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { Section } from '../../ui/section.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

const NOBODY: readonly string[] = []

/** 'X's customers go to Y', for people who left. */
export function HandoversSection() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const { handovers } = settings
  const nameOf = (name: string) => (name === '' ? text('terms.unassigned') : name)
  return (
    <Section title={text('rules.handovers.title')} caption={text('rules.handovers.caption')}>
      <div className={styles['stack']}>
        {handovers.length === 0 ? (
          <p className={styles['note']}>{text('rules.handovers.none')}</p>
        ) : (
          <ul className={styles['list']}>
            {handovers.map(({ from, to }) => {
              const line = text('rules.handovers.line', { from: nameOf(from), to: nameOf(to) })
              return (
                <li key={from}>
                  {line}
                  <IconButton
                    look="quiet"
                    icon="close"
                    label={text('rules.handovers.remove', { line })}
                    onClick={() =>
                      change({ handovers: handovers.filter((other) => other.from !== from) })
                    }
                  />
                </li>
              )
            })}
          </ul>
        )}
        <NewHandover />
      </div>
    </Section>
  )
}

/** Names are prefixed, for '' is a name here: unassigned. */
function NewHandover() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const [from, setFrom] = useState<string>()
  const [to, setTo] = useState<string>()
  const people = useCompany().data?.salespeople ?? NOBODY
  const { handovers } = settings
  const options = people.map((name) => ({
    value: `=${name}`,
    label: name === '' ? text('terms.unassigned') : name,
  }))
  const ready = from !== undefined && to !== undefined

  function add() {
    if (!ready) return
    change({ handovers: [...handovers, { from: from.slice(1), to: to.slice(1) }] })
    setFrom(undefined)
    setTo(undefined)
  }

  return (
    <div className={styles['row']}>
      <SearchSelect
        label={text('rules.handovers.from')}
        placeholder={text('rules.handovers.from')}
        value={from}
        options={options.filter(
          ({ value }) => !handovers.some((line) => `=${line.from}` === value),
        )}
        onChange={setFrom}
      />
      <SearchSelect
        label={text('rules.handovers.to')}
        placeholder={text('rules.handovers.to')}
        value={to}
        options={options.filter(({ value }) => value !== from)}
        onChange={setTo}
      />
      <Button disabled={!ready} onClick={add}>
        {text('terms.add')}
      </Button>
    </div>
  )
}
