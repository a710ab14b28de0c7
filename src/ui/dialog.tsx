import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { useReturnFocus } from './return-focus.ts'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the foot, the one that goes on last. */
  readonly actions?: ReactNode
  /** 'page': as wide as a table needs, and as high as the window; its child scrolls by itself. */
  readonly wide?: boolean | 'page'
}

/** Asks something before anything else goes on. Esc and a click beside it close it. */
export function Dialog({ opened, onClose, title, children, actions, wide = false }: DialogProps) {
  return (
    <ModalFrame
      opened={opened}
      onClose={onClose}
      innerClass={wide === 'page' ? styles['high'] : undefined}
      contentClass={classNames(
        styles['content'],
        wide === true && styles['wide'],
        wide === 'page' && styles['page'],
      )}
    >
      <DialogHeader title={title} onClose={onClose} />
      {children}
      {actions !== undefined && <DialogActions>{actions}</DialogActions>}
    </ModalFrame>
  )
}

/** The foot of a dialog whose buttons change with what it shows; else they are its `actions`. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>
}

export interface BareDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** Its name; nothing is drawn but the children. */
  readonly label: string
  readonly children: ReactNode
}

/** A dialog without head or padding, such as the search. */
export function BareDialog({ opened, onClose, label, children }: BareDialogProps) {
  return (
    <ModalFrame
      opened={opened}
      onClose={onClose}
      label={label}
      contentClass={classNames(styles['content'], styles['bare'])}
    >
      {children}
    </ModalFrame>
  )
}

export interface DrawerProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** Its name; the children draw their own heading. */
  readonly label: string
  /** From the right edge, or as a sheet from below. */
  readonly from: 'right' | 'below'
  readonly children: ReactNode
}

/** A panel over the edge of the page, with the page dimmed behind it. */
export function Drawer({ opened, onClose, label, from, children }: DrawerProps) {
  return (
    <ModalFrame
      opened={opened}
      onClose={onClose}
      label={label}
      innerClass={styles[from === 'right' ? 'drawer' : 'sheet']}
      contentClass={styles['content']}
    >
      {children}
    </ModalFrame>
  )
}

function DialogHeader({
  title,
  onClose,
}: {
  readonly title: string
  readonly onClose: () => void
}) {
  const { text } = useFormatter()
  return (
    <div className={styles['header']}>
      <Modal.Title component="h2">{title}</Modal.Title>
      <IconButton look="quiet" icon="close" label={text('terms.close')} onClick={onClose} />
    </div>
  )
}

interface ModalFrameProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly label?: string
  readonly innerClass?: string | undefined
  readonly contentClass: string | undefined
}

function ModalFrame({
  opened,
  onClose,
  children,
  label,
  innerClass,
  contentClass,
}: ModalFrameProps) {
  useReturnFocus(opened)
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      // Locking the scroll would write a style tag, which the content policy refuses.
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      zIndex={50}
      classNames={{
        overlay: styles['overlay'] ?? '',
        inner: classNames(styles['inner'], innerClass),
        content: contentClass ?? '',
      }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={label}>{children}</Modal.Content>
    </Modal.Root>
  )
}
