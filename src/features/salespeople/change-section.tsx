import { ChangeDots } from '../../charts/change-dots.tsx'
import { BY_SALESPERSON } from '../../domain/people/grouping.ts'
import type { GroupRow, PeopleReport } from '../../domain/people/people-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { PageLink } from '../../state/link.tsx'
import { Section } from '../../ui/section.tsx'
import { groupName } from './group-name.ts'
import { valueOf } from './people-order.ts'
import styles from './people.module.css'

/** As many as are read at a glance; the table has everybody. */
const SHOWN = 20

/** Who stands where against the period before: largest now first. */
export function ChangeSection({ report }: { readonly report: PeopleReport }) {
  const formatter = useFormatter()
  const { text, signedShortMoney, shortMoney, periodName } = formatter
  const { measure, period, before, by } = report
  if (before === undefined) return null
  const isOpen = period.state === 'open'
  const amounts = report.rows
    .map((row) => ({
      row,
      after: valueOf(row, measure) ?? 0,
      before: valueOf(row, measure, 'before') ?? 0,
    }))
    .filter((entry) => entry.after !== 0 || entry.before !== 0)
    .toSorted((x, y) => y.after - x.after)
  const hidden = amounts.length - SHOWN
  const name = (row: GroupRow) => {
    const shown = groupName(row.name, by, formatter)
    if (by !== BY_SALESPERSON) return shown
    return (
      <PageLink to="salespeople" name={row.name} className={styles['link']}>
        {shown}
      </PageLink>
    )
  }
  return (
    <Section
      title={text(`salespeople.change.title.${measure}`)}
      caption={
        <>
          <i className={styles['then']} /> {periodName(before)} <i className={styles['now']} />{' '}
          {text(isOpen ? 'salespeople.change.soFar' : 'salespeople.change.now', {
            period: periodName(period),
          })}
        </>
      }
    >
      <ChangeDots
        label={text(`salespeople.change.title.${measure}`)}
        rows={amounts.slice(0, SHOWN).map((entry) => ({
          key: entry.row.name,
          name: name(entry.row),
          before: entry.before,
          after: entry.after,
          // An open period is not held against a whole one.
          change: isOpen ? shortMoney(entry.after) : signedShortMoney(entry.after - entry.before),
          neutral: isOpen,
        }))}
      />
      {hidden > 0 && (
        <p className={styles['note']}>{text('salespeople.change.others', { count: hidden })}</p>
      )}
    </Section>
  )
}
