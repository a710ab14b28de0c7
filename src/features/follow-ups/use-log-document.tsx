import { useMemo } from 'react'
import type { LogList, LogListFilter } from '../../domain/follow-up/log-list.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { LogDocument } from '../../print/log-document.tsx'
import { usePrintDocument, type CreateDocument } from '../../print/print-context.tsx'
import { useSheetSource } from './use-sheet-source.ts'

/** Makes the log as it is filtered, all of its entries, the screen's document on paper. */
export function useLogDocument(
  list: LogList,
  filter: LogListFilter,
  directory: CustomerDirectory,
): void {
  const { text } = useFormatter()
  const { channel, outcome } = filter
  const parts = [
    channel === undefined ? '' : text(`followUps.channel.${channel}`),
    outcome === undefined ? '' : text(`followUps.outcome.${outcome}`),
    filter.text.trim(),
  ].filter((part) => part !== '')
  const source = useSheetSource(parts.length === 0 ? undefined : parts.join(', '))
  const create = useMemo<CreateDocument | undefined>(
    () =>
      source &&
      ((printedOn) => <LogDocument {...source(printedOn)} list={list} directory={directory} />),
    [source, list, directory],
  )
  usePrintDocument(create)
}
