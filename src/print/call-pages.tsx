import type { ReactNode } from 'react'
import type { PeriodInfo } from '../domain/periods/period.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import { CallPage, type NotCalled } from './call-page.tsx'
import { PrintSheets } from './print-sheets.tsx'
import type { SheetOrigin } from './sheet-origin.ts'

/** What one person's sheets say of themselves. */
export interface CallPageText {
  readonly title: string
  /** How many to call, and their money. */
  readonly sum: string
  readonly footer: string
  /** The mark of the sheet; undefined where nobody is left to call. */
  readonly mark: string | undefined
}

interface CallPagesProps<Page> {
  readonly pages: readonly Page[]
  readonly describe: (page: Page) => CallPageText
  readonly period: PeriodInfo
  readonly origin: SheetOrigin
  readonly filter: string | undefined
  readonly directory: CustomerDirectory
  /** The table of those to call; not asked for where there is nobody. */
  readonly renderTable: (page: Page) => ReactNode
}

/** Sheets to call from, lying: each person on sheets of their own, the mark in the head and the footer. */
export function CallPages<
  Page extends NotCalled & { readonly owner: string; readonly calls: number },
>({ pages, describe, renderTable, ...shared }: CallPagesProps<Page>) {
  const described = pages.map((page) => ({ page, ...describe(page) }))
  return (
    <PrintSheets
      orientation="landscape"
      footers={described.map(({ footer, mark }) =>
        mark === undefined ? footer : `${footer} · ${mark}`,
      )}
    >
      {described.map(({ page, title, sum, mark }, index) => (
        <CallPage
          key={page.owner}
          {...shared}
          index={index}
          title={title}
          sum={sum}
          mark={mark}
          orderedSince={page.orderedSince}
          done={page.done}
        >
          {page.calls > 0 && renderTable(page)}
        </CallPage>
      ))}
    </PrintSheets>
  )
}
