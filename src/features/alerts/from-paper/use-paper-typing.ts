import { useCallback, useMemo, useState } from 'react'
import type { EpochDay } from '../../../domain/calendar.ts'
import type { LogDraft } from '../../../domain/follow-up/log-entry.ts'
import type { Locale } from '../../../i18n/messages.ts'
import type { OfferedSheet } from './offered-sheets.ts'
import {
  EMPTY_DRAFT,
  readRow,
  toContact,
  type PaperDraft,
  type PaperField,
  type PaperReading,
  type PaperTerms,
} from './paper-row.ts'
import { parseShortDay } from './short-day.ts'

/** A row of the sheet with what is typed in it; its number on the paper is its place plus one. */
export interface PaperRow {
  readonly customer: string
  readonly draft: PaperDraft
  readonly reading: PaperReading
}

/** A sheet that is being typed in. */
export interface PaperTyping {
  readonly sheet: OfferedSheet
  readonly chooseSheet: (mark: string) => void
  /** As typed, and as understood. */
  readonly contacted: string
  readonly setContacted: (typed: string) => void
  readonly terms: PaperTerms
  readonly rows: readonly PaperRow[]
  readonly type: (place: number, field: PaperField, typed: string) => void
  /** Rows with anything in them, on this sheet and on all. */
  readonly filled: number
  readonly filledOnAll: number
  /** Places of the rows that cannot be logged as they are. */
  readonly faulty: readonly number[]
  /** What the sheet adds to the log. */
  readonly contacts: readonly LogDraft[]
}

interface Subject {
  /** At least one; the first is taken to be the one meant. */
  readonly sheets: readonly OfferedSheet[]
  readonly first: OfferedSheet
  readonly today: EpochDay
  readonly locale: Locale
}

type Drafts = Readonly<Record<string, readonly PaperDraft[]>>

/** Holds what is typed, for each sheet by itself, so that looking at another drops nothing. */
export function usePaperTyping({ sheets, first, today, locale }: Subject): PaperTyping {
  const [mark, setMark] = useState(first.mark)
  const [draftsByMark, setDrafts] = useState<Drafts>({})
  const [contacted, setContacted] = useState('')
  const sheet = sheets.find((one) => one.mark === mark) ?? first
  const drafts = draftsByMark[sheet.mark]
  const monthFirst = locale === 'zh-CN'

  const terms = useMemo<PaperTerms>(() => {
    const contactedOn =
      contacted.trim() === ''
        ? today
        : parseShortDay(contacted, { direction: 'back', from: today, monthFirst })
    const isSound = contactedOn !== undefined && contactedOn <= today
    return {
      today,
      contactedOn: isSound ? contactedOn : undefined,
      causes: sheet.causes,
      monthFirst,
    }
  }, [contacted, today, sheet, monthFirst])

  const rows = useMemo(
    () =>
      sheet.customers.map((customer, place): PaperRow => {
        const draft = drafts?.[place] ?? EMPTY_DRAFT
        return { customer, draft, reading: readRow(draft, terms) }
      }),
    [sheet, drafts, terms],
  )

  const type = useCallback(
    (place: number, field: PaperField, typed: string) =>
      setDrafts((before) => {
        const own = before[sheet.mark] ?? sheet.customers.map(() => EMPTY_DRAFT)
        const changed = { ...(own[place] ?? EMPTY_DRAFT), [field]: typed }
        return { ...before, [sheet.mark]: own.with(place, changed) }
      }),
    [sheet],
  )

  return {
    sheet,
    chooseSheet: setMark,
    contacted,
    setContacted,
    terms,
    rows,
    type,
    filled: rows.filter(({ reading }) => !reading.isEmpty).length,
    filledOnAll: Object.values(draftsByMark).flat().filter(isTyped).length,
    faulty: rows.flatMap(({ reading }, place) => (reading.fault === undefined ? [] : [place])),
    contacts: rows.flatMap(({ customer, reading }) => toContact(reading, customer) ?? []),
  }
}

function isTyped(draft: PaperDraft): boolean {
  return Object.values(draft).some((typed) => typed.trim() !== '')
}
