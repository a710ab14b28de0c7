import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { Formatter } from '../../i18n/formatter.ts'
import { useKeptState } from '../../queries/kept-state.ts'
import { usePersistence } from '../../queries/persistence.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import type { KeptState, StorageState } from '../../worker/storage-state.ts'
import styles from './data.module.css'

/** Where data and log are kept, how much room they take, and whether the browser may clear them. */
export function Keeping() {
  const formatter = useFormatter()
  const { text } = formatter
  const state = useKeptState().data
  if (state === undefined) return null
  const room = roomText(state, formatter)
  return (
    <Section title={text('data.keeping.title')}>
      <Facts
        texts
        facts={[
          {
            key: 'place',
            name: text('data.keeping.place'),
            value: text(`data.keeping.${placeOf(state.storage)}`),
          },
          ...(room === undefined
            ? []
            : [{ key: 'room', name: text('data.keeping.room'), value: room }]),
          { key: 'log', name: text('data.keeping.log'), value: logText(state, formatter) },
          { key: 'stays', name: text('data.keeping.stays'), value: <Stays /> },
        ]}
      />
    </Section>
  )
}

/** What was kept before stays, but where the browser lets nothing be kept. */
function placeOf({ kept, problem }: StorageState): 'here' | 'before' | 'nowhere' {
  if (kept) return 'here'
  return problem === 'unavailable' ? 'nowhere' : 'before'
}

/** The browser's answer, and the way to ask it. */
function Stays() {
  const { text } = useFormatter()
  const { persistence, ask } = usePersistence()
  if (persistence === 'granted') return text('data.keeping.granted')
  return (
    <>
      {text(`data.keeping.${persistence}`)}{' '}
      <Button look="link" className={styles['inline']} onClick={() => void ask()}>
        {text(persistence === 'unknown' ? 'data.keeping.ask' : 'data.keeping.askAgain')}
      </Button>
    </>
  )
}

function roomText({ usage }: KeptState, { text, bytes }: Formatter): string | undefined {
  return usage === undefined ? undefined : text('data.keeping.roomOf', { usage: bytes(usage) })
}

function logText({ log }: KeptState, { text }: Formatter): string {
  return [
    text('data.keeping.entries', { count: log.entries }),
    ...(log.unkept > 0 ? [text('data.keeping.unkept', { count: log.unkept })] : []),
    ...(log.passedOver > 0 ? [text('data.keeping.passedOver', { count: log.passedOver })] : []),
  ].join(text('data.mapping.comma'))
}
