import { useId } from 'react'
import type { WatchReport } from '../../domain/alerts/watch-report.ts'
import type { View } from '../../domain/periods/view.ts'
import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { noAlertsText } from '../../i18n/no-alerts-text.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { useDirectory } from '../../queries/company.ts'
import { useCustomersByText } from '../../queries/customers.ts'
import { useAlertReport } from '../../queries/reports.ts'
import { useWatchReport } from '../../queries/watch.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { useView } from '../../state/view.ts'
import { Awaited } from '../../ui/awaited.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { tabId } from '../../ui/tabs.tsx'
import { AlertFilters } from './alert-filters.tsx'
import { AlertFindings } from './alert-findings.tsx'
import { alertGroups, isWatchGroup, shownGroup } from './alert-groups.ts'
import { GroupTabs } from './group-tabs.tsx'
import { PeopleList, PeopleSelect } from './people.tsx'
import { PersonAlerts } from './person-alerts.tsx'
import { QuietNote } from './quiet-note.tsx'
import { WatchBoard } from './watch-board.tsx'
import { WatchFindings } from './watch-findings.tsx'
import styles from './alerts-screen.module.css'

/** Who has gone silent or is about to, for each salesperson, and what to do. */
export function AlertsScreen() {
  const { text } = useFormatter()
  const view = useView()
  // The list of people is this screen's salesperson filter, so both reports are always of everyone.
  const ofEveryone = { ...view, salesperson: undefined }
  const report = useAlertReport(ofEveryone).data
  const watch = useWatchReport(ofEveryone).data
  const directory = useDirectory().data
  return (
    <Awaited
      instead={
        <Screen title={text('alerts.title')}>
          <Pending lines={9} />
        </Screen>
      }
    >
      {report && watch && directory && (
        <Groups report={report} watch={watch} directory={directory} view={view} />
      )}
    </Awaited>
  )
}

interface GroupsProps {
  readonly report: AlertReport
  readonly watch: WatchReport
  readonly directory: CustomerDirectory
  readonly view: View
}

function Groups({ report, watch, directory, view }: GroupsProps) {
  const { text } = useFormatter()
  const address = useAddress()
  const panelId = useId()
  const groups = alertGroups(watch)
  const shown = shownGroup(groups, address.group)
  const watched = isWatchGroup(shown) ? shown : undefined
  return (
    <Screen
      title={text('alerts.title')}
      findings={
        watched === undefined ? (
          <AlertFindings report={report} />
        ) : (
          <WatchFindings report={watch} group={watched} />
        )
      }
    >
      {shown !== undefined && (
        <GroupTabs groups={groups} shown={shown} report={report} watch={watch} panelId={panelId} />
      )}
      <div
        {...(shown !== undefined && {
          id: panelId,
          role: 'tabpanel',
          'aria-labelledby': tabId(panelId, shown),
        })}
      >
        {watched === undefined ? (
          <ToWake report={report} directory={directory} salesperson={view.salesperson} />
        ) : (
          <WatchBoard report={watch} group={watched} view={view} directory={directory} />
        )}
      </div>
    </Screen>
  )
}

interface ToWakeProps {
  readonly report: AlertReport
  readonly directory: CustomerDirectory
  readonly salesperson: string | undefined
}

function ToWake(props: ToWakeProps) {
  const { report } = props
  return (
    <>
      <QuietNote report={report} />
      {report.none !== undefined || report.alerts.length === 0 ? (
        <NoAlerts report={report} />
      ) : (
        <Board {...props} />
      )}
    </>
  )
}

function NoAlerts({ report }: { readonly report: AlertReport }) {
  const formatter = useFormatter()
  const { before, none } = report
  const target = none === 'first' ? undefined : before
  return (
    <Empty
      {...noAlertsText(report, formatter)}
      action={
        target && (
          <ScreenLink to="alerts" patch={{ period: target.key }}>
            {formatter.text('alerts.none.go', { period: formatter.period(target) })}
          </ScreenLink>
        )
      }
    />
  )
}

function Board({ report, directory, salesperson }: ToWakeProps) {
  const { text } = useFormatter()
  const { severity: severities, q: searched = '', contacts } = useAddress()
  const setAddress = useSetAddress()
  const found = useCustomersByText(searched).data
  if (found === undefined) return <Pending lines={9} />
  const filter = {
    owner: salesperson,
    severities,
    found,
    isNotContacted: contacts === 'none',
  }
  const figures = (summary: AlertReport['total']) => ({
    ...summary,
    customers: summary.alerts,
    amount: summary.valueAtRisk,
  })
  const people = {
    people: report.bySalesperson.map(figures),
    total: figures(report.total),
    note: text(`alerts.peopleNote.${periodKind(report.period)}`),
    chosen: salesperson,
    onChoose: (owner: string | undefined) => setAddress({ salesperson: owner }),
  }
  return (
    <>
      <AlertFilters alerts={report.alerts} filter={filter} searched={searched} />
      <PeopleSelect {...people} />
      <div className={styles['board']}>
        <PeopleList {...people} />
        <PersonAlerts report={report} filter={filter} directory={directory} />
      </div>
    </>
  )
}
