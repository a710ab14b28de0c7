import { useMemo } from 'react'
import type { CustomerListReport } from '../../domain/customer/customer-list-report.ts'
import { CUSTOMER_SORT_KEYS, type CustomerList } from '../../domain/customer/customer-list.ts'
import { TRAIL_UNKNOWN } from '../../domain/tiers/trail.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { PlaybookNote } from '../../follow-up/playbook-note.tsx'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useDirectory } from '../../queries/company.ts'
import { useCustomerList, useCustomerListReport } from '../../queries/customers.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { useView } from '../../state/view.ts'
import { Awaited } from '../../ui/awaited.tsx'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useCustomerColumns } from './customer-columns.tsx'
import { CustomerFilters } from './customer-filters.tsx'
import {
  sortAfterClick,
  toCustomerListFilter,
  toCustomerListSort,
} from './customer-list-address.ts'
import { CustomersFinding } from './customers-finding.tsx'
import { useCustomerListDocument } from './use-customer-list-document.tsx'
import styles from './customer-columns.module.css'

const NO_ROWS = new Int32Array(0)

/** Of all rows, with room for two small lines, as in `.list`. */
const ROW_HEIGHT = 43

/** Every known customer, excluded ones and prospects among them. */
export function CustomersScreen() {
  const { text } = useFormatter()
  const report = useCustomerListReport(useView()).data
  const directory = useDirectory().data
  return (
    <Awaited
      instead={
        <Screen title={text('customers.title')}>
          <Pending lines={12} />
        </Screen>
      }
    >
      {report && directory && <LoadedCustomers report={report} directory={directory} />}
    </Awaited>
  )
}

interface LoadedCustomersProps {
  readonly report: CustomerListReport
  readonly directory: CustomerDirectory
}

function LoadedCustomers({ report, directory }: LoadedCustomersProps) {
  const { text, period } = useFormatter()
  const address = useAddress()
  const setAddress = useSetAddress()
  const filter = useMemo(() => toCustomerListFilter(address), [address])
  const sort = useMemo(() => toCustomerListSort(address), [address])
  const list = useCustomerList(useView(), filter, sort).data
  const rows = list?.rows ?? NO_ROWS
  const tiers = useMemo(() => tiersOf(rows, report), [rows, report])
  const columns = useCustomerColumns(report, directory, list)
  useCustomerListDocument({ report, list, directory, filter })
  return (
    <Screen title={text('customers.title')} findings={<CustomersFinding report={report} />}>
      <CustomerFilters list={list} filter={filter} sort={sort} />
      {list === undefined && <Pending lines={12} />}
      {list !== undefined && rows.length === 0 && (
        <Empty
          title={text('customers.list.none')}
          why={text('customers.list.noneWhy', { period: period(report.period) })}
          action={
            <Button
              onClick={() => setAddress({ tier: undefined, standing: undefined, q: undefined })}
            >
              {text('customers.list.clear')}
            </Button>
          }
        />
      )}
      {rows.length > 0 && (
        <div className={styles['list']}>
          <PlaybookNote tiers={tiers} />
          <DataTable
            label={text('customers.list.table')}
            columns={columns}
            rows={rows}
            rowKey={(row) => report.columns.customer[row] ?? row}
            sort={sort}
            onSort={(clicked) => {
              const key = CUSTOMER_SORT_KEYS.find((known) => known === clicked)
              if (key !== undefined) setAddress({ sort: sortAfterClick(sort, key) })
            }}
            rowHeight={ROW_HEIGHT}
          />
        </div>
      )}
    </Screen>
  )
}

/** The tier of each row. A plain loop: `Uint8Array.from` takes ten times as long for a hundred thousand. */
function tiersOf(rows: CustomerList['rows'], { columns }: CustomerListReport): Uint8Array {
  const tiers = new Uint8Array(rows.length)
  for (let place = 0; place < rows.length; place += 1) {
    tiers[place] = columns.tier[rows[place] ?? -1] ?? TRAIL_UNKNOWN
  }
  return tiers
}
