import { useState } from 'react'
import type { CustomerDirectory } from '../../../domain/company/customer-directory.ts'
import { useFormatter } from '../../../i18n/formatter-context.tsx'
import { useCompany } from '../../../queries/company.ts'
import { usePrintedSheets } from '../../../state/printed-sheets.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { offerSheets, type OfferedSheet, type ShownAlerts } from './offered-sheets.ts'
import { PaperDialog } from './paper-dialog.tsx'

export interface TypeInButtonProps {
  readonly shown: ShownAlerts
  /** Nobody is shown; sheets printed before may still come back. */
  readonly isEmpty: boolean
  readonly directory: CustomerDirectory
}

/** Opens the dialog that a printed sheet is typed into. */
export function TypeInButton({ shown, isEmpty, directory }: TypeInButtonProps) {
  const { text } = useFormatter()
  const company = useCompany().data
  const hasPrinted = usePrintedSheets(({ sheets }) => sheets.length > 0)
  const [sheets, setSheets] = useState<readonly OfferedSheet[]>()
  const close = () => setSheets(undefined)
  const [first] = sheets ?? []

  function open() {
    // Another tab may have printed since this one looked.
    void usePrintedSheets.persist.rehydrate()
    const periods = [...(company?.months ?? []), ...(company?.quarters ?? [])]
    const printed = usePrintedSheets.getState().sheets
    setSheets(offerSheets(printed, shown, new Set(periods.map(({ key }) => key))))
  }

  return (
    <>
      <Button disabled={company === undefined || (isEmpty && !hasPrinted)} onClick={open}>
        {text('paper.open')}
      </Button>
      {sheets !== undefined && first !== undefined && (
        <PaperDialog sheets={sheets} first={first} directory={directory} onClose={close} />
      )}
      <Dialog
        opened={sheets !== undefined && first === undefined}
        onClose={close}
        title={text('paper.title')}
      >
        <p>{text('paper.none')}</p>
      </Dialog>
    </>
  )
}
