import type { EpochDay } from '../../../domain/calendar.ts'
import { callSheetMark, type CallSheet } from '../../../domain/follow-up/call-sheet.ts'
import type { PeriodKey } from '../../../domain/periods/period.ts'
import type { PrintedSheet } from '../../../state/printed-sheets.ts'

/** A sheet whose rows can be typed in. */
export interface OfferedSheet extends CallSheet {
  readonly mark: string
  /** undefined: not printed on this computer; its rows are those that would be printed now. */
  readonly printedOn: EpochDay | undefined
  /** The causes that it offers, by whose places they are typed in. */
  readonly causes: readonly string[]
}

/** What the screen shows, by which the sheet that is meant is guessed. */
export interface ShownAlerts {
  readonly group: CallSheet['group']
  readonly period: PeriodKey
  /** undefined = everyone. */
  readonly owner: string | undefined
  /** Makes the sheets that would be printed now. */
  readonly current: () => readonly CallSheet[]
  /** The causes that would be on them. */
  readonly causes: readonly string[]
}

/**
 * The sheets of the person shown that can be typed in: those that were printed, with what is shown
 * before other groups and periods and the newest first; then those that would be printed now, unless
 * the same was printed already. A period that the data no longer has is left out.
 */
export function offerSheets(
  printed: readonly PrintedSheet[],
  { group, period, owner, current, causes }: ShownAlerts,
  periods: ReadonlySet<PeriodKey>,
): readonly OfferedSheet[] {
  const isMeant = (sheet: CallSheet) =>
    periods.has(sheet.period) && (owner === undefined || sheet.owner === owner)
  const isShown = (sheet: CallSheet) => sheet.group === group && sheet.period === period
  const own = printed
    .filter(isMeant)
    .map((sheet): OfferedSheet => ({ ...sheet, mark: callSheetMark(sheet) }))
  const marks = new Set(own.map(({ mark }) => mark))
  const now = current()
    .filter(isMeant)
    .map((sheet): OfferedSheet => ({
      ...sheet,
      mark: callSheetMark(sheet),
      printedOn: undefined,
      causes,
    }))
    .filter(({ mark }) => !marks.has(mark))
  return [
    ...own.filter(isShown),
    ...(own.some(isShown) ? [] : now),
    ...own.filter((sheet) => !isShown(sheet)),
    ...(own.some(isShown) ? now : []),
  ]
}
