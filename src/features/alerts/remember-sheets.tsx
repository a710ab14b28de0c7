import { useEffect } from 'react'
import { usePrintedSheets, type PrintedSheet } from '../../state/printed-sheets.ts'

/**
 * Stands in a document beside its sheets and remembers them when it is printed, so that they can be
 * typed back in.
 */
export function RememberSheets({ sheets }: { readonly sheets: readonly PrintedSheet[] }) {
  useEffect(() => {
    try {
      // Another tab may have printed since this one looked.
      void usePrintedSheets.persist.rehydrate()
      usePrintedSheets.getState().remember(sheets)
    } catch {
      // A full storage takes no more: the rows are then offered as they would be printed by then.
    }
  }, [sheets])
  return null
}
