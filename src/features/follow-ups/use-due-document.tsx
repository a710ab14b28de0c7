import { useMemo } from 'react'
import type { DueList } from '../../domain/follow-up/due-list.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { DueDocument } from '../../print/due-document.tsx'
import { usePrintDocument, type CreateDocument } from '../../print/print-context.tsx'
import { useSettings } from '../../queries/company.ts'
import { useSheetSource } from './use-sheet-source.ts'

/** Makes the planned next steps, all of them, the screen's document on paper. */
export function useDueDocument(list: DueList, directory: CustomerDirectory): void {
  const source = useSheetSource(undefined)
  const settings = useSettings().data
  const create = useMemo<CreateDocument | undefined>(
    () =>
      source &&
      settings &&
      ((printedOn) => (
        <DueDocument {...source(printedOn)} list={list} directory={directory} settings={settings} />
      )),
    [source, settings, list, directory],
  )
  usePrintDocument(create)
}
