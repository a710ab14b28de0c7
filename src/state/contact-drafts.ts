import { create } from 'zustand'
import type { EpochDay } from '../domain/calendar.ts'
import type { Channel, Outcome } from '../domain/follow-up/log-entry.ts'

/** A contact as it stands in the form. */
export interface ContactDraft {
  readonly channel: Channel
  /** undefined: not said yet. */
  readonly outcome: Outcome | undefined
  readonly cause: string
  readonly note: string
  readonly next: EpochDay | undefined
  /** undefined: today, or half a date. */
  readonly day: EpochDay | undefined
}

/** A form in which nothing was entered. */
const NO_DRAFT: ContactDraft = {
  channel: 'call',
  outcome: undefined,
  cause: '',
  note: '',
  next: undefined,
  day: undefined,
}

interface ContactDrafts {
  readonly noteByCustomer: Readonly<Record<string, string>>
  readonly keepNote: (customer: string, note: string) => void
  readonly byCustomer: Readonly<Record<string, ContactDraft>>
  readonly keep: (customer: string, draft: ContactDraft) => void
  readonly forget: (customer: string) => void
}

/**
 * Contacts and notes that were begun and not saved, by customer key, until the window is closed: a form that is
 * closed, or scrolled out of a long list, loses nothing that was typed.
 */
const useContactDrafts = create<ContactDrafts>()((set) => ({
  byCustomer: {},
  noteByCustomer: {},
  keepNote: (customer, note) =>
    set(({ noteByCustomer }) => ({ noteByCustomer: { ...noteByCustomer, [customer]: note } })),
  keep: (customer, draft) =>
    set(({ byCustomer }) => ({ byCustomer: { ...byCustomer, [customer]: draft } })),
  forget: (customer) =>
    set(({ byCustomer }) => ({
      byCustomer: Object.fromEntries(
        Object.entries(byCustomer).filter(([begun]) => begun !== customer),
      ),
    })),
}))

/** The contact that was begun with a customer, and how to keep or forget it. */
export function useContactDraft(customer: string) {
  const draft = useContactDrafts(({ byCustomer }) => byCustomer[customer])
  const keep = useContactDrafts((drafts) => drafts.keep)
  const forget = useContactDrafts((drafts) => drafts.forget)
  return {
    draft: draft ?? NO_DRAFT,
    isBegun: draft !== undefined,
    keep: (changed: ContactDraft) => keep(customer, changed),
    forget: () => forget(customer),
  }
}

/** The note about a customer that was begun, '' where none was, and how to keep it. */
export function useNoteDraft(customer: string) {
  const note = useContactDrafts(({ noteByCustomer }) => noteByCustomer[customer])
  const keepNote = useContactDrafts((drafts) => drafts.keepNote)
  return { note: note ?? '', keep: (changed: string) => keepNote(customer, changed) }
}
