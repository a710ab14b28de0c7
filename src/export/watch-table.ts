import { readWatchRow, type WatchRow } from '../domain/alerts/watch-row.ts'
import type { WatchList } from '../domain/alerts/watch-list.ts'
import { NEVER, NO_DAY } from '../domain/calendar.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { View } from '../domain/periods/view.ts'
import type { Measure } from '../domain/tiers/tier-rule.ts'
import type { Money } from '../domain/money.ts'
import type { files } from '../i18n/en/files.ts'
import type { Formatter } from '../i18n/formatter.ts'
import {
  buildFile,
  customerParts,
  formatterOf,
  type BuiltFile,
  type FileStyle,
} from './build-file.ts'
import type { ExportColumn, ExportTable } from './export-table.ts'
import { averageMoney } from './plain-text.ts'

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
export function watchTable(source: WatchTableSource, formatter: Formatter): ExportTable {
  const { list, moneyDecimals } = source
  const columns = createColumns(source, formatter)
  return {
    name: formatter.text(`files.watch.name.${list.group}`),
    length: list.columns.length,
    moneyDecimals,
    columns: COLUMNS_BY_GROUP[list.group].map((key) => columns[key]),
  }
}

/** A watch group as a file named after it, its period, the salesperson and the text searched for. */
export async function buildWatchFile(
  source: WatchTableSource,
  view: View,
  searched: string,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const name = [
    text(`files.watch.name.${source.list.group}`),
    view.period,
    view.measure === 'margin' ? text('terms.measure.margin') : '',
    ...customerParts(view, formatter),
    searched,
  ]
  return buildFile(watchTable(source, formatter), name, style)
}

type Head = Exclude<keyof typeof files.watch, 'name' | 'prospect' | 'churned'>
type Columns = ReturnType<typeof createColumns>

/** The columns of all groups, by name. */
function createColumns(source: WatchTableSource, { text }: Formatter) {
  const { directory, measure, moneyDecimals } = source
  // Means have more decimals than the data.
  const rounded = (money: Money) => averageMoney(money, 1, moneyDecimals)
  const row = readRows(source)
  const texts = (key: Head, value: (row: WatchRow) => string): ExportColumn => ({
    head: text(`files.watch.${key}`),
    kind: 'text',
    value: (at) => value(row(at)),
  })
  const figures = (
    key: Head,
    kind: 'integer' | 'decimal' | 'money' | 'date',
    value: (row: WatchRow) => number | undefined,
  ): ExportColumn => ({ head: text(`files.watch.${key}`), kind, value: (at) => value(row(at)) })
  const asleep = (found: WatchRow) =>
    found.lastOrder === undefined ? undefined : found.periodsAsleep
  return {
    id: texts('customerId', ({ customer }) => directory.ids[customer] ?? ''),
    name: texts('customer', ({ customer }) => directory.names[customer] ?? ''),
    salesperson: texts('salesperson', ({ owner }) => owner || text('terms.unassigned')),
    state: texts('state', ({ lastOrder }) =>
      text(lastOrder === undefined ? 'files.watch.prospect' : 'files.watch.churned'),
    ),
    tier: texts('tier', ({ tier }) => tier),
    tierBefore: texts('previousTier', ({ tierBefore }) => tierBefore ?? ''),
    trail: texts('trail', (found) => found.trail.join(' ')),
    byThen: figures('boughtByThen', 'money', ({ amount }) => amount),
    mean: figures('mean', 'money', ({ amount, value }) => rounded(amount + value)),
    value: {
      ...figures('mean', 'money', ({ value }) => value),
      head: text(`terms.measure.${measure}`),
    },
    below: figures('belowMean', 'money', ({ amount }) => rounded(amount)),
    atRisk: figures('valueAtRisk', 'money', ({ amount }) => rounded(amount)),
    lastOrder: figures('lastOrder', 'date', ({ lastOrder }) => lastOrder),
    daysSince: figures('daysSince', 'integer', ({ daysSince }) => daysSince),
    periodsAsleep: figures('periodsAsleep', 'integer', asleep),
    usualGap: figures('usualGap', 'decimal', ({ usualGap }) => usualGap),
    expected: figures('expected', 'date', ({ expected }) => expected),
    since: figures('orderedSince', 'date', ({ orderedSince }) => orderedSince),
    created: figures('created', 'date', ({ customer }) => createdOn(directory, customer)),
    contact: texts('contact', ({ customer }) => directory.contacts[customer] ?? ''),
    phone: texts('phone', ({ customer }) => directory.phones[customer] ?? ''),
  }
}

const WHO = ['id', 'name', 'salesperson'] as const
const REACH = ['contact', 'phone'] as const
const LAST_ORDER = ['lastOrder', 'daysSince'] as const
const RHYTHM = ['usualGap', 'expected'] as const

const COLUMNS_BY_GROUP: Readonly<Record<WatchList['group'], readonly (keyof Columns)[]>> = {
  'not-yet': [...WHO, 'tierBefore', 'byThen', ...LAST_ORDER, ...RHYTHM, 'trail', ...REACH],
  slipping: [
    ...WHO,
    'tierBefore',
    'tier',
    'mean',
    'value',
    'below',
    ...LAST_ORDER,
    'trail',
    ...REACH,
  ],
  overdue: [...WHO, 'tier', ...LAST_ORDER, ...RHYTHM, 'atRisk', 'since', 'trail', ...REACH],
  dormant: [
    'state',
    ...WHO,
    ...REACH,
    'created',
    ...LAST_ORDER,
    'periodsAsleep',
    'atRisk',
    'since',
  ],
}

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
