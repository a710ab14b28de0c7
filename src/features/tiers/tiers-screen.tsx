import { useCallback, useMemo } from 'react'
import type { CompanySettings } from '../../domain/company/company-settings.ts'
import type { CompanyReport } from '../../domain/company/company-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import type { TierSortKey } from '../../domain/tiers/tier-list-choice.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCompany, useDirectory, useSettings } from '../../queries/company.ts'
import { useTierList, useTierReport } from '../../queries/reports.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { useView } from '../../state/view.ts'
import { Awaited } from '../../ui/awaited.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { TierFilters } from './tier-filters.tsx'
import { TierFindings } from './tier-findings.tsx'
import {
  sortAfterClick,
  sortParameter,
  toTierListFilter,
  toTierListSort,
} from './tier-list-address.ts'
import { TierListEmpty } from './tier-list-empty.tsx'
import { TierTable } from './tier-table.tsx'
import { TierTotals } from './tier-totals.tsx'
import { useShownColumns } from './use-shown-columns.ts'
import { useTierListDocument } from './use-tier-list-document.tsx'
import { usePickedCustomer } from './use-picked-customer.ts'
import { WhyThisTier } from './why-this-tier.tsx'
import styles from './tiers-screen.module.css'

/** The tier list, and why the opened customer has its tier. */
export function TiersScreen() {
  const { text } = useFormatter()
  const report = useTierReport(useView()).data
  const company = useCompany().data
  const directory = useDirectory().data
  const settings = useSettings().data
  return (
    <Awaited
      instead={
        <Screen title={text('tiers.title')}>
          <Pending lines={12} />
        </Screen>
      }
    >
      {report && company && directory && settings && (
        <LoadedTiers report={report} company={company} directory={directory} settings={settings} />
      )}
    </Awaited>
  )
}

interface LoadedTiersProps {
  readonly report: TierReport
  readonly company: CompanyReport
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
}

function LoadedTiers({ report, company, directory, settings }: LoadedTiersProps) {
  const { text, period } = useFormatter()
  const view = useView()
  const address = useAddress()
  const setAddress = useSetAddress()
  const width = useWidth()
  const filter = useMemo(() => toTierListFilter(address), [address])
  const sort = useMemo(() => toTierListSort(address, company.fields), [address, company.fields])
  const list = useTierList(view, filter, sort).data
  const picked = usePickedCustomer(report, list, directory)
  const [pane, columns, widths] = useShownColumns(company.hasMargin, report)
  useTierListDocument({ report, list, directory, settings, company, filter, groupBy: sort.groupBy })

  const onSort = useCallback(
    (key: TierSortKey) =>
      setAddress({ sort: sortParameter(sortAfterClick(sort, key, view.rule.scope)) }),
    [setAddress, sort, view.rule.scope],
  )

  return (
    <div className={styles['split']} data-fills="window">
      <Screen
        title={text('tiers.title')}
        findings={<TierFindings report={report} />}
        className={styles['list']}
      >
        <TierFilters
          list={list}
          filter={filter}
          sort={sort}
          settings={settings}
          columns={columns}
          hasMargin={company.hasMargin}
          report={report}
          fields={company.fields}
        />
        <div ref={pane} className={styles['body']}>
          {list === undefined && <Pending lines={12} />}
          {list !== undefined && list.rows.length === 0 && (
            <TierListEmpty
              list={list}
              filter={filter}
              salesperson={view.salesperson}
              period={period(report.period)}
            />
          )}
          {list !== undefined && list.rows.length > 0 && (
            <TierTable
              report={report}
              list={list}
              directory={directory}
              settings={settings}
              sort={sort}
              columns={columns}
              widths={widths}
              phone={width === 'phone'}
              picked={picked.position}
              onPick={picked.pick}
              onSort={onSort}
            />
          )}
        </div>
        {list !== undefined && <TierTotals list={list} report={report} />}
      </Screen>
      {picked.customer !== undefined && (
        <WhyThisTier
          customer={picked.customer}
          directory={directory}
          settings={settings}
          onClose={picked.close}
        />
      )}
    </div>
  )
}
