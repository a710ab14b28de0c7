import { useHotkeys } from '@mantine/hooks'
import { useCallback, useRef, useState } from 'react'
import type { CustomerDirectory } from '../../../domain/company/customer-directory.ts'
import { NotKept } from '../../../follow-up/not-kept.tsx'
import { useFormatter } from '../../../i18n/formatter-context.tsx'
import { useCockpit } from '../../../queries/cockpit.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { LiveRegion } from '../../../ui/live-region.tsx'
import { focusCell, FIRST_FIELD } from './cell-moves.ts'
import type { OfferedSheet } from './offered-sheets.ts'
import { PaperFoot } from './paper-foot.tsx'
import { PaperHead } from './paper-head.tsx'
import { PaperTable } from './paper-table.tsx'
import { useDropQuestion } from './use-drop-question.ts'
import { usePaperTyping } from './use-paper-typing.ts'
import { PaperSaved } from './paper-saved.tsx'
import { useSavedPaper } from './use-saved-paper.ts'
import styles from './from-paper.module.css'

export interface PaperDialogProps {
  readonly sheets: readonly OfferedSheet[]
  /** The one that is taken to be meant. */
  readonly first: OfferedSheet
  readonly directory: CustomerDirectory
  readonly onClose: () => void
}

/** Types a printed call sheet in, row by row, with the keyboard alone. */
export function PaperDialog({ sheets, first, directory, onClose }: PaperDialogProps) {
  const { text, locale } = useFormatter()
  const today = useCockpit().currentDay()
  const table = useRef<HTMLTableElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const typing = usePaperTyping({ sheets, first, today, locale })
  const saved = useSavedPaper()
  const focusSave = useCallback(() => saveButton.current?.focus(), [])
  const [showsAllFaults, setShowsAllFaults] = useState(false)
  const hasTyped = saved.entries === undefined && typing.filledOnAll > 0
  const { isAsking, close, goOn } = useDropQuestion(hasTyped, onClose)
  const { sheet, contacts, faulty } = typing

  function goToFault(place: number) {
    focusCell(table.current, { place, field: typing.rows[place]?.reading.fault ?? FIRST_FIELD })
  }

  function save() {
    if (saved.isPending || saved.entries !== undefined) return
    const [fault] = faulty
    setShowsAllFaults(true)
    if (fault !== undefined) goToFault(fault)
    else if (contacts.length > 0) void saved.save(contacts, sheet.period)
  }

  useHotkeys([['mod+Enter', save]], [])

  return (
    <Dialog
      opened
      wide={saved.entries === undefined && 'page'}
      onClose={close}
      title={text('paper.title')}
    >
      {saved.entries === undefined ? (
        <div className={styles['typing']}>
          <PaperHead
            typing={typing}
            sheets={sheets}
            onEnter={() => focusCell(table.current, { place: 0, field: FIRST_FIELD })}
          />
          <div className={styles['scroll']}>
            <PaperTable
              key={sheet.mark}
              typing={typing}
              directory={directory}
              showsAllFaults={showsAllFaults}
              onEnd={focusSave}
              tableRef={table}
            />
          </div>
          {saved.outcome?.kind === 'failed' && <NotKept logged={saved.outcome} onAgain={save} />}
          <PaperFoot
            typing={typing}
            saveButton={saveButton}
            isPending={saved.isPending}
            isAsking={isAsking}
            onKeepTyping={goOn}
            onDrop={onClose}
            onSave={save}
            onFault={goToFault}
          />
        </div>
      ) : (
        <PaperSaved
          saved={saved}
          period={sheet.period}
          count={saved.entries.length}
          onClose={onClose}
        />
      )}
      <LiveRegion>
        {saved.entries !== undefined && text('paper.saved', { count: saved.entries.length })}
        {saved.entries === undefined && saved.outcome?.kind === 'kept' && text('paper.undone')}
      </LiveRegion>
    </Dialog>
  )
}
