import { useCallback, useMemo } from 'react'
import type { MovementList, MovementPick } from '../../domain/movement/movement-list.ts'
import type { MovementReport } from '../../domain/movement/movement-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { LogPanel } from '../../follow-up/log-panel.tsx'
import { PlaybookNote } from '../../follow-up/playbook-note.tsx'
import { useLogging, type Logging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useDirectory } from '../../queries/company.ts'
import { useNewestEntries } from '../../queries/follow-ups.ts'
import { useMovementList } from '../../queries/movement.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { useView } from '../../state/view.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Move } from '../../ui/move.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Section } from '../../ui/section.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { NamesActions } from './names-actions.tsx'
import { namesColumns } from './names-columns.tsx'
import { namesSortAfterClick, toNamesSort } from './names-order.ts'
import { pickName } from './pick-name.ts'
import styles from './names.module.css'

interface NamesSectionProps {
  readonly report: MovementReport
  readonly pick: MovementPick | undefined
}

/** Up to here the names are printed with the screen; more have a document of their own. */
const ON_PAPER = 12

/** The names behind what is picked, with what they bought before and now. */
export function NamesSection({ report, pick }: NamesSectionProps) {
  const { text } = useFormatter()
  const sort = toNamesSort(useAddress().sort)
  const list = useMovementList(useView(), pick, sort).data
  const directory = useDirectory().data
  if (pick === undefined) return <Empty title={text('movement.names.hint')} />
  if (list === undefined || directory === undefined) return <Pending lines={5} />
  return <Names report={report} pick={pick} list={list} directory={directory} />
}

interface NamesProps {
  readonly report: MovementReport
  readonly pick: MovementPick
  readonly list: MovementList
  readonly directory: CustomerDirectory
}

function Names(props: NamesProps) {
  const { report, pick, list, directory } = props
  const formatter = useFormatter()
  const { text } = formatter
  const logging = useLogging()
  const name = pickName(pick, report.period, formatter)
  const isLong = list.length > ON_PAPER
  return (
    <div data-print={isLong ? undefined : 'keep'}>
      <LiveRegion>{logging.said}</LiveRegion>
      <Section
        title={<Title pick={pick} name={name} list={list} />}
        caption={text(`movement.names.caption.${pick.kind}`)}
        action={<NamesActions report={report} pick={pick} list={list} directory={directory} />}
      >
        <PlaybookNote tiers={list.tier} />
        {isLong && (
          <p className={styles['onPaper']} data-print="only">
            {text('movement.names.moreOnPaper', { count: list.length })}
          </p>
        )}
        {list.length === 0 ? (
          <Empty title={text('movement.names.nobody')} why={text('movement.names.nobodyWhy')} />
        ) : (
          <div data-print={isLong ? 'hide' : undefined}>
            <NamesTable {...props} name={name} logging={logging} />
          </div>
        )}
      </Section>
    </div>
  )
}

interface NamesTableProps extends NamesProps {
  readonly name: string
  readonly logging: Logging
}

/** The names; a contact is logged under its row. */
function NamesTable({ report, pick, list, directory, name, logging }: NamesTableProps) {
  const formatter = useFormatter()
  const setAddress = useSetAddress()
  const isPhone = useWidth() === 'phone'
  const newest = useNewestEntries().data
  const onSort = useCallback(
    (key: string) =>
      setAddress(
        { sort: namesSortAfterClick(list.sort, key) },
        { replace: true, keepsPlace: true },
      ),
    [setAddress, list.sort],
  )
  const columns = useMemo(
    () => namesColumns({ report, pick, list, directory, isPhone, formatter, logging, newest }),
    [report, pick, list, directory, isPhone, formatter, logging, newest],
  )
  const opened = logging.opened === undefined ? -1 : directory.keys.indexOf(logging.opened)
  return (
    <DataTable
      label={formatter.text('movement.names.table', { name })}
      columns={columns}
      rows={rowNumbers(list.length)}
      rowKey={(row) => list.customer[row] ?? -1}
      sort={list.sort}
      onSort={onSort}
      rowHeight={isPhone ? 49 : 37}
      opened={
        opened >= 0
          ? {
              key: opened,
              panel: (
                <LogPanel
                  customer={opened}
                  customerKey={directory.keys[opened] ?? ''}
                  logging={logging}
                />
              ),
            }
          : undefined
      }
    />
  )
}

function Title({
  pick,
  name,
  list,
}: Pick<NamesProps, 'pick' | 'list'> & { readonly name: string }) {
  const { text, signedShortMoney } = useFormatter()
  const { change } = list.total
  const counted =
    change === undefined || pick.kind === 'edge'
      ? text('movement.names.count', { count: list.length })
      : text('movement.names.countChange', {
          count: list.length,
          change: signedShortMoney(change),
        })
  const isMove = pick.kind === 'cell' && pick.from !== 'unknown'
  return (
    <span className={styles['title']}>
      {isMove && <Move from={pick.from} to={pick.to} />}
      <span>{isMove ? counted : `${name} · ${counted}`}</span>
    </span>
  )
}

function rowNumbers(length: number): readonly number[] {
  return Array.from({ length }, (_, row) => row)
}
