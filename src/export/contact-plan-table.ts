import { toCivilDate, type EpochDay } from '../domain/calendar.ts'
import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { PlannedContact } from '../domain/follow-up/contact-plan.ts'
import type { ContactPlanReport } from '../domain/follow-up/contact-plan-report.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { View } from '../domain/periods/view.ts'
import { contactReasonText } from '../i18n/contact-reason-text.ts'
import { type Formatter, createFormatter } from '../i18n/formatter.ts'
import { type Locale, loadMessages } from '../i18n/messages.ts'
import { contactTodoText } from '../i18n/playbook-text.ts'
import { sha256 } from '../ingest/sha-256.ts'
import { buildFile, customerParts, type BuiltFile, type FileStyle } from './build-file.ts'
import { type CalendarSource, calendarFile } from './calendar-file.ts'
import { columnsOver, type ExportTable } from './export-table.ts'
import { fileName } from './file-name.ts'
import { dateText } from './plain-text.ts'

/** What files of contact plans are made from. */
export interface ContactPlanSource {
  readonly report: ContactPlanReport
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
  readonly moneyDecimals: 2 | 4
  /** Milliseconds since 1970. */
  readonly writtenAt: number
}

interface PlanRow {
  readonly owner: string
  readonly day: EpochDay
  readonly contact: PlannedContact
}

/** What is planned, day by day; what was done already or has no place is left out. */
function planRows({ plans }: ContactPlanReport): readonly PlanRow[] {
  return plans.flatMap(({ owner, days }) =>
    days.flatMap(({ day, planned }) => planned.map((contact) => ({ owner, day, contact }))),
  )
}

/** Contact plans as a table, a row for each contact. */
export function contactPlanTable(source: ContactPlanSource, formatter: Formatter): ExportTable {
  const { report, directory, settings, moneyDecimals } = source
  const { text } = formatter
  const facts = { period: report.period, week: report.week }
  const rows = planRows(report)
  const column = columnsOver(rows)

  return {
    name: text('plan.title'),
    length: rows.length,
    moneyDecimals,
    columns: [
      column.figure(text('plan.file.date'), 'date', ({ day }) => day),
      column.text(text('plan.file.salesperson'), ({ owner }) => owner || text('terms.unassigned')),
      column.text(text('plan.file.customerId'), (row) => directory.ids[row.contact.customer] ?? ''),
      column.text(text('plan.file.customer'), (row) => directory.names[row.contact.customer] ?? ''),
      column.text(text('plan.file.tier'), ({ contact }) => contact.tier ?? ''),
      column.text(
        text('plan.file.contact'),
        (row) => directory.contacts[row.contact.customer] ?? '',
      ),
      column.text(text('plan.file.phone'), (row) => directory.phones[row.contact.customer] ?? ''),
      column.text(text('plan.file.reason'), ({ contact }) =>
        contactReasonText(contact, facts, formatter),
      ),
      column.figure(text('plan.file.atRisk'), 'money', ({ contact: { reason } }) =>
        reason.kind === 'alert' ? reason.alert.valueAtRisk : undefined,
      ),
      column.figure(text('plan.file.lastContact'), 'date', ({ contact }) => contact.lastContact),
      column.text(text('plan.file.todo'), ({ contact }) =>
        contactTodoText(contact, settings, formatter),
      ),
    ],
  }
}

/**
 * Contact plans for calendars, an event for each contact. Its name follows from salesperson, week and
 * customer alone, so that a plan that is read in again moves what was read in before.
 */
export function contactPlanCalendar(
  source: ContactPlanSource,
  formatter: Formatter,
): CalendarSource {
  const { report, directory, writtenAt } = source
  const { text, list } = formatter
  const names = report.plans.map(({ owner }) => owner || text('terms.unassigned'))
  const seen = new Map<string, number>()
  const events = planRows(report).map((row) => {
    const { customer } = row.contact
    const key = JSON.stringify([row.owner, report.week, directory.keys[customer] ?? ''])
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    const phone = directory.phones[customer] ?? ''
    const name = directory.names[customer] ?? ''
    return {
      uid: uidOf(`${key}${nth}`),
      day: row.day,
      summary: phone === '' ? name : text('plan.event.summary', { customer: name, phone }),
      description: eventText(row, source, formatter),
    }
  })
  return { name: text('plan.event.calendar', { name: list(names) }), events, writtenAt }
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
  if (format !== 'ics')
    return buildFile(contactPlanTable(source, formatter), name, { format, locale })
  const blob = calendarFile(contactPlanCalendar(source, formatter))
  return { name: fileName(name, format), blob }
}

/** The reason, what to do, whom to reach, and when the last contact was; a line for each. */
function eventText({ contact }: PlanRow, source: ContactPlanSource, formatter: Formatter): string {
  const { report, directory, settings } = source
  const { text, date } = formatter
  const { customer, lastContact, reason } = contact
  const { year } = toCivilDate(report.week)
  const phone = directory.phones[customer] ?? ''
  const entry = reason.kind === 'promised' ? reason.step.entry : undefined
  return [
    contactReasonText(contact, { period: report.period, week: report.week }, formatter),
    entry?.kind === 'contact' ? entry.note : '',
    contactTodoText(contact, settings, formatter),
    directory.contacts[customer] ?? '',
    phone === '' ? '' : text('plan.event.phone', { phone }),
    lastContact === undefined
      ? ''
      : text('plan.event.lastContact', { day: date(lastContact, year) }),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** Names of people and customers do not stand in it, and it is short whatever they are. */
function uidOf(subject: string): string {
  const digest = sha256(new TextEncoder().encode(subject)).slice(0, 16)
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex}@customer-cockpit`
}
