import { useCallback } from 'react'
import type { MovementList, MovementPick } from '../../domain/movement/movement-list.ts'
import type { MovementReport } from '../../domain/movement/movement-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { PlaybookNote } from '../../follow-up/playbook-note.tsx'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useDirectory } from '../../queries/company.ts'
import { useMovementList } from '../../queries/movement.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { useView } from '../../state/view.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
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

function Names({ report, pick, list, directory }: NamesProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const setAddress = useSetAddress()
  const isPhone = useWidth() === 'phone'
  const name = pickName(pick, report.period, formatter)
  const onSort = useCallback(
    (key: string) =>
      setAddress(
        { sort: namesSortAfterClick(list.sort, key) },
        { replace: true, keepsPlace: true },
      ),
    [setAddress, list.sort],
  )
  const isLong = list.length > ON_PAPER
  return (
    <div data-print={isLong ? undefined : 'keep'}>
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
            <DataTable
              label={text('movement.names.table', { name })}
              columns={namesColumns({ report, pick, list, directory, isPhone, formatter })}
              rows={rowNumbers(list.length)}
              rowKey={(row) => list.customer[row] ?? -1}
              sort={list.sort}
              onSort={onSort}
              rowHeight={isPhone ? 49 : 33}
            />
          </div>
        )}
      </Section>
    </div>
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
