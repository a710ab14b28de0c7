import type { LogList, LogListFilter } from '../../domain/follow-up/log-list.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSetAddress } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import texts from '../../ui/text.module.css'
import { useLogColumns } from './log-columns.tsx'
import { LogFilters } from './log-filters.tsx'
import { useLogDocument } from './use-log-document.tsx'

export interface LogSectionProps {
  readonly list: LogList
  readonly filter: LogListFilter
  readonly directory: CustomerDirectory
}

const ROW_HEIGHT = 41

/** All that was logged, newest first, what was taken back among it. */
export function LogSection({ list, filter, directory }: LogSectionProps) {
  const { text } = useFormatter()
  const columns = useLogColumns(directory)
  useLogDocument(list, filter, directory)
  if (list.unfiltered === 0) return <NothingLogged />
  return (
    <>
      <LogFilters list={list} filter={filter} />
      {list.rows.length === 0 ? (
        <NothingFound hidden={list.unfiltered} />
      ) : (
        <DataTable
          label={text('followUps.entries.list')}
          columns={columns}
          rows={list.rows}
          rowKey={({ entry }) => entry.id}
          rowHeight={ROW_HEIGHT}
        />
      )}
    </>
  )
}

function NothingLogged() {
  const { text } = useFormatter()
  return (
    <Empty
      title={text('followUps.entries.none')}
      why={text('followUps.entries.noneWhy')}
      action={
        <ScreenLink to="alerts" className={texts['link']}>
          {text('followUps.due.noneAction')}
        </ScreenLink>
      }
    />
  )
}

function NothingFound({ hidden }: { readonly hidden: number }) {
  const { text } = useFormatter()
  const setAddress = useSetAddress()
  return (
    <Empty
      title={text('followUps.entries.notFound')}
      why={text('followUps.entries.notFoundWhy', { count: hidden })}
      action={
        <Button
          onClick={() => setAddress({ channel: undefined, outcome: undefined, q: undefined })}
        >
          {text('followUps.entries.clear')}
        </Button>
      }
    />
  )
}
