import type { ContactPlanReport, PersonPlan } from '../domain/follow-up/contact-plan-report.ts'
import type { PlannedContact } from '../domain/follow-up/contact-plan.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import { contactReasonText } from '../i18n/contact-reason-text.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { PrintTier } from './tier-marks.tsx'
import styles from './sheet.module.css'
import own from './contact-plan.module.css'

interface ContactPlanTableProps {
  readonly report: ContactPlanReport
  readonly plan: PersonPlan
  readonly directory: CustomerDirectory
  /** Below the table, on every page of it. */
  readonly notes: readonly string[]
}

/** What the page has for rows, and what one of them is given at least and at most; in mm. */
const PAGE = 138
const ROW = { least: 15.5, most: 30 } as const

/** One person's week, a column for each day: a box to tick, whom, why, and room to write. */
export function ContactPlanTable({ report, plan, directory, notes }: ContactPlanTableProps) {
  const { weekday, date } = useFormatter()
  const days = plan.days.filter(({ day, planned }) => planned.length > 0 || day >= report.today)
  const rows = Math.max(...days.map(({ planned }) => planned.length))
  const height = Math.min(ROW.most, Math.max(ROW.least, PAGE / rows))
  return (
    <table className={`${styles['table']} ${own['plan']}`}>
      <thead>
        <tr>
          {days.map(({ day }) => (
            <th key={day}>
              <b>{`${weekday(day)} ${date(day)}`}</b>
            </th>
          ))}
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td colSpan={days.length}>
            {notes.map((note) => (
              <div key={note}>{note}</div>
            ))}
          </td>
        </tr>
      </tfoot>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          <tr key={row} style={{ height: `${height}mm` }}>
            {days.map(({ day, planned }) => (
              <td key={day}>
                <Contact contact={planned[row]} report={report} directory={directory} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ContactProps {
  readonly contact: PlannedContact | undefined
  readonly report: ContactPlanReport
  readonly directory: CustomerDirectory
}

function Contact({ contact, report, directory }: ContactProps) {
  const formatter = useFormatter()
  if (contact === undefined) return null
  const { customer, tier } = contact
  const reach = [directory.contacts[customer] ?? '', directory.phones[customer] ?? '']
    .filter((part) => part !== '')
    .join(' ')
  return (
    <div className={own['contact']}>
      <i className={styles['box']} />
      <div className={own['about']}>
        <bdi className={own['name']}>{directory.names[customer]}</bdi>
        {tier !== undefined && <PrintTier tier={tier} />}
        <span className={own['reach']}>{reach || directory.ids[customer]}</span>
        <span className={own['reason']}>
          {contactReasonText(contact, { period: report.period, week: report.week }, formatter)}
        </span>
      </div>
    </div>
  )
}
