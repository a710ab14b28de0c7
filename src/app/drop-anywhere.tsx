import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useTakeFiles } from '../backup/use-take-files.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useImportSession } from '../queries/use-import-session.ts'
import { useSetAddress } from '../state/address.ts'
import { droppedFiles } from '../ui/dropped-files.ts'
import styles from './drop-anywhere.module.css'

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Files dropped anywhere on the page go to Data, which asks what is in them; a backup is restored. */
export function DropAnywhere({ children }: { readonly children: ReactNode }) {
  const { text } = useFormatter()
  const { start } = useImportSession()
  const setAddress = useSetAddress()
  const [over, setOver] = useState(false)
  const takeFiles = useTakeFiles(
    useCallback(
      (files: readonly File[]) => {
        void start(files)
        setAddress({}, { screen: 'data' })
      },
      [start, setAddress],
    ),
  )

  useEffect(() => {
    function onDragOver(event: DragEvent) {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    function onDragLeave(event: DragEvent) {
      // Leaving one element for another inside the page names the other one.
      if (event.relatedTarget === null) setOver(false)
    }
    function onDrop(event: DragEvent) {
      setOver(false)
      if (event.dataTransfer === null || !hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      void take(event.dataTransfer)
    }
    async function take(transfer: DataTransfer) {
      await takeFiles(await droppedFiles(transfer))
    }
    addEventListener('dragover', onDragOver)
    addEventListener('dragleave', onDragLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onDragOver)
      removeEventListener('dragleave', onDragLeave)
      removeEventListener('drop', onDrop)
    }
  }, [takeFiles])

  return (
    <>
      {children}
      {over && <div className={styles['over']}>{text('frame.dropHere')}</div>}
    </>
  )
}
