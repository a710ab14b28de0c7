import { NO_DAY, toCivilDate } from '../domain/calendar.ts'
import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { CustomerListReport } from '../domain/customer/customer-list-report.ts'
import type { CustomerList } from '../domain/customer/customer-list.ts'
import { STANDINGS } from '../domain/customer/customer-standing.ts'
import { periodKind } from '../domain/periods/period-kind.ts'
import { TRAIL_LENGTH } from '../domain/tiers/trail.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { moneyUnit } from '../i18n/money-unit.ts'
import { periodSpan } from '../i18n/period-span.ts'
import { playbookNote } from '../i18n/playbook-text.ts'
import { ruleText, scopeText } from '../i18n/rule-text.ts'
import { dateColumn } from './date-column.ts'
import { isPrintable, NoList } from './no-list.tsx'
import { pageName } from './page-rules.ts'
import { PrintSheets } from './print-sheets.tsx'
import { SheetHead, stateText } from './sheet-head.tsx'
import type { SheetOrigin } from './sheet-origin.ts'
import { SheetGroup, SheetTable, type ColumnWidths } from './sheet-table.tsx'
import { PrintTrail, toTrailMark } from './tier-marks.tsx'
import styles from './sheet.module.css'

export interface CustomerListDocumentProps {
  readonly report: CustomerListReport
  /** All rows are printed, in the order of the screen. */
  readonly list: CustomerList
  /** What the list was narrowed to, in words; '' = nothing. */
  readonly filter: string
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
  readonly origin: SheetOrigin
}

/** The list of customers on paper, lying. */
export function CustomerListDocument(props: CustomerListDocumentProps) {
  const { report, list, filter, origin } = props
  const formatter = useFormatter()
  const { text, money } = formatter
  const { salesperson, period } = report
  const name = text('customers.title')
  const title =
    salesperson === undefined
      ? name
      : text('print.screenOf', { screen: name, name: salesperson || text('terms.unassigned') })
  const head = { title, period, origin, filter: filter === '' ? undefined : filter }
  if (!isPrintable(list.rows.length)) return <NoList {...head} rows={list.rows.length} />
  const count = text('customers.list.total', { count: list.rows.length })
  const widths = columnWidths(formatter)
  return (
    <PrintSheets orientation="landscape" footers={[`${title} · ${formatter.period(period)}`]}>
      <div className={styles['sheet']} style={{ page: pageName(0) }}>
        <SheetHead {...head} sums={[count]} />
        <SheetTable
          widths={widths}
          head={<HeadRow report={report} />}
          foot={footText(props, formatter)}
        >
          <SheetGroup
            widths={widths}
            head={
              <>
                <b>{count}</b> {money(list.sales)}
              </>
            }
          >
            {Array.from(list.rows, (row) => (
              <Row key={row} {...props} row={row} />
            ))}
          </SheetGroup>
        </SheetTable>
      </div>
    </PrintSheets>
  )
}

/** Customer, id, salesperson, trail, sales, orders, last order, days, next expected, contact. */
function columnWidths(formatter: Formatter): ColumnWidths {
  const date = dateColumn(formatter)
  return [undefined, '22mm', '22mm', '40mm', '26mm', '12mm', date, '10mm', date, '42mm']
}

function HeadRow({ report }: Pick<CustomerListDocumentProps, 'report'>) {
  const formatter = useFormatter()
  const { text } = formatter
  const { period, window, trailPeriods } = report
  const number = styles['number']
  return (
    <tr>
      <th>{text('customers.list.customer')}</th>
      <th>{text('customers.list.id')}</th>
      <th>{text('customers.list.salesperson')}</th>
      <th>{periodSpan(trailPeriods, formatter)}</th>
      <th className={number}>
        {text(`customers.list.sales.${periodKind(period)}`, {
          name: text('terms.measure.sales'),
          count: window.length,
          unit: moneyUnit(formatter),
        })}
      </th>
      <th className={number}>{text('customers.list.orders')}</th>
      <th className={number}>{text('customers.list.lastOrder')}</th>
      <th className={number}>{text('customers.list.days')}</th>
      <th className={number}>{text('customers.list.expectedNext')}</th>
      <th>{text('customers.list.contact')}</th>
    </tr>
  )
}

function Row({ report, directory, row }: CustomerListDocumentProps & { readonly row: number }) {
  const { text, amount, integer, date } = useFormatter()
  const { columns, owners, period, trailPeriods } = report
  const { year } = toCivilDate(period.last)
  const customer = columns.customer[row] ?? -1
  const number = styles['number']
  const day = (at: number | undefined) => (at === NO_DAY ? '' : date(at, year))
  const standing = STANDINGS[columns.standing[row] ?? -1] ?? 'tiered'
  const trail = columns.trail.subarray(row * TRAIL_LENGTH, (row + 1) * TRAIL_LENGTH)
  const contact = [directory.contacts[customer], directory.phones[customer]]
  return (
    <tr>
      <td className={styles['name']}>
        <bdi>{directory.names[customer]}</bdi>
      </td>
      <td>{directory.ids[customer]}</td>
      <td>
        <bdi>{owners[columns.owner[row] ?? -1] || text('terms.unassigned')}</bdi>
      </td>
      <td>
        {standing !== 'excluded' && (
          <PrintTrail marks={Array.from(trail, toTrailMark).slice(-trailPeriods.length)} />
        )}{' '}
        {standing !== 'tiered' && (
          <span className={styles['small']}>{text(`customers.standing.${standing}`)}</span>
        )}
      </td>
      <td className={number}>{amount(columns.sales[row])}</td>
      <td className={number}>{integer(columns.orders[row])}</td>
      <td className={number}>{day(columns.lastOrder[row])}</td>
      <td className={number}>
        {columns.daysSince[row] === -1 ? '' : integer(columns.daysSince[row])}
      </td>
      <td className={number}>{day(columns.expectedNext[row])}</td>
      <td>{contact.filter((part) => part).join(' ')}</td>
    </tr>
  )
}

function footText(props: CustomerListDocumentProps, formatter: Formatter): string {
  const { report, origin, settings } = props
  const { text, list, fullDate } = formatter
  const { period, measure, rule, columns } = report
  const tierOf = (row: number) => columns.trail[(row + 1) * TRAIL_LENGTH - 1]
  const tiers = TIERS.filter((_, code) => props.list.rows.some((row) => tierOf(row) === code))
  const playbook = playbookNote({ tiers }, settings, formatter)
  const foot = text('customers.print.foot', {
    period: formatter.period(period),
    state: stateText(period, origin.dataTo, formatter),
    measure,
    rule: ruleText(rule, formatter),
    scope: scopeText(rule, formatter),
    files: list(origin.fileNames),
    date: fullDate(origin.dataTo),
  })
  return formatter.locale === 'zh-CN' ? playbook + foot : `${playbook} ${foot}`.trimStart()
}
