import { CHANNELS, OUTCOMES } from '../../domain/follow-up/log-entry.ts'
import type { LogList, LogListFilter } from '../../domain/follow-up/log-list.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useExport } from '../../queries/export.ts'
import { useSetAddress } from '../../state/address.ts'
import { useView } from '../../state/view.ts'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './follow-ups.module.css'

export interface LogFiltersProps {
  readonly list: LogList
  readonly filter: LogListFilter
}

/** What narrows the log, and the way to a file. */
export function LogFilters({ list, filter }: LogFiltersProps) {
  const { text } = useFormatter()
  const setAddress = useSetAddress()
  return (
    <div className={styles['bar']} data-print="hide">
      <Select
        label={text('followUps.channelLabel')}
        value={filter.channel ?? 'any'}
        options={[
          { value: 'any', label: text('followUps.entries.anyChannel') },
          ...CHANNELS.map((value) => ({ value, label: text(`followUps.channel.${value}`) })),
        ]}
        onChange={(value) => setAddress({ channel: value === 'any' ? undefined : value })}
      />
      <Select
        label={text('followUps.outcomeLabel')}
        value={filter.outcome ?? 'any'}
        options={[
          { value: 'any', label: text('followUps.entries.anyOutcome') },
          ...OUTCOMES.map((value) => ({ value, label: text(`followUps.outcome.${value}`) })),
        ]}
        onChange={(value) => setAddress({ outcome: value === 'any' ? undefined : value })}
      />
      <SearchField
        label={text('followUps.entries.search')}
        value={filter.text}
        onChange={(typed) => setAddress({ q: typed === '' ? undefined : typed }, { replace: true })}
        className={styles['search']}
      />
      <LiveRegion>{text('followUps.entries.shown', { count: list.rows.length })}</LiveRegion>
      <ExportLog filter={filter} isEmpty={list.rows.length === 0} />
    </div>
  )
}

function ExportLog({
  filter,
  isEmpty,
}: Pick<LogFiltersProps, 'filter'> & { readonly isEmpty: boolean }) {
  const view = useView()
  const { save, isPending } = useExport('exportLogList')
  return (
    <ExportMenu
      disabled={isPending || isEmpty}
      onExport={(format) => save({ view, filter, format })}
    />
  )
}
