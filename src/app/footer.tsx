import type { ReportHead } from '../domain/periods/report-head.ts'
import type { View } from '../domain/periods/view.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import type { Formatter } from '../i18n/formatter.ts'
import { periodDays } from '../i18n/period-days.ts'
import { rangeText } from '../i18n/range-text.ts'
import { ruleText, scopeText } from '../i18n/rule-text.ts'
import { useAlertTotals } from '../queries/reports.ts'
import { useAddress, type ScreenName } from '../state/address.ts'
import { ScreenLink } from '../state/link.tsx'
import { resolveRange } from '../state/range.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { isOfFigures, isOverRange, useFigures, useScreenName } from './figures.ts'
import { useNarrowed } from './use-narrowed.ts'
import styles from './footer.module.css'

/** What the figures above rest on: rule, comparison, files. */
export function Footer() {
  const { text } = useFormatter()
  const figures = useFigures()
  const screen = useScreenName()
  if (figures === undefined || figures.company.fileNames.length === 0) return null
  const { company, view } = figures
  return (
    <footer className={styles['footer']}>
      <span>
        {view !== undefined && isOfFigures(screen) && (
          <ErrorBoundary fallback={() => null}>
            {isOverRange(screen) ? (
              <RangeBasis view={view} screen={screen} />
            ) : (
              <Basis view={view} />
            )}
          </ErrorBoundary>
        )}
      </span>
      <ScreenLink to="data" className={styles['files']} title={company.fileNames.join('\n')}>
        {company.fileNames.join(text('terms.listComma'))}
      </ScreenLink>
    </footer>
  )
}

/** What figures over a range rest on: the range, and on deciles who is sorted how. */
function RangeBasis({
  view,
  screen,
}: {
  readonly view: View
  readonly screen: ScreenName | undefined
}) {
  const formatter = useFormatter()
  const { text, locale } = formatter
  const { company } = useFigures() ?? {}
  const address = useAddress()
  const only = useNarrowed(view)
  if (company === undefined) return null
  const { measure, rule } = view
  const range = rangeText(resolveRange(address, company, view), formatter)
  const rest =
    screen === 'deciles'
      ? [text(`frame.footer.net.${measure}`), text(`frame.footer.deciles.${measure}`)]
      : [
          text('frame.footer.rule', {
            measure: text(`terms.rule.${measure}Basis`),
            rule: ruleText(rule, formatter),
            scope: scopeText(rule, formatter),
          }),
        ]
  const sentences = [
    ...onlySentence(only, formatter),
    text('frame.footer.range', { range }),
    ...rest,
  ]
  return sentences.join(locale === 'en' ? ' ' : '')
}

function Basis({ view }: { readonly view: View }) {
  const formatter = useFormatter()
  const { text } = formatter
  const report = useAlertTotals(view).data
  const only = useNarrowed(view)
  const rule = text('frame.footer.rule', {
    measure: text(`terms.rule.${view.measure}Basis`),
    rule: ruleText(view.rule, formatter),
    scope: scopeText(view.rule, formatter),
  })
  const sentences = [
    ...onlySentence(only, formatter),
    rule,
    ...(report === undefined ? [] : aboutReport(report, formatter)),
  ]
  return sentences.join(formatter.locale === 'en' ? ' ' : '')
}

/** Which customers the figures are narrowed to, by what customer files say. */
function onlySentence(only: string | undefined, formatter: Formatter): readonly string[] {
  return only === undefined ? [] : [formatter.text('frame.footer.only', { only })]
}

/** Which days a period has that begins on another day than the first, what it is held against, who is out. */
function aboutReport(head: ReportHead, formatter: Formatter): readonly string[] {
  const { text, money, period } = formatter
  const { customers, value } = head.excluded
  const days = periodDays(head.period, formatter)
  return [
    ...(days === undefined
      ? []
      : [text('frame.footer.days', { period: period(head.period), days })]),
    comparisonText(head, formatter),
    ...(customers === 0
      ? []
      : [text('frame.footer.excluded', { count: customers, value: money(value) })]),
  ]
}

/** Which periods the changes are on; a comparison that is not the neighbour is so named. */
function comparisonText(head: ReportHead, { text, shortPeriod, list }: Formatter): string {
  const periods = [head.before, head.yearBefore].filter((period) => period !== undefined)
  if (periods.length === 0) return text('frame.footer.first')
  return text('frame.footer.compared', {
    periods: list(periods.map((period) => shortPeriod(period, true))),
  })
}
