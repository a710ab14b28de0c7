import { periodKind } from '../domain/periods/period-kind.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { ruleText, scopeText } from '../i18n/rule-text.ts'
import { callSheetMark } from '../domain/follow-up/call-sheet.ts'
import { EmptyCallPage } from './call-page.tsx'
import { CallPages, type CallPageText } from './call-pages.tsx'
import { stateText } from './sheet-head.tsx'
import { watchSheetOf, watchSheetPages, type WatchSheetPages } from './watch-sheet-pages.ts'
import type { WatchSheetDocumentProps } from './watch-sheet-props.ts'
import { WatchSheetTable } from './watch-sheet-table.tsx'

/** A watch group on paper, lying, as a call sheet: each salesperson on sheets of their own. */
export function WatchSheetDocument(props: WatchSheetDocumentProps) {
  const { report, list } = props
  const formatter = useFormatter()
  const { text } = formatter
  const pages = watchSheetPages(report, list)
  const group = text(`alerts.groups.${list.group}`)
  const period = formatter.period(report.period)
  if (pages.length === 0) {
    return (
      <EmptyCallPage
        title={group}
        period={report.period}
        origin={props.origin}
        filter={props.filter}
      >
        <p>{text('print.nothing')}</p>
      </EmptyCallPage>
    )
  }
  function describe(page: WatchSheetPages): CallPageText {
    const name = page.owner || text('terms.unassigned')
    return {
      title: text('print.watchSheet.title', { group, name }),
      sum: sumText(page, props, formatter),
      footer: text('print.watchSheet.footer', { group, name, period }),
      mark:
        page.calls === 0
          ? undefined
          : callSheetMark(watchSheetOf(page, report, list, props.directory)),
    }
  }
  return (
    <CallPages
      pages={pages}
      describe={describe}
      period={report.period}
      origin={props.origin}
      filter={props.filter}
      directory={props.directory}
      renderTable={(page) => (
        <WatchSheetTable {...props} page={page} foot={footText(props, formatter)} />
      )}
    />
  )
}

function sumText(
  page: WatchSheetPages,
  { report, list }: WatchSheetDocumentProps,
  { text, money, date }: Formatter,
): string {
  if (page.calls === 0) return text('print.callSheet.nobody')
  return text(`alerts.watch.sum.${list.group}`, {
    count: page.calls,
    value: money(page.amount),
    date: date(report.comparedDay),
    kind: periodKind(report.period),
  })
}

/** The definitions that the sheet rests on. */
function footText({ report, list, origin }: WatchSheetDocumentProps, formatter: Formatter): string {
  const { text, list: join, fullDate, date } = formatter
  const { period, before, rule, measure } = report
  const values = {
    kind: periodKind(period),
    period: formatter.period(period),
    before: before === undefined ? text('terms.noFigure') : formatter.period(before),
    date: date(report.comparedDay),
  }
  const about = text(`print.watchSheet.about.${list.group}`, values)
  const rest = text('print.watchSheet.foot', {
    ...values,
    state: stateText(period, origin.dataTo, formatter),
    measure,
    rule: ruleText(rule, formatter),
    scope: scopeText(rule, formatter),
    date: fullDate(period.reference),
    files: join(origin.fileNames),
  })
  return formatter.locale === 'zh-CN' ? about + rest : `${about} ${rest}`
}
