import type { ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useRestore } from '../queries/backup.ts'
import type { ButtonLook } from '../ui/button.tsx'
import { FileButton } from '../ui/file-button.tsx'

interface RestoreButtonProps {
  readonly look?: ButtonLook
  readonly className?: string | undefined
  /** Its text, where it is another than 'Restore a backup…'. */
  readonly children?: ReactNode
}

/** Has a backup chosen, and leads to the dialog that checks it. */
export function RestoreButton({ children, ...button }: RestoreButtonProps) {
  const { text } = useFormatter()
  const { open } = useRestore()
  return (
    <FileButton {...button} label={text('backup.file')} accept=".zip" onFile={open}>
      {children ?? text('backup.restore')}
    </FileButton>
  )
}
