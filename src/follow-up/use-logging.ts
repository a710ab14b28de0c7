import { useCallback, useMemo, useState } from 'react'
import type { LogDraft, LogEntry } from '../domain/follow-up/log-entry.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useCockpit } from '../queries/cockpit.ts'
import { useAppendToLog } from '../queries/follow-ups.ts'
import { useView } from '../state/view.ts'

/** What became of an entry: kept; in memory alone, and why; not logged at all. */
export type Logged =
  | { readonly kind: 'kept' }
  | { readonly kind: 'unkept'; readonly isFull: boolean }
  | { readonly kind: 'failed' }

/** Logging about the customers of a list or page: one form is open at a time. */
export interface Logging {
  /** Key of the customer whose form is open. */
  readonly opened: string | undefined
  readonly open: (customer: string) => void
  readonly close: () => void
  /** Adds an entry; `said` tells so to screen readers. */
  readonly log: (draft: LogDraft, said: string) => Promise<Logged>
  /** Tries again to keep what is in memory alone. */
  readonly keepAgain: () => Promise<Logged>
  /** Takes an entry back. */
  readonly takeBack: (entry: Pick<LogEntry, 'id' | 'customer'>) => Promise<Logged>
  /** Per customer key the entry that was logged last since the list was opened. */
  readonly latest: ReadonlyMap<string, LogEntry>
  /** Whom something was logged about since the list was opened: they keep their place. */
  readonly touched: ReadonlySet<string>
  readonly said: string
  readonly isPending: boolean
}

/** Keeps what a list or page needs to log follow-ups in place; the same as long as none of it changes. */
export function useLogging(): Logging {
  const { text } = useFormatter()
  const { currentDay } = useCockpit()
  const view = useView()
  const { mutateAsync, isPending } = useAppendToLog()
  const [opened, setOpened] = useState<string>()
  const [latest, setLatest] = useState<ReadonlyMap<string, LogEntry>>(new Map())
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')

  const append = useCallback(
    async (drafts: readonly LogDraft[], news: string): Promise<Logged> => {
      try {
        const { entries, storage } = await mutateAsync({ drafts, view })
        setTouched((before) => new Set([...before, ...entries.map(({ customer }) => customer)]))
        setLatest((before) => {
          const after = new Map(before)
          for (const entry of entries) {
            if (entry.kind === 'withdrawal') after.delete(entry.customer)
            else after.set(entry.customer, entry)
          }
          return after
        })
        setSaid(storage.kept ? news : '')
        if (storage.kept) return { kind: 'kept' }
        return { kind: 'unkept', isFull: storage.problem === 'full' }
      } catch {
        // The worker that keeps the log did not take it; what was typed still stands in the form.
        return { kind: 'failed' }
      }
    },
    [mutateAsync, view],
  )

  return useMemo(
    () => ({
      opened,
      open: setOpened,
      close: () => setOpened(undefined),
      log: (draft, news) => append([draft], news),
      keepAgain: () => append([], text('followUps.saved')),
      takeBack: ({ id, customer }) =>
        append(
          [{ kind: 'withdrawal', customer, day: currentDay(), entry: id }],
          text('followUps.takenBack'),
        ),
      latest,
      touched,
      said,
      isPending,
    }),
    [opened, latest, touched, said, isPending, append, text, currentDay],
  )
}
