import { periodKind } from '../domain/periods/period-kind.ts'
import type { AlertReport } from '../domain/alerts/alert-report.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { noAlertsText } from '../i18n/no-alerts-text.ts'
import { ruleText, scopeText } from '../i18n/rule-text.ts'
import { callSheetMark } from '../domain/follow-up/call-sheet.ts'
import { EmptyCallPage } from './call-page.tsx'
import { CallPages, type CallPageText } from './call-pages.tsx'
import { CallSheetTable } from './call-sheet-table.tsx'
import { callSheetOf, callSheetPages, type CallSheetPages } from './call-sheet-pages.ts'
import type { CallSheetDocumentProps } from './call-sheet-props.ts'
import { stateText } from './sheet-head.tsx'

/** The call sheet on paper, lying: each salesperson on sheets of their own. */
export function CallSheetDocument(props: CallSheetDocumentProps) {
  const { report, alerts } = props
  const formatter = useFormatter()
  const { text } = formatter
  const pages = callSheetPages(report, alerts)
  if (pages.length === 0) return <NobodyToCall {...props} />
  const period = formatter.period(report.period)
  function describe(page: CallSheetPages): CallPageText {
    const name = page.owner || text('terms.unassigned')
    return {
      title: text('print.callSheet.title', { name }),
      sum: sumText(page, report, formatter),
      footer: text('print.callSheet.footer', { name, period }),
      mark:
        page.calls === 0 ? undefined : callSheetMark(callSheetOf(page, report, props.directory)),
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
        <CallSheetTable {...props} page={page} foot={footText(props, formatter)} />
      )}
    />
  )
}

/** Says why there is nothing to call. */
function NobodyToCall({ report, filter, origin }: CallSheetDocumentProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const none = noAlertsText(report, formatter)
  return (
    <EmptyCallPage
      title={text('print.callSheet.titleAll')}
      period={report.period}
      origin={origin}
      filter={filter}
    >
      <p>{report.alerts.length > 0 ? text('print.nothing') : none.title}</p>
      {report.alerts.length === 0 && <p>{none.why}</p>}
    </EmptyCallPage>
  )
}

function sumText(page: CallSheetPages, report: AlertReport, formatter: Formatter): string {
  const { text, integer, money } = formatter
  if (page.calls === 0) return text('print.callSheet.nobody')
  return text('print.callSheet.sum', {
    count: integer(page.calls),
    value: money(page.valueAtRisk),
    kind: periodKind(report.period),
  })
}

/** The definitions that the sheet rests on. */
function footText({ report, origin }: CallSheetDocumentProps, formatter: Formatter): string {
  const { text, list, fullDate } = formatter
  const { period, rule, measure, gradedOn } = report
  return text('print.callSheet.foot', {
    period: formatter.period(period),
    state: stateText(period, origin.dataTo, formatter),
    graded: gradedOn === undefined ? text('terms.noFigure') : formatter.period(gradedOn),
    measure,
    rule: ruleText(rule, formatter),
    scope: scopeText(rule, formatter),
    kind: periodKind(report.period),
    date: fullDate(period.reference),
    files: list(origin.fileNames),
  })
}
