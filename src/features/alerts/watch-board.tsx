import type { WatchList } from '../../domain/alerts/watch-list.ts'
import type { WatchGroup, WatchReport } from '../../domain/alerts/watch-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { View } from '../../domain/periods/view.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useWatchList } from '../../queries/watch.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Empty } from '../../ui/empty.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Pending } from '../../ui/pending.tsx'
import { PeopleList, PeopleSelect } from './people.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { WatchActions } from './watch-actions.tsx'
import { WatchRows } from './watch-rows.tsx'
import styles from './alerts-screen.module.css'

export interface WatchBoardProps {
  readonly report: WatchReport
  readonly group: WatchGroup
  readonly view: View
  readonly directory: CustomerDirectory
}

/** A group beside the D alerts: people at the left, the chosen person's customers at the right. */
export function WatchBoard(props: WatchBoardProps) {
  const { report, group, view, directory } = props
  const { text, date, period, periodName } = useFormatter()
  const { q: searched = '' } = useAddress()
  const setAddress = useSetAddress()
  const list = useWatchList(view, group, searched).data
  const totals = report.groups[group]
  const { before, comparedDay } = report
  const values = {
    period: period(report.period),
    before: before === undefined ? '' : periodName(before),
    date: date(comparedDay),
    kind: periodKind(report.period),
  }
  if (totals === undefined || totals.total.customers === 0) {
    return (
      <Empty
        title={text(`alerts.watch.nobody.${group}`, values)}
        why={text(`alerts.watch.nobodyWhy.${group}`, values)}
      />
    )
  }
  const people = {
    people: totals.bySalesperson,
    total: totals.total,
    note: text(`alerts.watch.note.${group}`, values),
    chosen: view.salesperson,
    onChoose: (owner: string | undefined) => setAddress({ salesperson: owner }),
  }
  return (
    <>
      <div className={styles['filters']}>
        <SearchField
          label={text('alerts.watch.search')}
          value={searched}
          onChange={(typed) =>
            setAddress({ q: typed === '' ? undefined : typed }, { replace: true })
          }
          className={styles['search']}
        />
        <LiveRegion>
          {list && text('alerts.watch.shown', { count: list.columns.length })}
        </LiveRegion>
      </div>
      <PeopleSelect {...people} />
      <div className={styles['board']}>
        <PeopleList {...people} />
        {list === undefined ? (
          <Pending lines={9} />
        ) : (
          <PersonWatch {...props} list={list} directory={directory} />
        )}
      </div>
    </>
  )
}

function PersonWatch(props: WatchBoardProps & { readonly list: WatchList }) {
  const { report, group, view, list, directory } = props
  const { text, integer, shortMoney, date } = useFormatter()
  const { salesperson } = view
  const { columns } = list
  const name =
    salesperson === undefined ? text('terms.everyone') : salesperson || text('terms.unassigned')
  const back = columns.orderedSince.filter((day) => day > report.period.last).length
  return (
    <section className={styles['person']} aria-label={name}>
      <div className={styles['personHead']}>
        <h2>{name}</h2>
        {columns.length > 0 && (
          <span className={styles['sum']}>
            {text(`alerts.watch.sum.${group}`, {
              count: columns.length,
              value: shortMoney(columns.amount.reduce((sum, amount) => sum + amount, 0)),
              date: date(report.comparedDay),
              kind: periodKind(report.period),
            })}
          </span>
        )}
        {back > 0 && (
          <span className={classNames(styles['sum'], styles['back'])}>
            {text('alerts.orderedSince', { count: integer(back) })}
          </span>
        )}
        <WatchActions report={report} list={list} view={view} directory={directory} />
      </div>
      {columns.length === 0 ? (
        <NobodyShown {...props} name={name} />
      ) : (
        <WatchRows
          report={report}
          list={list}
          directory={directory}
          showsOwner={salesperson === undefined}
        />
      )}
    </section>
  )
}

/** Why no customer is left, and the way on. */
function NobodyShown(props: WatchBoardProps & { readonly list: WatchList; readonly name: string }) {
  const { report, group, list, name } = props
  const { text, periodName, date } = useFormatter()
  const { q: searched = '' } = useAddress()
  const setAddress = useSetAddress()
  if (list.unsearched > 0) {
    return (
      <Empty
        title={text('alerts.watch.empty.search', { text: searched })}
        why={text('alerts.watch.empty.searchWhy', { count: list.unsearched })}
        action={
          <Button onClick={() => setAddress({ q: undefined })}>
            {text('alerts.empty.clearSearch')}
          </Button>
        }
      />
    )
  }
  return (
    <Empty
      title={text('alerts.watch.empty.person', { name })}
      why={text(`alerts.watch.empty.personWhy.${group}`, {
        period: periodName(report.period),
        date: date(report.comparedDay),
      })}
      action={
        <Button look="link" onClick={() => setAddress({ salesperson: undefined })}>
          {text('alerts.watch.empty.everyone', {
            count: report.groups[group]?.total.customers ?? 0,
          })}
        </Button>
      }
    />
  )
}
