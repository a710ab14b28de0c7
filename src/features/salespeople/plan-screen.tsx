import type { ReactNode } from 'react'
import type { ContactPlanReport, PersonPlan } from '../../domain/follow-up/contact-plan-report.ts'
import { foldText } from '../../domain/fold-text.ts'
import type { CompanyReport } from '../../domain/company/company-report.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import { useContactPlans } from '../../queries/contact-plans.ts'
import { useCompany, useDirectory, useSettings } from '../../queries/company.ts'
import { useAddress } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { toPlanWeek } from '../../state/plan-week.ts'
import { useView } from '../../state/view.ts'
import { Empty } from '../../ui/empty.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useLogging } from '../../follow-up/use-logging.ts'
import { PersonTabs } from './person-tabs.tsx'
import { PlanActions } from './plan-actions.tsx'
import { PlanDays } from './plan-days.tsx'
import { PlanNotes } from './plan-notes.tsx'
import { WeekStepper } from './week-stepper.tsx'
import styles from './plan.module.css'

interface PlanScreenProps {
  /** As in the address; '' = unassigned. */
  readonly name: string
  /** The way back to all salespeople. */
  readonly back: ReactNode
}

/** One salesperson's contact plan for a week: whom to contact on which day, and why. */
export function PlanScreen({ name, back }: PlanScreenProps) {
  const { text } = useFormatter()
  const view = { ...useView(), salesperson: name }
  const report = useContactPlans(view, toPlanWeek(useAddress().week)).data
  const directory = useDirectory().data
  const settings = useSettings().data
  const company = useCompany().data
  const logging = useLogging()
  const [plan] = report?.plans ?? []
  const title = (plan?.owner ?? name) || text('terms.unassigned')
  const isOpen = directory !== undefined && settings !== undefined && company !== undefined
  return (
    <Screen
      title={title}
      findings={report && <PlanFindings report={report} plan={plan} />}
      actions={<span data-print="hide">{back}</span>}
    >
      <LiveRegion>{logging.said}</LiveRegion>
      <PersonTabs>
        {report === undefined || !isOpen ? (
          <Pending lines={12} />
        ) : (
          <>
            <div className={styles['bar']} data-print="hide">
              <WeekStepper report={report} />
              <PlanActions
                name={name}
                report={report}
                directory={directory}
                settings={settings}
                company={company}
              />
            </div>
            {plan === undefined ? (
              <NothingPlanned report={report} name={title} isKnown={isKnown(company, name)} />
            ) : (
              <PlanDays report={report} plan={plan} directory={directory} logging={logging} />
            )}
            <PlanNotes report={report} plan={plan} directory={directory} settings={settings} />
          </>
        )}
      </PersonTabs>
    </Screen>
  )
}

/** How many contacts are planned; of an earlier week, how many were made. */
function PlanFindings({
  report,
  plan,
}: {
  readonly report: ContactPlanReport
  readonly plan: PersonPlan | undefined
}) {
  const { text, date, fullDate, integer } = useFormatter()
  const { week, thisWeek, contactsPerDay } = report
  const days = plan?.days ?? []
  const sum = (part: 'planned' | 'made') => days.reduce((count, day) => count + day[part].length, 0)
  if (week < thisWeek) {
    return text.rich('plan.findingMade', { count: sum('made'), first: fullDate(week), b: bold })
  }
  return text.rich('plan.finding', {
    count: sum('planned'),
    week: text('terms.dayRange', { first: date(week), last: date(week + 6) }),
    perDay: integer(contactsPerDay),
    b: bold,
  })
}

/** In any spelling; a person whom only Rules names has a plan once it has a customer. */
function isKnown({ salespeople }: CompanyReport, name: string): boolean {
  return name === '' || salespeople.some((one) => foldText(one) === foldText(name))
}

function NothingPlanned({
  report,
  name,
  isKnown: known,
}: {
  readonly report: ContactPlanReport
  readonly name: string
  readonly isKnown: boolean
}) {
  const { text } = useFormatter()
  if (!known) {
    return (
      <Empty
        title={text('salespeople.person.unknown')}
        why={text('salespeople.person.unknownWhy', { name })}
      />
    )
  }
  const isPast = report.week < report.thisWeek
  return (
    <Empty
      title={text('plan.nothing.title', { name })}
      why={text(isPast ? 'plan.nothing.past' : 'plan.nothing.why')}
      action={
        <ScreenLink to="rules" className={styles['link']}>
          {text('plan.limits')}
        </ScreenLink>
      }
    />
  )
}
