import { Fragment, type ReactNode } from 'react'
import type { CustomerReport } from '../../domain/customer/customer-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { splitUnit } from '../../i18n/split-unit.ts'
import { PageLink } from '../../state/link.tsx'
import { Definition } from '../../ui/definition.tsx'
import { FigureStrip, FigureTile, type FigureTileProps } from '../../ui/figure-strip.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import type { CustomerPageProps } from './customer-page-props.ts'
import { daysText } from './days-text.ts'

/** The customer in six figures. */
export function CustomerFigures({ report, directory }: CustomerPageProps) {
  const formatter = useFormatter()
  const { marginCover, customer } = report
  const about = [directory.ids[customer], directory.contacts[customer]].filter((part) => part)
  const tiles: readonly FigureTileProps[] = [
    stateTile(report, formatter),
    moneyTile(report, formatter),
    marginCover === undefined ? averageTile(report, formatter) : marginRateTile(report, formatter),
    ordersTile(report, formatter),
    daysTile(report, formatter),
    {
      name: <Definition term="salesperson" />,
      value: (
        <PageLink to="salespeople" name={report.owner}>
          {report.owner || formatter.text('terms.unassigned')}
        </PageLink>
      ),
      isWord: true,
      below: about.join(formatter.text('terms.listComma')),
    },
  ]
  return (
    <FigureStrip label={formatter.text('customers.figures.label')}>
      {tiles.map((tile, index) => (
        <Fragment key={index}>
          <FigureTile {...tile} />
        </Fragment>
      ))}
    </FigureStrip>
  )
}

/** The alert; else the rank; else where the customer stands. */
function stateTile(report: CustomerReport, { text, integer, periodName }: Formatter) {
  const { alert, place, standing, period } = report
  if (alert !== undefined) {
    return {
      name: <Definition term="alert">{text('customers.figures.alert')}</Definition>,
      value: <SeverityMark severity={alert.severity} />,
      below: `${alert.tierBefore} → D`,
    }
  }
  if (place !== undefined) {
    return {
      name: (
        <Definition term="rank">
          {text('customers.figures.rank', { period: periodName(period) })}
        </Definition>
      ),
      value: integer(place.rank),
      below: text('customers.figures.rankOf', { of: integer(place.of) }),
    }
  }
  const noOrder = text(period.state === 'open' ? 'terms.noOrderYet' : 'tiers.row.noOrder')
  return {
    name: text('customers.figures.standing'),
    value: standing === 'tiered' ? noOrder : text(`customers.standing.${standing}`),
    isWord: true,
  }
}

function spanned(name: string, { window, period }: CustomerReport, { text }: Formatter): string {
  return text(`customers.figures.span.${periodKind(period)}`, { name, count: window.length })
}

function moneyTile(report: CustomerReport, formatter: Formatter): FigureTileProps {
  const { text, shortMoney, percent } = formatter
  const { figures, measure } = report
  const [value, unit] = splitUnit(shortMoney(figures[measure]))
  const whole = figures.company[measure]
  return {
    name: (
      <Definition term={measure}>
        {spanned(text(`terms.measure.${measure}`), report, formatter)}
      </Definition>
    ),
    value,
    unit,
    below: text('customers.figures.ofCompany', {
      share: percent(whole > 0 ? figures[measure] / whole : undefined),
    }),
  }
}

function marginRateTile(report: CustomerReport, formatter: Formatter): FigureTileProps {
  const { text, percent } = formatter
  const { figures } = report
  const [value, unit] = splitUnit(percent(rate(figures)))
  return {
    name: (
      <Definition term="marginRate">
        {spanned(text('customers.products.marginRate'), report, formatter)}
      </Definition>
    ),
    value,
    unit,
    below: text('customers.figures.company', { rate: percent(rate(figures.company)) }),
  }
}

function rate({
  margin,
  marginSales,
}: {
  readonly margin: number
  readonly marginSales: number
}): number | undefined {
  return marginSales === 0 ? undefined : margin / marginSales
}

function averageTile(report: CustomerReport, { text, shortMoney }: Formatter): FigureTileProps {
  const { sales, orders } = report.figures
  const [value, unit] = splitUnit(shortMoney(orders === 0 ? undefined : sales / orders))
  return {
    name: <Definition term="averageOrderValue" />,
    value,
    unit,
    below: text('customers.figures.averageOrder', { count: orders }),
  }
}

function ordersTile(report: CustomerReport, formatter: Formatter): FigureTileProps {
  const { text, integer, shortMoney } = formatter
  const { sales, orders } = report.figures
  return {
    name: (
      <Definition term="orders">
        {spanned(text('customers.list.orders'), report, formatter)}
      </Definition>
    ),
    value: integer(orders),
    below: orders > 0 && text('customers.figures.average', { amount: shortMoney(sales / orders) }),
  }
}

function daysTile(report: CustomerReport, formatter: Formatter): FigureTileProps {
  const { text, integer } = formatter
  const { daysSince, rhythm } = report
  let below: ReactNode = text('customers.figures.noGap')
  if (rhythm.usualGap !== undefined) {
    below = text('customers.figures.usualGap', { days: daysText(rhythm.usualGap, formatter) })
  }
  return { name: <Definition term="daysSince" />, value: integer(daysSince), below }
}
