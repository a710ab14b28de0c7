import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { EpochDay } from '../domain/calendar.ts'
import { callSheetMark, type CallSheet } from '../domain/follow-up/call-sheet.ts'
import { ALERT_GROUPS } from './address.ts'

/** A call sheet that was printed here: its rows as they stand on the paper. */
export interface PrintedSheet extends CallSheet {
  readonly printedOn: EpochDay
  /** The causes on it, by whose places they are typed in. */
  readonly causes: readonly string[]
}

/** What is more is forgotten, oldest first, and a sheet that is longer is not kept: the storage is small. */
const MOST_SHEETS = 300
const MOST_ROWS = 20_000

interface PrintedSheets {
  /** Newest first. */
  readonly sheets: readonly PrintedSheet[]
  /** A sheet that was printed before, row for row, takes the new date. */
  readonly remember: (sheets: readonly PrintedSheet[]) => void
}

/**
 * The call sheets printed on this computer, so that what is written on them can be typed in row by row
 * after customers have ordered, moved or changed hands.
 */
export const usePrintedSheets = create<PrintedSheets>()(
  persist(
    (set) => ({
      sheets: [],
      remember: (printed) => set(({ sheets }) => ({ sheets: withNewest(printed, sheets) })),
    }),
    {
      name: 'customer-cockpit-printed-sheets',
      version: 1,
      partialize: ({ sheets }) => ({ sheets }),
      merge: (kept, now) => ({ ...now, sheets: soundSheets(kept) }),
    },
  ),
)

function withNewest(
  printed: readonly PrintedSheet[],
  before: readonly PrintedSheet[],
): readonly PrintedSheet[] {
  const marks = new Set(printed.map(callSheetMark))
  const all = [...printed, ...before.filter((sheet) => !marks.has(callSheetMark(sheet)))]
  let rows = 0
  return all.slice(0, MOST_SHEETS).filter(({ customers }) => {
    if (rows + customers.length > MOST_ROWS) return false
    rows += customers.length
    return true
  })
}

const sheetSchema = v.object({
  group: v.picklist(ALERT_GROUPS),
  period: v.string(),
  owner: v.string(),
  customers: v.array(v.string()),
  printedOn: v.pipe(v.number(), v.integer()),
  causes: v.array(v.string()),
})

/** What is kept is checked like any upload; a sheet that is none is left out. */
function soundSheets(kept: unknown): readonly PrintedSheet[] {
  if (typeof kept !== 'object' || kept === null || !('sheets' in kept)) return []
  if (!Array.isArray(kept.sheets)) return []
  return kept.sheets.filter((sheet): sheet is PrintedSheet => v.is(sheetSchema, sheet))
}
