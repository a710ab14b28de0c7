import { readWatchRow, type WatchRow } from '../domain/alerts/watch-row.ts'
import type { WatchList } from '../domain/alerts/watch-list.ts'
import { NEVER, NO_DAY } from '../domain/calendar.ts'
import type { CustomerDirectory } from '../domain/reports.ts'
import type { Measure } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from '../i18n/formatter.ts'
import type { ExportColumn, ExportTable } from './export-table.ts'

/** What a table of a watch group is made from. */
export interface WatchTableSource {
  readonly list: WatchList
  /** How many periods the trails show. */
  readonly trailLength: number
  readonly measure: Measure
  readonly directory: CustomerDirectory
  readonly moneyDecimals: 2 | 4
}

/** The customers of a watch group as a table, for a salesperson to work through. */
export function watchTable(source: WatchTableSource, { text }: Formatter): ExportTable {
  const { list, measure, directory, moneyDecimals } = source
  const row = readRows(source)
  const head = (key: WatchHead): string => text(`files.watch.${key}`)
  const textColumn = (key: WatchHead, value: (row: WatchRow) => string): ExportColumn => ({
    head: head(key),
    kind: 'text',
    value: (at) => value(row(at)),
  })
  const figureColumn = (
    title: string,
    kind: 'integer' | 'decimal' | 'money' | 'date',
    value: (row: WatchRow) => number | undefined,
  ): ExportColumn => ({ head: title, kind, value: (at) => value(row(at)) })
  const figure = (
    key: WatchHead,
    kind: 'integer' | 'decimal' | 'money' | 'date',
    value: (row: WatchRow) => number | undefined,
  ) => figureColumn(head(key), kind, value)

  const who = [
    textColumn('customerId', ({ customer }) => directory.ids[customer] ?? ''),
    textColumn('customer', ({ customer }) => directory.names[customer] ?? ''),
    textColumn('salesperson', ({ owner }) => owner || text('terms.unassigned')),
  ]
  const reach = [
    textColumn('contact', ({ customer }) => directory.contacts[customer] ?? ''),
    textColumn('phone', ({ customer }) => directory.phones[customer] ?? ''),
  ]
  const previousTier = textColumn('previousTier', ({ tierBefore }) => tierBefore ?? '')
  const last = [
    figure('lastOrder', 'date', ({ lastOrder }) => lastOrder),
    figure('daysSince', 'integer', ({ daysSince }) => daysSince),
  ]
  const rhythm = [
    figure('usualGap', 'decimal', ({ usualGap }) => usualGap),
    figure('expected', 'date', ({ expected }) => expected),
  ]
  const since = figure('orderedSince', 'date', ({ orderedSince }) => orderedSince)
  const atRisk = figure('valueAtRisk', 'money', ({ amount }) => amount)
  const trail = textColumn('trail', (found) => found.trail.join(' '))

  const columnsByGroup: Readonly<Record<WatchList['group'], () => readonly ExportColumn[]>> = {
    'not-yet': () => [
      ...who,
      previousTier,
      figure('boughtByThen', 'money', ({ amount }) => amount),
      ...last,
      ...rhythm,
      trail,
      ...reach,
    ],
    slipping: () => [
      ...who,
      previousTier,
      textColumn('tier', ({ tier }) => tier),
      figure('mean', 'money', ({ amount, value }) => amount + value),
      figureColumn(text(`terms.measure.${measure}`), 'money', ({ value }) => value),
      figure('belowMean', 'money', ({ amount }) => amount),
      ...last,
      since,
      trail,
      ...reach,
    ],
    overdue: () => [
      ...who,
      textColumn('tier', ({ tier }) => tier),
      ...last,
      ...rhythm,
      atRisk,
      since,
      trail,
      ...reach,
    ],
    dormant: () => [
      textColumn('state', ({ lastOrder }) =>
        text(lastOrder === undefined ? 'files.watch.prospect' : 'files.watch.churned'),
      ),
      ...who,
      ...reach,
      figure('created', 'date', ({ customer }) => createdOn(directory, customer)),
      ...last,
      figure('periodsAsleep', 'integer', ({ lastOrder, periodsAsleep }) =>
        lastOrder === undefined ? undefined : periodsAsleep,
      ),
      atRisk,
      since,
    ],
  }
  return {
    name: text(`files.watch.name.${list.group}`),
    length: list.columns.length,
    moneyDecimals,
    columns: columnsByGroup[list.group](),
  }
}

type WatchHead = Exclude<
  keyof typeof import('../i18n/en/files.ts').files.watch,
  'name' | 'prospect' | 'churned'
>

/** A row is asked for by each of its columns in turn: the last one read is kept. */
function readRows({ list, trailLength }: WatchTableSource): (row: number) => WatchRow {
  let at = -1
  let read: WatchRow | undefined
  return (row) => {
    if (read === undefined || row !== at) read = readWatchRow(list, row, trailLength)
    at = row
    return read
  }
}

/** The created date of the customer file; undefined where it gives none. */
function createdOn({ listedFrom }: CustomerDirectory, customer: number): number | undefined {
  const day = listedFrom[customer] ?? NEVER
  return day === NO_DAY || day === NEVER ? undefined : day
}
