import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { ParetoChart } from '../../charts/pareto-chart.tsx'
import { ParetoTable } from '../../charts/pareto-table.tsx'
import type { ParetoReport } from '../../domain/pareto/pareto-report.ts'
import type { RangeView } from '../../domain/periods/period-range.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import { rangeText } from '../../i18n/range-text.ts'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { useDirectory, useSettings } from '../../queries/company.ts'
import { usePareto, useWhatIf } from '../../queries/pareto.ts'
import { useRange } from '../../state/range.ts'
import { isSameRule } from '../../state/tried-rule.ts'
import { useView } from '../../state/view.ts'
import { Definition } from '../../ui/definition.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Panels } from '../../ui/panels.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Section } from '../../ui/section.tsx'
import { useRuleApplication, type RuleApplication } from './apply-rule.tsx'
import { BothBases } from './both-bases.tsx'
import { ConcentrationSection } from './concentration-section.tsx'
import { PeopleEffect } from './people-effect.tsx'
import { RangeNote } from './range-note.tsx'
import { RuleControls } from './rule-controls.tsx'
import { useTriedRule, type TriedRule } from './use-tried-rule.ts'
import { WhatWouldChange } from './what-would-change.tsx'
import { WouldMove } from './would-move.tsx'
import styles from './pareto.module.css'

/** The Pareto curve, and what other cut-offs would change. */
export function ParetoScreen() {
  const { text } = useFormatter()
  const view = useRangeView()
  const tried = useTriedRule(view.rule)
  // Here, since what is below begins anew with the figures that follow.
  const application = useRuleApplication(tried)
  const report = usePareto(view, tried.rule.scope).data
  const directory = useDirectory().data
  if (report === undefined || directory === undefined) {
    return (
      <Screen title={text('pareto.title')}>
        <Pending lines={12} />
      </Screen>
    )
  }
  return (
    <Screen
      className={styles['screen']}
      title={text('pareto.title')}
      findings={<Findings report={report} />}
    >
      {report.customers === 0 ? (
        <Nobody report={report} />
      ) : (
        <Pareto
          report={report}
          directory={directory}
          view={view}
          tried={tried}
          application={application}
        />
      )}
    </Screen>
  )
}

function useRangeView(): RangeView {
  const view = useView()
  const range = useRange()
  return useMemo(() => {
    const { period: _, ...rest } = view
    return { ...rest, range }
  }, [view, range])
}
const giniTerm = (chunks: ReactNode) => <Definition term="gini">{chunks}</Definition>

function Findings({ report }: { readonly report: ParetoReport }) {
  const formatter = useFormatter()
  const { text, percent, decimal } = formatter
  const { customers, making80, measure, salesperson } = report
  if (customers === 0) return null
  const range = rangeText(report.range, formatter)
  if (making80 === 0) return text('pareto.finding.nothing', { range, measure })
  return text.rich('pareto.finding.making', {
    who: salesperson === undefined ? 'all' : 'one',
    name: salesperson === '' ? text('terms.unassigned') : (salesperson ?? ''),
    share: percent(making80 / customers, 0),
    measure,
    range,
    gini: decimal(report.gini, 2),
    b: bold,
    g: giniTerm,
  })
}

function Nobody({ report }: { readonly report: ParetoReport }) {
  const formatter = useFormatter()
  const { text } = formatter
  return (
    <>
      <RangeNote report={report} />
      <Empty
        title={text('pareto.nobody.title', { range: rangeText(report.range, formatter) })}
        why={text('pareto.nobody.why')}
      />
    </>
  )
}

interface ParetoProps {
  readonly report: ParetoReport
  readonly directory: CustomerDirectory
  readonly view: RangeView
  readonly tried: TriedRule
  readonly application: RuleApplication
}

function Pareto({ report, directory, view, tried, application }: ParetoProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const settings = useSettings().data
  const whatIf = useWhatIf(view, tried.rule)
  // Beside a drag, what is below may come a little later.
  const later = useDeferredValue(whatIf) ?? whatIf
  const isCompanys = settings !== undefined && isSameRule(view.rule, settings.rule)
  const { measure } = report
  const title = text(`pareto.curve.title.${measure}`)
  return (
    <>
      <RuleControls tried={tried} />
      <RangeNote report={report} />
      <div className={styles['grid']}>
        <Section title={title} caption={text('pareto.curve.caption')}>
          <ParetoChart
            report={report}
            tried={tried.rule}
            now={view.rule.scope === tried.rule.scope ? view.rule : undefined}
            nowName={text(isCompanys ? 'pareto.saved' : 'pareto.inForce')}
            whatIf={whatIf}
            label={title}
            barsLabel={text('pareto.curve.bars', { measure, unit: moneyUnit(formatter) })}
            nameOf={(customer) => directory.names[customer] ?? ''}
            onMove={tried.move}
            onRelease={tried.release}
          />
          <ParetoTable report={report} label={title} />
          {tried.rule.scope === 'owner' && (
            <p className={styles['note']}>{text('pareto.curve.owners')}</p>
          )}
          {report.excluded.customers > 0 && <Excluded report={report} />}
          {report.measure === 'margin' && <MarginCover report={report} />}
        </Section>
        <Panels className={styles['below']}>
          {later !== undefined && <PeopleEffect people={later.people} />}
          <Panels className={styles['stack']}>
            {later !== undefined && <BothBases report={report} whatIf={later} />}
            <ConcentrationSection report={report} directory={directory} />
          </Panels>
        </Panels>
        <Panels className={styles['side']}>
          {whatIf !== undefined && (
            <>
              <WhatWouldChange
                report={report}
                now={view.rule}
                tried={tried}
                application={application}
                whatIf={whatIf}
              />
              {tried.isTried && (
                <WouldMove
                  report={report}
                  view={view}
                  tried={tried}
                  whatIf={whatIf}
                  directory={directory}
                />
              )}
            </>
          )}
        </Panels>
      </div>
    </>
  )
}

function Excluded({ report }: { readonly report: ParetoReport }) {
  const { text, money } = useFormatter()
  const { customers, value } = report.excluded
  return (
    <p className={styles['note']}>
      {text('tiers.total.excluded', { count: customers, value: money(value) })}
    </p>
  )
}

function MarginCover({ report: { marginCover } }: { readonly report: ParetoReport }) {
  const { text, percent } = useFormatter()
  if (marginCover === undefined || marginCover.known === marginCover.sales) return null
  const share = percent(marginCover.known / marginCover.sales)
  return <p className={styles['note']}>{text('deciles.money.marginCover', { share })}</p>
}
