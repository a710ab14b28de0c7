import { BY_SALESPERSON } from '../../domain/people/grouping.ts'
import type { GroupRow, PeopleReport } from '../../domain/people/people-report.ts'
import { TIERS, type Tier } from '../../domain/tiers/tier-rule.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { PageLink } from '../../state/link.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { QuietCount } from '../../ui/quiet-count.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { figureColumn, type PeopleColumn } from './figure-column.ts'
import { groupByName, groupName } from './group-name.ts'
import { moneyColumns } from './money-columns.tsx'
import { MOVES } from './people-order.ts'
import styles from './people.module.css'

/** The columns of the comparison; the widest layout has them all. */
export function peopleColumns(
  report: PeopleReport,
  formatter: Formatter,
  phone: boolean,
): readonly PeopleColumn[] {
  return [
    nameColumn(report, formatter, phone),
    ...moneyColumns(report, formatter),
    ...customerColumns(report, formatter),
    ...movementColumns(report, formatter),
    ...rateColumns(report, formatter),
    ...alertColumns(report, formatter),
  ]
}

function nameColumn(report: PeopleReport, formatter: Formatter, phone: boolean): PeopleColumn {
  const { by } = report
  const { text } = formatter
  return {
    key: 'name',
    head: groupByName(by, formatter),
    kind: 'name',
    sortable: true,
    cell: (row) => (
      <>
        {by === BY_SALESPERSON ? (
          <PageLink to="salespeople" name={row.name} className={styles['link']}>
            {groupName(row.name, by, formatter)}
          </PageLink>
        ) : (
          groupName(row.name, by, formatter)
        )}
        {phone && <TierCounts row={row} />}
      </>
    ),
    total: text(report.only === undefined ? 'salespeople.table.company' : 'terms.total'),
  }
}

/** A phone's second line: how many customers in each tier. */
function TierCounts({ row }: { readonly row: GroupRow }) {
  return (
    <span className={styles['tierCounts']}>
      {TIERS.map((tier) => (
        <span key={tier}>
          <TierBadge letter={tier} size="small" /> {row.byTier[tier].customers}
        </span>
      ))}
    </span>
  )
}

function customerColumns(report: PeopleReport, formatter: Formatter): readonly PeopleColumn[] {
  const { text, integer } = formatter
  const isOpen = report.period.state === 'open'
  return [
    figureColumn(
      {
        key: 'customers',
        head: text('salespeople.table.all'),
        title: text('terms.definitions.knownCustomers.text'),
        group: 'customers',
        from: 'desk',
        show: ({ customers }) => integer(customers),
      },
      report,
    ),
    ...TIERS.map((tier) =>
      figureColumn(
        {
          key: tier,
          head: <TierHead tier={tier} isOpen={isOpen} formatter={formatter} />,
          title: text(`terms.definitions.tier${tier}.text`),
          group: 'customers',
          from: 'tablet',
          show: ({ byTier }) => <QuietCount count={byTier[tier].customers} />,
        },
        report,
      ),
    ),
  ]
}

/** None in the first period, which has nothing to move from. */
function movementColumns(report: PeopleReport, formatter: Formatter): readonly PeopleColumn[] {
  if (report.before === undefined) return []
  const { text } = formatter
  const isOpen = report.period.state === 'open'
  return MOVES.map((movement) =>
    figureColumn(
      {
        key: movement,
        head: text(
          isOpen && movement === 'lost'
            ? 'salespeople.table.noOrderYet'
            : `salespeople.table.move.${movement}`,
        ),
        title: text(
          isOpen && movement === 'lost'
            ? 'salespeople.hint.noOrderYet'
            : `salespeople.hint.${movement}`,
        ),
        group: 'movement',
        from: 'laptop',
        show: ({ byMovement }) => <QuietCount count={byMovement[movement]} />,
      },
      report,
    ),
  )
}

function rateColumns(report: PeopleReport, formatter: Formatter): readonly PeopleColumn[] {
  const { text, percent } = formatter
  return [
    figureColumn(
      {
        key: 'repurchase',
        head: text('salespeople.table.repurchase'),
        title: text('terms.definitions.repurchaseRate.text'),
        group: 'rates',
        from: 'desk',
        show: ({ now }) => percent(now?.repurchaseRate, 0),
      },
      report,
    ),
    figureColumn(
      {
        key: 'retention',
        head: text('salespeople.table.retention'),
        title: text('terms.definitions.retention.text'),
        group: 'rates',
        from: 'tablet',
        show: ({ now }) => percent(now?.retention, 0),
      },
      report,
    ),
  ]
}

interface TierHeadProps {
  readonly tier: Tier
  readonly isOpen: boolean
  readonly formatter: Formatter
}

function TierHead({ tier, isOpen, formatter: { text } }: TierHeadProps) {
  return (
    <>
      <TierBadge letter={tier} size="small" />
      {isOpen && tier === 'D' && <VisuallyHidden>{text('terms.noOrderYet')}</VisuallyHidden>}
    </>
  )
}

/** What came of the alerts. */
const RESULTS = [
  { key: 'open', term: 'openAlert', from: 'tablet' },
  { key: 'contacted', term: 'alertContacted', from: 'laptop' },
  { key: 'recovered', term: 'recovered', from: 'laptop' },
] as const

function alertColumns(report: PeopleReport, formatter: Formatter): readonly PeopleColumn[] {
  if (report.noAlerts !== undefined) return []
  const { text, amount } = formatter
  return [
    figureColumn(
      {
        key: 'atRisk',
        head: text('salespeople.table.atRisk', { unit: moneyUnit(formatter) }),
        title: text('terms.definitions.valueAtRisk.text'),
        group: 'alerts',
        from: 'tablet',
        show: ({ alerts }) => amount(alerts.valueAtRisk),
      },
      report,
    ),
    ...RESULTS.map(({ key, term, from }) =>
      figureColumn(
        {
          key,
          head: text(`results.head.${key}`),
          title: text(`terms.definitions.${term}.text`),
          group: 'alerts',
          from,
          show: ({ alerts }) => <QuietCount count={alerts[key]} />,
        },
        report,
      ),
    ),
  ]
}
