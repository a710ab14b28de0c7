import type { AlertReport, CustomerDirectory } from '../../domain/reports.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { noAlertsText } from '../../i18n/no-alerts-text.ts'
import { useDirectory } from '../../queries/company.ts'
import { useAlertReport } from '../../queries/reports.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { useView } from '../../state/view.ts'
import { Empty } from '../../ui/empty.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AlertFilters } from './alert-filters.tsx'
import { AlertFindings } from './alert-findings.tsx'
import { PeopleList, PeopleSelect } from './people.tsx'
import { PersonAlerts } from './person-alerts.tsx'
import { QuietNote } from './quiet-note.tsx'
import styles from './alerts-screen.module.css'

/** Who has gone silent, for each salesperson, and what to do. */
export function AlertsScreen() {
  const { text } = useFormatter()
  const view = useView()
  // The list of people is this screen's salesperson filter, so the report is always of everyone.
  const report = useAlertReport({ ...view, salesperson: undefined }).data
  const directory = useDirectory().data
  if (report === undefined || directory === undefined) {
    return (
      <Screen title={text('alerts.title')}>
        <Pending lines={9} />
      </Screen>
    )
  }
  return (
    <Screen title={text('alerts.title')} findings={<AlertFindings report={report} />}>
      {report.none !== undefined || report.alerts.length === 0 ? (
        <NoAlerts report={report} />
      ) : (
        <Board report={report} directory={directory} salesperson={view.salesperson} />
      )}
    </Screen>
  )
}

function NoAlerts({ report }: { readonly report: AlertReport }) {
  const formatter = useFormatter()
  const { before, none } = report
  const target = none === 'first' ? undefined : before
  return (
    <>
      <QuietNote report={report} />
      <Empty
        {...noAlertsText(report, formatter)}
        action={
          target && (
            <ScreenLink to="alerts" patch={{ period: target.key }} className={styles['go']}>
              {formatter.text('alerts.none.go', { period: formatter.period(target) })}
            </ScreenLink>
          )
        }
      />
    </>
  )
}

interface BoardProps {
  readonly report: AlertReport
  readonly directory: CustomerDirectory
  readonly salesperson: string | undefined
}

function Board({ report, directory, salesperson }: BoardProps) {
  const { severity: severities, q: searched = '' } = useAddress()
  const setAddress = useSetAddress()
  const choose = (owner: string | undefined) => setAddress({ salesperson: owner })
  const filter = { owner: salesperson, severities, text: searched }
  return (
    <>
      <QuietNote report={report} />
      <AlertFilters alerts={report.alerts} filter={filter} directory={directory} />
      <PeopleSelect report={report} chosen={salesperson} onChoose={choose} />
      <div className={styles['board']}>
        <PeopleList report={report} chosen={salesperson} onChoose={choose} />
        <PersonAlerts report={report} filter={filter} directory={directory} />
      </div>
    </>
  )
}
