import { useState } from 'react'
import type { LogDraft, LogEntry } from '../../../domain/follow-up/log-entry.ts'
import type { PeriodKey } from '../../../domain/periods/period.ts'
import type { Logged } from '../../../follow-up/use-logging.ts'
import { useCockpit } from '../../../queries/cockpit.ts'
import { useAppendToLog } from '../../../queries/follow-ups.ts'
import { useView } from '../../../state/view.ts'

/** What became of the contacts of a sheet. */
export interface SavedPaper {
  /** undefined: nothing is saved yet, or it was taken back. */
  readonly entries: readonly LogEntry[] | undefined
  readonly outcome: Logged | undefined
  /** Adds all of them to the log, or none. */
  readonly save: (contacts: readonly LogDraft[], period: PeriodKey) => Promise<void>
  /** Takes all of them back. */
  readonly takeBack: (period: PeriodKey) => Promise<void>
  /** Tries again to keep what is in memory alone. */
  readonly keepAgain: (period: PeriodKey) => Promise<void>
  readonly isPending: boolean
}

/** Saves a sheet at one stroke, and takes it back at one. */
export function useSavedPaper(): SavedPaper {
  const { currentDay } = useCockpit()
  const view = useView()
  const { mutateAsync, isPending } = useAppendToLog()
  const [entries, setEntries] = useState<readonly LogEntry[]>()
  const [outcome, setOutcome] = useState<Logged>()

  async function append(
    drafts: readonly LogDraft[],
    period: PeriodKey,
    done: (added: readonly LogEntry[]) => void,
  ): Promise<void> {
    try {
      const { entries: added, storage } = await mutateAsync({
        drafts,
        view: { ...view, period, salesperson: undefined },
      })
      done(added)
      const { kept, problem } = storage
      setOutcome(kept ? { kind: 'kept' } : { kind: 'unkept', isFull: problem === 'full' })
    } catch {
      // The worker that keeps the log did not take it; what was typed still stands in the table.
      setOutcome({ kind: 'failed' })
    }
  }

  return {
    entries,
    outcome,
    save: (contacts, period) => append(contacts, period, setEntries),
    takeBack: (period) =>
      append(
        (entries ?? []).map(({ id, customer }) => ({
          kind: 'withdrawal',
          customer,
          day: currentDay(),
          entry: id,
        })),
        period,
        () => setEntries(undefined),
      ),
    keepAgain: (period) => append([], period, () => undefined),
    isPending,
  }
}
