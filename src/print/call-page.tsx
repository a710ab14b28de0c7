import type { ReactNode } from 'react'
import type { EpochDay } from '../domain/calendar.ts'
import type { PeriodInfo } from '../domain/periods/period.ts'
import type { CustomerDirectory, CustomerIndex } from '../domain/company/customer-directory.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { pageName } from './page-rules.ts'
import { PrintSheets } from './print-sheets.tsx'
import { SheetHead } from './sheet-head.tsx'
import type { SheetOrigin } from './sheet-origin.ts'
import styles from './sheet.module.css'

interface SheetProps {
  readonly title: string
  readonly period: PeriodInfo
  readonly origin: SheetOrigin
  readonly filter: string | undefined
  readonly children: ReactNode
}

/** Whom a sheet names beside its table: nobody need call them. */
export interface NotCalled {
  /** Who need not be called any more. */
  readonly orderedSince: readonly {
    readonly customer: CustomerIndex
    readonly orderedSince: EpochDay | undefined
  }[]
  /** Whose alert was put away. */
  readonly done?: readonly { readonly customer: CustomerIndex }[] | undefined
}

interface CallPageProps extends SheetProps, NotCalled {
  /** Place of the person in the job, from 0. */
  readonly index: number
  /** How many to call, and their money. */
  readonly sum: string
  readonly directory: CustomerDirectory
  /** The mark of the sheet; undefined where nobody is left to call. */
  readonly mark: string | undefined
}

/** One person's sheets to call from: the head, who has ordered since, and the table of the rest. */
export function CallPage(props: CallPageProps) {
  const { index, title, period, origin, sum, filter, mark, children } = props
  return (
    <div className={`${styles['sheet']} ${styles['calls']}`} style={{ page: pageName(index) }}>
      <SheetHead
        title={title}
        period={period}
        origin={origin}
        sums={[sum]}
        filter={filter}
        mark={mark}
      />
      <NotListed {...props} />
      {children}
    </div>
  )
}

/** Names whom the sheet leaves out: nobody need call them. */
function NotListed({ orderedSince, done, directory, period }: CallPageProps) {
  const { text, date } = useFormatter()
  const year = Number(period.key.slice(0, 4))
  const ordered = orderedSince.map((row) =>
    text('print.callSheet.orderedSinceOne', {
      name: directory.names[row.customer] ?? '',
      date: date(row.orderedSince, year),
    }),
  )
  const away = (done ?? []).map(({ customer }) => directory.names[customer] ?? '')
  const list = (names: readonly string[]) => ({ list: names.join(text('terms.listComma')) })
  const lines = [
    ...(ordered.length > 0 ? [text('print.callSheet.orderedSince', list(ordered))] : []),
    ...(away.length > 0 ? [text('print.callSheet.done', list(away))] : []),
  ]
  return lines.map((line) => (
    <p key={line} className={`${styles['small']} ${styles['line']}`}>
      {line}
    </p>
  ))
}

/** A sheet to call from without anybody on it; the children say why. */
export function EmptyCallPage({ title, period, origin, filter, children }: SheetProps) {
  return (
    <PrintSheets orientation="landscape" footers={[]}>
      <div className={styles['sheet']}>
        <SheetHead title={title} period={period} origin={origin} sums={[]} filter={filter} />
        {children}
      </div>
    </PrintSheets>
  )
}
