import { useMemo } from 'react'
import { BY_SALESPERSON, type GroupBy } from '../../domain/people/grouping.ts'
import type { PeopleReport } from '../../domain/people/people-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { CompanyReport } from '../../domain/company/company-report.ts'
import { fieldName } from '../../i18n/field-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCompany } from '../../queries/company.ts'
import { usePeopleReport } from '../../queries/people.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { useView } from '../../state/view.ts'
import { Awaited } from '../../ui/awaited.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Panels } from '../../ui/panels.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Select } from '../../ui/select.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { ChangeSection } from './change-section.tsx'
import { HandsSection } from './hands-section.tsx'
import { PeopleExport } from './people-export.tsx'
import { PeopleFindings } from './people-findings.tsx'
import { sortPeople, toPeopleSort } from './people-order.ts'
import { PeopleSection } from './people-section.tsx'
import styles from './people.module.css'

/** The salespeople beside each other, or the values of a field of the customer files. */
export function SalespeopleScreen() {
  const { text } = useFormatter()
  const view = useView()
  const company = useCompany().data
  const { by } = useAddress()
  const chosen = groupByOf(by, company)
  // The table compares everybody, so the filter by salesperson is passed over.
  const report = usePeopleReport({ ...view, salesperson: undefined }, chosen).data
  return (
    <Awaited
      instead={
        <Screen title={text('salespeople.title')}>
          <Pending lines={12} />
        </Screen>
      }
    >
      {report && company && <LoadedPeople report={report} company={company} />}
    </Awaited>
  )
}

/** What the address asks for, if the data has it and its values can be listed. */
function groupByOf(by: string | undefined, company: CompanyReport | undefined): GroupBy {
  const field = company?.fields.find(({ key, values }) => key === by && values !== undefined)
  return field?.key ?? BY_SALESPERSON
}

interface LoadedPeopleProps {
  readonly report: PeopleReport
  readonly company: CompanyReport
}

function LoadedPeople({ report, company }: LoadedPeopleProps) {
  const { text, locale } = useFormatter()
  const address = useAddress()
  const phone = useWidth() === 'phone'
  const sort = useMemo(() => toPeopleSort(address.sort), [address.sort])
  const rows = useMemo(
    () => sortPeople(report.rows, sort, report.measure, new Intl.Collator(locale).compare),
    [report, sort, locale],
  )
  if (report.period.state === 'gap') return <Gap report={report} />
  return (
    <Screen
      className={styles['screen']}
      title={text('salespeople.title')}
      findings={<PeopleFindings report={report} />}
      actions={<PeopleExport report={report} rows={rows} />}
    >
      <GroupByChoice by={report.by} company={company} />
      <PeopleSection report={report} rows={rows} sort={sort} phone={phone} />
      <Panels className={styles['grid']}>
        <ChangeSection report={report} />
        {report.by === BY_SALESPERSON && <HandsSection report={report} />}
      </Panels>
    </Screen>
  )
}

/** By salesperson or by a field; nothing where no customer file has any. */
function GroupByChoice({ by, company }: { readonly by: GroupBy; readonly company: CompanyReport }) {
  const formatter = useFormatter()
  const { text } = formatter
  const setAddress = useSetAddress()
  const fields = company.fields.filter(({ values }) => values !== undefined)
  if (fields.length === 0) return null
  return (
    <div className={styles['choice']} data-print="hide">
      <span aria-hidden="true">{text('salespeople.by')}</span>
      <Select
        label={text('salespeople.by')}
        value={by}
        options={[
          { value: BY_SALESPERSON, label: text('salespeople.table.salesperson') },
          ...fields.map(({ key }) => ({ value: key, label: fieldName(key, formatter) })),
        ]}
        onChange={(key) => setAddress({ by: key === BY_SALESPERSON ? undefined : key })}
      />
    </div>
  )
}

/** A period without data: said, explained, and left. */
function Gap({ report: { period, before } }: { readonly report: PeopleReport }) {
  const { text, period: formatPeriod } = useFormatter()
  return (
    <Screen title={text('salespeople.title')}>
      <Empty
        title={text('overview.gap.title')}
        why={text('overview.gap.why', { period: formatPeriod(period), kind: periodKind(period) })}
        action={
          before && (
            <ScreenLink to="salespeople" patch={{ period: before.key }}>
              {text('overview.gap.go', { period: formatPeriod(before) })}
            </ScreenLink>
          )
        }
      />
    </Screen>
  )
}
