import type { TierReport } from '../domain/tiers/tier-report.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { playbookNote } from '../i18n/playbook-text.ts'
import { ruleText, scopeText } from '../i18n/rule-text.ts'
import { isPrintable, NoList } from './no-list.tsx'
import { pageName } from './page-rules.ts'
import { PrintSheets } from './print-sheets.tsx'
import { SheetHead, stateText } from './sheet-head.tsx'
import type { TierListDocumentProps } from './tier-list-props.ts'
import { TierListSummary } from './tier-list-summary.tsx'
import { TierListTable } from './tier-list-table.tsx'
import { tierListPages, type TierListPages } from './tier-list-pages.ts'
import styles from './sheet.module.css'

/** The tier list on paper, upright: each salesperson on sheets of their own. */
export function TierListDocument(props: TierListDocumentProps) {
  const { report, rows, people } = props
  const formatter = useFormatter()
  const { text } = formatter
  if (!isPrintable(rows.length)) {
    return (
      <NoList
        title={text('print.tierList.titleAll')}
        period={report.period}
        origin={props.origin}
        filter={props.filter}
        rows={rows.length}
      />
    )
  }

  const pages = tierListPages(report, rows, people, props.sectionOf)
  const period = formatter.period(report.period)
  const footers = pages.map(({ owner }) =>
    owner === undefined
      ? text('print.tierList.footerAll', { period })
      : text('print.tierList.footer', { name: owner || text('terms.unassigned'), period }),
  )
  return (
    <PrintSheets orientation="portrait" footers={footers}>
      {pages.map((page, index) => (
        <div
          key={page.owner ?? index}
          className={styles['sheet']}
          style={{ page: pageName(index) }}
        >
          <SheetHead
            title={titleText(page, formatter)}
            period={report.period}
            origin={props.origin}
            sums={sumTexts(page, report, formatter)}
            filter={props.filter}
          />
          <TierListSummary {...props} page={page} />
          <TierListTable {...props} page={page} foot={footText(props, formatter)} />
        </div>
      ))}
    </PrintSheets>
  )
}

function titleText({ owner }: TierListPages, { text }: Formatter): string {
  if (owner === undefined) return text('print.tierList.titleAll')
  return text('print.tierList.title', { name: owner || text('terms.unassigned') })
}

function sumTexts(page: TierListPages, report: TierReport, formatter: Formatter): string[] {
  const { text, money, change, periodName } = formatter
  const sums = [text('print.tierList.customers', { count: page.customers }), money(page.value)]
  if (report.before !== undefined) {
    const changed = change(page.value, page.valueBefore)
    const period = periodName(report.before)
    sums.push(text('print.tierList.onBefore', { change: changed, period }))
  }
  return sums
}

/** The definitions that the list rests on. */
function footText(props: TierListDocumentProps, formatter: Formatter): string {
  const { report, rows, sectionOf, settings, origin } = props
  const { text, list, fullDate, integer, money, percent } = formatter
  const { measure, period, before, marginCover, excluded, rule } = report
  // Heads of tiers say what to do; without them the footnote does.
  const tiers = TIERS.filter((_, code) => rows.some((row) => report.columns.tier[row] === code))
  const parts = [
    ...(sectionOf === undefined ? [] : [playbookNote({ tiers }, settings, formatter)]),
    text('print.tierList.foot', {
      period: formatter.period(period),
      state: stateText(period, origin.dataTo, formatter),
      measure,
      rule: ruleText(rule, formatter),
      count: integer(period.orderingCustomers),
      scope: scopeText(rule, formatter),
    }),
  ]
  if (before !== undefined) {
    parts.push(text('print.tierList.footBefore', { period: formatter.period(before) }))
  }
  if (marginCover !== undefined && marginCover.known !== marginCover.sales) {
    const share = percent(marginCover.known / marginCover.sales)
    parts.push(text('print.tierList.footMargin', { share }))
  }
  if (excluded.customers > 0) {
    const { customers, value } = excluded
    parts.push(text('print.tierList.footExcluded', { count: customers, value: money(value) }))
  }
  const files = list(origin.fileNames)
  parts.push(text('print.tierList.footFiles', { files, date: fullDate(origin.dataTo) }))
  return parts.join(formatter.locale === 'zh-CN' ? '' : ' ')
}
