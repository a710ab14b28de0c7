import { use, type ReactNode } from 'react'
import type { EpochDay } from '../domain/calendar.ts'
import type { PeriodInfo } from '../domain/periods/period.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { periodDays } from '../i18n/period-days.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { readingsText } from '../i18n/readings-text.ts'
import { NarrowedContext } from './narrowed-context.ts'
import type { SheetOrigin } from './sheet-origin.ts'
import styles from './sheet.module.css'

interface SheetHeadProps {
  readonly title: string
  readonly period: PeriodInfo
  /** Named in the period's place where the sheet is about several; `period` is then the last. */
  readonly span?: string | undefined
  /** The sheet is not about the period, so that its state says nothing. */
  readonly withoutState?: boolean
  readonly origin: SheetOrigin
  /** What stands behind the period: counts and sums. */
  readonly sums: readonly string[]
  /** What the list was narrowed to. */
  readonly filter?: string | undefined
  /** Tells this sheet from others when it comes back; undefined: it does not come back. */
  readonly mark?: string | undefined
  readonly children?: ReactNode
}

/** The head of a person's first sheet: title, period and its state, sums; company and day of printing. */
export function SheetHead(props: SheetHeadProps) {
  const { title, period, span, withoutState = false, origin, sums, filter, mark, children } = props
  const formatter = useFormatter()
  const { text, fullDate } = formatter
  const days = periodDays(period, formatter)
  const readings = readingsText(origin.readings, formatter)
  const narrowed = [use(NarrowedContext), filter].filter((part) => part !== undefined)
  return (
    <>
      <div className={styles['head']}>
        <div>
          <h1>{title}</h1>
          <span>
            {span ?? formatter.period(period)}{' '}
            {span === undefined && days !== undefined && `(${days}) `}
            {!withoutState && (
              <span className={styles[period.state === 'open' ? 'open' : 'small']}>
                {stateText(period, origin.dataTo, formatter)}
              </span>
            )}
            {sums.length > 0 && ` · ${sums.join(text('terms.listComma'))}`}
          </span>
          {narrowed.length > 0 && (
            <div className={styles['small']}>
              {text('print.filter', { filter: narrowed.join(text('terms.listSemicolon')) })}
            </div>
          )}
        </div>
        <div className={styles['meta']}>
          {origin.companyName !== '' && <div>{origin.companyName}</div>}
          <div>
            {text('print.printed', { date: fullDate(origin.printedOn) })}
            {mark !== undefined && <b>{` · ${text('print.callSheet.mark', { mark })}`}</b>}
          </div>
          {readings !== '' && <div>{readings}</div>}
        </div>
      </div>
      {children}
    </>
  )
}

/** 'complete', or 'open: data to 12 Nov 2025'. */
export function stateText(
  period: PeriodInfo,
  dataTo: EpochDay | undefined,
  { text, fullDate }: Pick<Formatter, 'text' | 'fullDate'>,
): string {
  return text(`terms.periodState.${period.state}`, { date: fullDate(dataTo) })
}
