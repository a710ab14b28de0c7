import { watchParts, type WatchPart } from '../domain/alerts/watch-parts.ts'
import type { WatchList } from '../domain/alerts/watch-list.ts'
import type { WatchReport } from '../domain/alerts/watch-report.ts'
import { readWatchRow, type WatchRow } from '../domain/alerts/watch-row.ts'
import type { CallSheet } from '../domain/follow-up/call-sheet.ts'
import type { Money } from '../domain/money.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'

export interface WatchSheetGroup {
  readonly heading: WatchPart['heading']
  readonly rows: readonly WatchRow[]
}

/** One person's customers of a watch group. */
export interface WatchSheetPages {
  /** '' = unassigned. */
  readonly owner: string
  /** Groups that are not empty. */
  readonly groups: readonly WatchSheetGroup[]
  /** Who has ordered since, so that nobody need call. */
  readonly orderedSince: readonly WatchRow[]
  readonly calls: number
  /** Of those to call. */
  readonly amount: Money
}

/**
 * Cuts a list into the sheets of each person that its customers are addressed to, in the order of the
 * report's people, largest amount first. Rows keep their order. A person who has nobody left to call
 * still gets a sheet, which says who has ordered since.
 */
export function watchSheetPages(
  { groups, trailPeriods }: Pick<WatchReport, 'groups' | 'trailPeriods'>,
  list: WatchList,
): readonly WatchSheetPages[] {
  const rowsByOwner = new Map<
    string,
    { readonly row: WatchRow; readonly heading: WatchPart['heading'] }[]
  >()
  for (const { heading, from, to } of watchParts(list)) {
    for (let at = from; at < to; at += 1) {
      const row = readWatchRow(list, at, trailPeriods.length)
      const own = rowsByOwner.get(row.owner)
      if (own === undefined) rowsByOwner.set(row.owner, [{ row, heading }])
      else own.push({ row, heading })
    }
  }
  return (groups[list.group]?.bySalesperson ?? []).flatMap(({ owner }) => {
    const own = rowsByOwner.get(owner)
    if (own === undefined) return []
    const toCall = own.filter(({ row }) => row.orderedSince === undefined)
    const headings = [...new Set(toCall.map(({ heading }) => heading))]
    return [
      {
        owner,
        groups: headings.map((heading) => ({
          heading,
          rows: toCall.filter((entry) => entry.heading === heading).map(({ row }) => row),
        })),
        orderedSince: own.map(({ row }) => row).filter((row) => row.orderedSince !== undefined),
        calls: toCall.length,
        amount: toCall.reduce((sum, { row }) => sum + row.amount, 0),
      },
    ]
  })
}

/** A person's sheet as it can be typed back in, its rows under their numbers. */
export function watchSheetOf(
  { owner, groups }: WatchSheetPages,
  { period }: Pick<WatchReport, 'period'>,
  { group }: Pick<WatchList, 'group'>,
  { keys }: Pick<CustomerDirectory, 'keys'>,
): CallSheet {
  const customers = groups.flatMap(({ rows }) => rows.map(({ customer }) => keys[customer] ?? ''))
  return { group, period: period.key, owner, customers }
}
