import { useMemo } from 'react'
import { BY_SALESPERSON } from '../../domain/people/grouping.ts'
import type { GroupRow, PeopleReport } from '../../domain/people/people-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSetAddress } from '../../state/address.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { groupByName } from './group-name.ts'
import { peopleColumns } from './people-columns.tsx'
import { PEOPLE_SORT_KEYS, sortAfterClick, type PeopleSort } from './people-order.ts'
import styles from './people.module.css'

interface PeopleSectionProps {
  readonly report: PeopleReport
  readonly rows: readonly GroupRow[]
  readonly sort: PeopleSort
  readonly phone: boolean
}

/** The comparison: a row for each, the company below. */
export function PeopleSection({ report, rows, sort, phone }: PeopleSectionProps) {
  const formatter = useFormatter()
  const { text, money, periodName } = formatter
  const setAddress = useSetAddress()
  const columns = useMemo(() => peopleColumns(report, formatter, phone), [report, formatter, phone])
  const { by, measure, excluded, before } = report
  const isByPerson = by === BY_SALESPERSON
  return (
    <Section
      title={
        isByPerson ? (
          <Definition term="salesperson">{text('salespeople.table.title')}</Definition>
        ) : (
          groupByName(by, formatter)
        )
      }
      caption={text(isByPerson ? 'salespeople.table.caption' : 'salespeople.table.captionField')}
      className={styles['people']}
    >
      <DataTable
        label={isByPerson ? text('salespeople.table.title') : groupByName(by, formatter)}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        sort={sort}
        onSort={(clicked) => {
          const key = PEOPLE_SORT_KEYS.find((known) => known === clicked)
          if (key !== undefined) setAddress({ sort: sortAfterClick(sort, key) })
        }}
        dense
        {...(!phone && {
          groups: {
            money: (
              <Definition term={measure}>{text(`salespeople.group.money.${measure}`)}</Definition>
            ),
            customers: <Definition term="tier">{text('salespeople.group.customers')}</Definition>,
            movement: (
              <Definition term="movement">
                {text('salespeople.group.movement', {
                  before: before === undefined ? '' : periodName(before),
                })}
              </Definition>
            ),
            rates: <Definition term="repurchaseRate">{text('salespeople.group.rates')}</Definition>,
            alerts: <Definition term="alert">{text('salespeople.group.alerts')}</Definition>,
          },
        })}
      />
      <p className={styles['note']}>
        {isByPerson && (
          <>
            {text('salespeople.table.note')}
            <Definition term="namedSales" />
            {text('terms.listComma')}
            <Definition term="retention" />
          </>
        )}
        {excluded.customers > 0 && (
          <span className={styles['excluded']}>
            {text('overview.tiers.excluded', {
              count: excluded.customers,
              value: money(excluded.value),
            })}
          </span>
        )}
      </p>
    </Section>
  )
}
