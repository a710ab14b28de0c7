import type {
  CustomerList,
  CustomerListFilter,
  CustomerListSort,
} from '../../domain/customer/customer-list.ts'
import { STANDINGS } from '../../domain/customer/customer-standing.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useExport } from '../../queries/export.ts'
import { useSetAddress } from '../../state/address.ts'
import { useView } from '../../state/view.ts'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './customer-filters.module.css'

interface CustomerFiltersProps {
  readonly list: CustomerList | undefined
  readonly filter: CustomerListFilter
  readonly sort: CustomerListSort
}

/** What narrows the list of customers, and the way to a file. */
export function CustomerFilters({ list, filter, sort }: CustomerFiltersProps) {
  const { text } = useFormatter()
  const view = useView()
  const setAddress = useSetAddress()
  const { save, isPending } = useExport('exportCustomers')
  return (
    <div className={styles['filters']} data-print="hide">
      <TierButtons list={list} filter={filter} />
      <StandingChoice list={list} filter={filter} />
      <SearchField
        label={text('customers.list.search')}
        placeholder={text('customers.list.searchPlaceholder')}
        value={filter.text}
        onChange={(typed) => setAddress({ q: typed === '' ? undefined : typed }, { replace: true })}
        className={styles['search']}
      />
      <span className={styles['actions']}>
        <ExportMenu
          disabled={isPending}
          onExport={(format) => save({ view, filter, sort, format })}
        />
      </span>
      <LiveRegion>
        {list !== undefined && text('customers.list.shown', { count: list.rows.length })}
      </LiveRegion>
    </div>
  )
}

type ChoiceProps = Pick<CustomerFiltersProps, 'list' | 'filter'>

function TierButtons({ list, filter }: ChoiceProps) {
  const { text, integer } = useFormatter()
  const setAddress = useSetAddress()
  const counts = list?.countByTier
  const options = [
    { value: 'all', label: text('customers.list.all') },
    ...TIERS.map((tier) => ({ value: tier, label: tier, count: integer(counts?.[tier]) })),
  ]
  return (
    <Segmented
      label={text('customers.list.tier')}
      options={options}
      value={filter.tiers.length === 0 ? 'all' : filter.tiers.join(',')}
      onChange={(value) =>
        setAddress({ tier: value === 'all' ? undefined : TIERS.filter((tier) => tier === value) })
      }
    />
  )
}

/** An address may name several: then they stand as one choice more. */
function StandingChoice({ list, filter }: ChoiceProps) {
  const { text, integer } = useFormatter()
  const setAddress = useSetAddress()
  const { standings } = filter
  const isSeveral = standings.length > 1
  const several = standings.map((standing) => text(`customers.standing.${standing}`)).join(' + ')
  return (
    <Select
      label={text('customers.list.standing')}
      value={isSeveral ? 'several' : (standings[0] ?? 'any')}
      options={[
        { value: 'any', label: text('customers.list.anyStanding') },
        ...(isSeveral ? [{ value: 'several', label: several }] : []),
        ...STANDINGS.filter((standing) => standing !== 'unknown').map((standing) => ({
          value: standing,
          label: `${text(`customers.standing.${standing}`)} ${integer(list?.countByStanding[standing])}`,
        })),
      ]}
      onChange={(value) => {
        if (value === 'several') return
        const chosen = STANDINGS.filter((standing) => standing === value)
        setAddress({ standing: chosen.length === 0 ? undefined : chosen })
      }}
    />
  )
}
