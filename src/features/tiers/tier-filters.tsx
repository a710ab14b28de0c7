import { useEffect, useState } from 'react'
import type { CompanySettings } from '../../domain/company/company-settings.ts'
import type { FieldSummary } from '../../domain/company/customer-fields.ts'
import { MOVEMENTS } from '../../domain/tiers/movement-kind.ts'
import type {
  TierGrouping,
  TierListFilter,
  TierListSort,
} from '../../domain/tiers/tier-list-choice.ts'
import type { TierList } from '../../domain/tiers/tier-list.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import { fieldName } from '../../i18n/field-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useExport } from '../../queries/export.ts'
import { useSetAddress } from '../../state/address.ts'
import type { TierColumnKey } from '../../state/tier-columns.ts'
import { useView } from '../../state/view.ts'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { groupings } from './tier-list-address.ts'
import { TierColumnPicker } from './tier-column-picker.tsx'
import { TierRuleEditor } from './tier-rule-editor.tsx'
import styles from './tiers-screen.module.css'

interface TierFiltersProps {
  readonly list: TierList | undefined
  readonly filter: TierListFilter
  readonly sort: TierListSort
  readonly settings: CompanySettings
  readonly report: TierReport
  readonly columns: readonly TierColumnKey[]
  readonly hasMargin: boolean
  readonly fields: readonly FieldSummary[]
}

/** What narrows the list, the rule behind it, its columns, and the way to a file. */
export function TierFilters(props: TierFiltersProps) {
  const { list, filter, sort, settings, report } = props
  const { text } = useFormatter()
  const view = useView()
  const { save, isPending } = useExport('exportTiers')
  return (
    <div className={styles['filters']} data-print="hide">
      <TierButtons list={list} filter={filter} />
      {report.before !== undefined && <MovementFilter list={list} filter={filter} />}
      <TextFilter filter={filter} />
      <GroupChoice sort={sort} fields={props.fields} />
      <TierRuleEditor rule={view.rule} company={settings.rule} measure={view.measure} />
      <span className={styles['actions']}>
        <TierColumnPicker shown={props.columns} hasMargin={props.hasMargin} report={report} />
        <ExportMenu
          disabled={isPending}
          onExport={(format) => save({ view, filter, sort, format })}
        >
          <span className={styles['exportName']}>{text('terms.export')}</span>
        </ExportMenu>
      </span>
    </div>
  )
}

type FilterProps = Pick<TierFiltersProps, 'list' | 'filter'>

function TierButtons({ list, filter }: FilterProps) {
  const { text, integer } = useFormatter()
  const setAddress = useSetAddress()
  const counts = list?.countByTier
  const all = counts && TIERS.reduce((sum, tier) => sum + counts[tier], 0)
  const options = [
    { value: 'all', label: text('tiers.filter.all'), count: integer(all) },
    ...TIERS.map((tier) => ({ value: tier, label: tier, count: integer(counts?.[tier]) })),
  ] as const
  const only = filter.tiers.length === 1 ? filter.tiers[0] : undefined
  return (
    <Segmented
      label={text('tiers.filter.tier')}
      options={options}
      value={filter.tiers.length === 0 ? 'all' : (only ?? filter.tiers.join(','))}
      onChange={(value) =>
        setAddress({ tier: value === 'all' ? undefined : TIERS.filter((tier) => tier === value) })
      }
    />
  )
}

function MovementFilter({ list, filter }: FilterProps) {
  const { text, integer } = useFormatter()
  const setAddress = useSetAddress()
  const several = filter.movements.length > 1
  const name = (movement: (typeof MOVEMENTS)[number]) =>
    text(`tiers.filter.movementName.${movement}`)
  const options = [
    { value: 'any', label: text('tiers.filter.anyMovement') },
    ...(several ? [{ value: 'several', label: filter.movements.map(name).join(' + ') }] : []),
    ...MOVEMENTS.filter((movement) => movement !== 'none').map((movement) => ({
      value: movement,
      label: `${name(movement)} ${integer(list?.countByMovement[movement])}`,
    })),
  ]
  return (
    <Select
      label={text('tiers.filter.movement')}
      value={several ? 'several' : (filter.movements[0] ?? 'any')}
      options={options}
      onChange={(value) => {
        if (value === 'several') return
        const chosen = MOVEMENTS.filter((movement) => movement === value)
        setAddress({ movement: chosen.length === 0 ? undefined : chosen })
      }}
    />
  )
}

const BY_TIER = 'tier'

/** What the rows are put together by. Prefixed, so that no column can be called 'tier'. */
function GroupChoice({ sort, fields }: Pick<TierFiltersProps, 'sort' | 'fields'>) {
  const formatter = useFormatter()
  const { text } = formatter
  const setAddress = useSetAddress()
  const name = (by: TierGrouping) =>
    by === 'salesperson' ? text('tiers.column.salesperson') : fieldName(by, formatter)
  return (
    <Select
      label={text('tiers.filter.group')}
      value={sort.groupBy === undefined ? BY_TIER : `=${sort.groupBy}`}
      options={[
        { value: BY_TIER, label: text('tiers.filter.byTier') },
        ...groupings(fields).map((by) => ({
          value: `=${by}`,
          label: text('tiers.filter.by', { name: name(by) }),
        })),
      ]}
      onChange={(value) => setAddress({ by: value === BY_TIER ? undefined : value.slice(1) })}
    />
  )
}

const TYPING_MS = 150

function TextFilter({ filter }: Pick<FilterProps, 'filter'>) {
  const { text } = useFormatter()
  const setAddress = useSetAddress()
  const [typed, setTyped] = useState(filter.text)
  const [applied, setApplied] = useState(filter.text)
  // Back, or a link, has changed the address: what was typed gives way.
  if (applied !== filter.text) {
    setApplied(filter.text)
    if (typed.trim() !== filter.text) setTyped(filter.text)
  }
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === filter.text) return undefined
    const timer = setTimeout(
      () => setAddress({ q: wanted === '' ? undefined : wanted }, { replace: true }),
      TYPING_MS,
    )
    return () => clearTimeout(timer)
  }, [typed, filter.text, setAddress])
  return (
    <TextInput
      type="search"
      className={styles['find']}
      aria-label={text('tiers.filter.text')}
      placeholder={text('tiers.filter.textPlaceholder')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
