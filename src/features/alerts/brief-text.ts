import type { CompanySettings } from '../../domain/company/company-settings.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { FollowedAlert } from '../../domain/alerts/alert.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { alertPlaybookText } from '../../i18n/playbook-text.ts'
import { callSheetPages } from '../../print/call-sheet-pages.ts'

/** One message of WeChat takes this many characters, and a phone shows them without opening a page. */
const MOST_CHARACTERS = 2_000

/** Where a brief comes from. */
export interface BriefSource {
  readonly report: Pick<AlertReport, 'period' | 'bySalesperson'>
  readonly directory: CustomerDirectory
  readonly settings: Pick<CompanySettings, 'alertPlaybook'>
}

/**
 * A person's alerts as plain text for a chat or an e-mail, under the numbers of the call sheet: what it
 * is about, then by severity what to do and whom to call. Short lines, neither tabs nor marks that a
 * chat would show. What is too long for one message is cut after a customer, and said.
 *
 * @param alerts - Of one person, in the order of the report.
 */
export function briefText(
  alerts: readonly FollowedAlert[],
  source: BriefSource,
  formatter: Formatter,
): string {
  const { report, settings } = source
  const { text, integer } = formatter
  const [page] = callSheetPages(report, alerts)
  if (page === undefined) return ''
  const blocks = page.groups.flatMap(({ severity, alerts: group }) =>
    group.map((alert, at) => ({
      head:
        at > 0
          ? []
          : [
              text('paper.brief.group', {
                severity: text(`terms.severity.${severity}`),
                count: integer(group.length),
                todo: alertPlaybookText(severity, settings, formatter),
              }),
              '',
            ],
      alert,
    })),
  )
  let brief = headLines(page, source, formatter).join('\n')
  for (const [index, { head, alert }] of blocks.entries()) {
    const block = ['', ...head, ...customerLines(index + 1, alert, source, formatter)].join('\n')
    const more = text('paper.brief.more', { count: blocks.length - index })
    if (brief.length + block.length + more.length + 3 > MOST_CHARACTERS) {
      return `${brief}\n\n${more}`
    }
    brief += `\n${block}`
  }
  return brief
}

type Page = ReturnType<typeof callSheetPages>[number]

function headLines(
  { owner, calls, valueAtRisk, orderedSince }: Page,
  { report: { period } }: BriefSource,
  { text, integer, money, period: periodText }: Formatter,
): readonly string[] {
  return [
    text('paper.brief.head', {
      name: owner === '' ? text('terms.unassigned') : owner,
      period: periodText(period),
    }),
    calls === 0
      ? text('print.callSheet.nobody')
      : text('paper.brief.sum', {
          count: calls,
          value: money(valueAtRisk),
          kind: periodKind(period),
        }),
    ...(orderedSince.length > 0
      ? [text('paper.brief.since', { count: integer(orderedSince.length) })]
      : []),
  ]
}

function customerLines(
  place: number,
  alert: FollowedAlert,
  { report: { period }, directory }: BriefSource,
  formatter: Formatter,
): readonly string[] {
  const { text, date, money, decimal } = formatter
  const { customer, lastOrder, daysSince, valueAtRisk, lastProducts, withinRhythm, usualGap } =
    alert
  const year = Number(period.key.slice(0, 4))
  const reach = [directory.contacts[customer] ?? '', directory.phones[customer] ?? '']
  const last = date(lastOrder, year)
  const ordered =
    daysSince === undefined
      ? text('paper.brief.lastOrder', { date: last })
      : text('paper.brief.lastOrderDays', { date: last, count: daysSince })
  const atRisk = text('paper.brief.atRisk', { value: money(valueAtRisk), kind: periodKind(period) })
  return [
    text('paper.brief.customer', {
      place: String(place),
      name: oneLine(directory.names[customer] ?? ''),
    }),
    oneLine(reach.join(' ')),
    `${ordered}${text('terms.listSemicolon')}${atRisk}`,
    withinRhythm && usualGap !== undefined
      ? text('print.callSheet.withinRhythm', { days: decimal(usualGap, 0) })
      : '',
    lastProducts.length === 0
      ? ''
      : text('paper.brief.bought', {
          products: oneLine(lastProducts.join(text('alerts.productComma'))),
        }),
    followUpLine(alert, year, formatter),
  ].filter((line) => line !== '')
}

/** The newest contact and the next step; '' where nothing was done yet. */
function followUpLine(
  { followUp }: FollowedAlert,
  year: number,
  { text, date }: Formatter,
): string {
  const contact = followUp.contacts.at(-1)
  const said =
    contact === undefined
      ? []
      : [
          text('print.callSheet.lastContact', {
            date: date(contact.day, year),
            contact: text('followUps.contact', {
              channel: text(`followUps.channel.${contact.channel}`),
              outcome: text(`followUps.outcomeOf.${contact.outcome}`),
            }),
          }),
          ...(contact.note === '' ? [] : [oneLine(contact.note)]),
        ]
  const { next } = followUp
  if (next !== undefined) said.push(text('paper.brief.next', { date: date(next.day, year) }))
  return said.join(text('terms.listSemicolon'))
}

/** Names from files may hold tabs and line breaks. */
function oneLine(written: string): string {
  return written.replaceAll(/\s+/g, ' ').trim()
}
