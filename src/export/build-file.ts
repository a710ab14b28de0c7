import type { EpochDay } from '../domain/calendar.ts'
import type { CustomerListFilter } from '../domain/customer/customer-list.ts'
import type { TierListFilter } from '../domain/tiers/tier-list-choice.ts'
import type { LogListFilter } from '../domain/follow-up/log-list.ts'
import type { MovementPick } from '../domain/movement/movement-list.ts'
import { BY_SALESPERSON } from '../domain/people/grouping.ts'
import type { RangeView } from '../domain/periods/period-range.ts'
import type { View } from '../domain/periods/view.ts'
import { createFormatter, type Formatter } from '../i18n/formatter.ts'
import { fieldName, fieldValueText } from '../i18n/field-text.ts'
import { loadMessages, type Locale } from '../i18n/messages.ts'
import { calendarFile } from './calendar-file.ts'
import {
  contactPlanCalendar,
  contactPlanTable,
  type ContactPlanSource,
} from './contact-plan-table.ts'
import { alertTable, type AlertTableSource } from './alert-table.ts'
import { customerTable, type CustomerTableSource } from './customer-table.ts'
import { tableToCsv } from './csv-file.ts'
import { moneyDecileTable, purchaseDecileTable, type DecileTableSource } from './decile-table.ts'
import type { ExportTable } from './export-table.ts'
import { fileName } from './file-name.ts'
import { dueTable, type DueTableSource } from './due-table.ts'
import { logTable, type LogTableSource } from './log-table.ts'
import { movementTable, type MovementTableSource } from './movement-table.ts'
import { notUsedRowsTable, type NotUsedRowsOfFile } from './not-used-rows-table.ts'
import { dateText } from './plain-text.ts'
import { peopleTable, type PeopleTableSource } from './people-table.ts'
import { scoreboardTable, type ScoreboardTableSource } from './scoreboard-table.ts'
import { tierTable, type TierTableSource } from './tier-table.ts'
import { watchTable, type WatchTableSource } from './watch-table.ts'
import { tableToWorkbook } from './workbook-file.ts'

/** How a file is written. */
export interface FileStyle {
  readonly format: 'csv' | 'xlsx'
  readonly locale: Locale
}

/** A file, and the name to save it under. */
export interface BuiltFile {
  readonly name: string
  readonly blob: Blob
}

/** The tier list as a file named after its period and filters. */
export async function buildTierFile(
  source: TierTableSource,
  view: View,
  filter: TierListFilter,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const filters = [
    ...customerParts(view, formatter),
    filter.tiers.join('-'),
    filter.movements.map((movement) => text(`terms.movement.${movement}`)).join('-'),
    filter.text,
  ]
  const measure = view.measure === 'margin' ? text('terms.measure.margin') : ''
  const name = [text('files.tiers.name'), view.period, measure, ...filters]
  return build(tierTable(source, formatter), name, style)
}

/** Customers that moved as a file named after their period, which of them, and the salesperson. */
export async function buildMovementFile(
  source: MovementTableSource,
  view: View,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const name = [
    text('files.movement.name'),
    view.period,
    view.measure === 'margin' ? text('terms.measure.margin') : '',
    pickPart(source.pick, formatter),
    ...customerParts(view, formatter),
  ]
  return build(movementTable(source, formatter), name, style)
}

function pickPart(pick: MovementPick, { text }: Formatter): string {
  switch (pick.kind) {
    case 'cell':
      return `${pick.from === 'unknown' ? text('movement.matrix.notKnown') : pick.from}-${pick.to}`
    case 'movement':
      return pick.movements.map((movement) => text(`terms.movement.${movement}`)).join('-')
    case 'part':
      return text(`overview.change.${pick.part}`)
    case 'edge':
      return text(`movement.edge.name.${pick.edge}`)
  }
}

/** The list of customers as a file named after its period and filters. */
export async function buildCustomerFile(
  source: CustomerTableSource,
  view: View,
  filter: CustomerListFilter,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const name = [
    text('files.customers.name'),
    view.period,
    ...customerParts(view, formatter),
    filter.tiers.join('-'),
    filter.standings.map((standing) => text(`customers.standing.${standing}`)).join('-'),
    filter.text,
  ]
  return build(customerTable(source, formatter), name, style)
}

/** A table of deciles as a file named after its range, what it sorts by, and the salesperson. */
export async function buildDecileFile(
  source: DecileTableSource,
  table: 'money' | 'purchase',
  view: RangeView,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const { from, to } = view.range
  const isMoney = table === 'money'
  const name = [
    text(isMoney ? 'files.deciles.name' : 'files.purchaseDeciles.name'),
    from,
    to === from ? '' : to,
    isMoney && view.measure === 'margin' ? text('terms.measure.margin') : '',
    ...customerParts(view, formatter),
  ]
  const built = isMoney ? moneyDecileTable : purchaseDecileTable
  return build(built(source, formatter), name, style)
}

/** Salespeople, or the values of a field, as a file named after its period and what it is narrowed to. */
export async function buildPeopleFile(
  source: PeopleTableSource,
  view: View,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const { by } = source.report
  const name = [
    by === BY_SALESPERSON ? text('files.people.name') : fieldName(by, formatter),
    view.period,
    ...customerParts({ ...view, salesperson: undefined }, formatter),
  ]
  return build(peopleTable(source, formatter), name, style)
}

/** What came of alerts as a file named after its period, how far back it goes, and the salesperson. */
export async function buildScoreboardFile(
  source: ScoreboardTableSource,
  view: View,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const { span, byPeriod } = source.report
  const name = [
    text('files.results.name'),
    span === 'period' ? '' : (byPeriod[0]?.period.key ?? ''),
    view.period,
    ...customerParts(view, formatter),
  ]
  return build(scoreboardTable(source, formatter), name, style)
}

/** Alerts as a file named after their period and salesperson. */
export async function buildAlertFile(
  source: AlertTableSource,
  view: View,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const name = [formatter.text('files.alerts.name'), view.period, ...customerParts(view, formatter)]
  return build(alertTable(source, formatter), name, style)
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
  return build(watchTable(source, formatter), name, style)
}

/** The planned next steps as a file named after the day and the salesperson. */
export async function buildDueFile(
  source: DueTableSource,
  view: View,
  today: EpochDay,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const parts = [dateText(today), ...customerParts(view, formatter)]
  const name = [formatter.text('files.due.name'), ...parts]
  return build(dueTable(source, formatter), name, style)
}

/** The follow-up log as a file named after the salesperson and what it is filtered by. */
export async function buildLogFile(
  source: LogTableSource,
  view: View,
  filter: LogListFilter,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const { channel, outcome } = filter
  const name = [
    text('files.log.name'),
    ...customerParts(view, formatter),
    channel === undefined ? '' : text(`followUps.channel.${channel}`),
    outcome === undefined ? '' : text(`followUps.outcome.${outcome}`),
    filter.text,
  ]
  return build(logTable(source, formatter), name, style)
}

/** Contact plans as a table, or for calendars, named after their week and salesperson. */
export async function buildPlanFile(
  source: ContactPlanSource,
  view: View,
  { format, locale }: { readonly format: FileStyle['format'] | 'ics'; readonly locale: Locale },
): Promise<BuiltFile> {
  const { currency } = source.settings
  const formatter = createFormatter(locale, await loadMessages(locale), currency)
  const name = [
    formatter.text('plan.file.name'),
    dateText(source.report.week),
    ...customerParts(view, formatter),
  ]
  if (format !== 'ics') return build(contactPlanTable(source, formatter), name, { format, locale })
  const blob = calendarFile(contactPlanCalendar(source, formatter))
  return { name: fileName(name, format), blob }
}

/** The rows that are not used, of one file (which then names it) or of several. */
export async function buildNotUsedRowsFile(
  files: readonly NotUsedRowsOfFile[],
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const only = files.length === 1 ? files[0]?.fileName : undefined
  const name = [formatter.text('files.notUsedRows.name'), only ?? '']
  return build(notUsedRowsTable(files, formatter), name, style)
}

async function formatterOf({ locale }: FileStyle): Promise<Formatter> {
  // Files hold plain numbers, so the currency sign plays no part.
  return createFormatter(locale, await loadMessages(locale), '')
}

/** Whose customers, and which of them: the salesperson, then the values of each field chosen. */
function customerParts(
  { salesperson, only = [] }: Pick<View, 'salesperson' | 'only'>,
  { text }: Formatter,
): readonly string[] {
  return [
    salesperson === '' ? text('terms.unassigned') : (salesperson ?? ''),
    ...only.map(({ values, contains = '' }) =>
      [...values.map((value) => fieldValueText(value, { text })), contains].join('-'),
    ),
  ]
}

function build(table: ExportTable, name: readonly string[], { format }: FileStyle): BuiltFile {
  const blob = format === 'csv' ? tableToCsv(table) : tableToWorkbook(table)
  return { name: fileName(name, format), blob }
}
