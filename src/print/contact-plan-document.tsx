import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { ContactPlanReport, PersonPlan } from '../domain/follow-up/contact-plan-report.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import { SEVERITIES } from '../domain/alerts/alert.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { playbookNote } from '../i18n/playbook-text.ts'
import { ruleText, scopeText } from '../i18n/rule-text.ts'
import { weekText } from '../i18n/week-text.ts'
import { ContactPlanTable } from './contact-plan-table.tsx'
import { pageName } from './page-rules.ts'
import { PrintSheets } from './print-sheets.tsx'
import { SheetHead, stateText } from './sheet-head.tsx'
import type { SheetOrigin } from './sheet-origin.ts'
import styles from './sheet.module.css'

/** What printed contact plans are made from. */
export interface ContactPlanDocumentProps {
  readonly report: ContactPlanReport
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
  readonly origin: SheetOrigin
}

/** Contact plans on paper, lying: a week of each salesperson on a sheet of its own. */
export function ContactPlanDocument(props: ContactPlanDocumentProps) {
  const { report, origin } = props
  const formatter = useFormatter()
  const { text } = formatter
  const week = weekText(report.week, formatter)
  const nameOf = ({ owner }: PersonPlan) => owner || text('terms.unassigned')
  const plans = report.plans.filter(({ days }) => days.some(({ planned }) => planned.length > 0))
  if (plans.length === 0) {
    return (
      <PrintSheets orientation="landscape" footers={[]}>
        <div className={styles['sheet']}>
          <SheetHead
            title={text('plan.sheet.titleAll')}
            period={report.period}
            span={week}
            withoutState
            origin={origin}
            sums={[]}
          />
          <p>{text('plan.sheet.nobody')}</p>
        </div>
      </PrintSheets>
    )
  }
  return (
    <PrintSheets
      orientation="landscape"
      footers={plans.map((plan) => text('plan.sheet.footer', { name: nameOf(plan), week }))}
    >
      {plans.map((plan, index) => (
        <div key={plan.owner} className={styles['sheet']} style={{ page: pageName(index) }}>
          <SheetHead
            title={text('plan.sheet.title', { name: nameOf(plan) })}
            period={report.period}
            span={week}
            withoutState
            origin={origin}
            sums={[text('plan.sheet.sum', { count: countPlanned(plan) })]}
          />
          <ContactPlanTable {...props} plan={plan} notes={notesOf(plan, props, formatter)} />
        </div>
      ))}
    </PrintSheets>
  )
}

function countPlanned({ days }: PersonPlan): number {
  return days.reduce((count, { planned }) => count + planned.length, 0)
}

/** Who has no place in the week, the playbook of those who have, and what the plan rests on. */
function notesOf(
  plan: PersonPlan,
  { report, directory, settings, origin }: ContactPlanDocumentProps,
  formatter: Formatter,
): readonly string[] {
  const { text, list, integer } = formatter
  const { period, rule, measure } = report
  const planned = plan.days.flatMap((day) => day.planned)
  const isNamed = <T,>(value: T, named: readonly T[]) => named.includes(value)
  const severities = planned.flatMap(({ reason }) =>
    reason.kind === 'alert' ? [reason.alert.severity] : [],
  )
  const rhythmic = planned.flatMap(({ reason, tier }) => (reason.kind === 'alert' ? [] : [tier]))
  return [
    leftText(plan, directory, formatter),
    playbookNote(
      {
        tiers: TIERS.filter((tier) => isNamed(tier, rhythmic)),
        severities: SEVERITIES.filter((severity) => isNamed(severity, severities)),
      },
      settings,
      formatter,
    ),
    text('plan.sheet.foot', {
      period: formatter.period(period),
      state: stateText(period, origin.dataTo, formatter),
      measure,
      rule: ruleText(rule, formatter),
      scope: scopeText(rule, formatter),
      perDay: integer(report.contactsPerDay),
      files: list(origin.fileNames),
    }),
  ].filter((note) => note !== '')
}

/** Names that fit a line or two; the rest as a count. */
const LEFT_ON_PAPER = 10

function leftText(
  { left, leftNamed }: PersonPlan,
  directory: CustomerDirectory,
  { text, integer }: Formatter,
): string {
  if (left === 0) return ''
  const names = leftNamed.slice(0, LEFT_ON_PAPER).map(({ customer }) => directory.names[customer])
  const named = names.join(text('terms.listComma'))
  const more = left - names.length
  const all = more > 0 ? text('plan.sheet.leftMore', { list: named, count: integer(more) }) : named
  return text('plan.sheet.left', { list: all })
}
