import type { ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { Button, type ButtonProps } from './button.tsx'
import { Menu, type MenuItem } from './menu.tsx'

/** Kinds of files that every table can be written to. Their names are the same in every language. */
const FORMATS = [
  { format: 'csv', label: 'CSV' },
  { format: 'xlsx', label: 'Excel' },
] as const

interface ExportMenuProps extends Pick<ButtonProps, 'look' | 'icon' | 'disabled'> {
  readonly onExport: (format: (typeof FORMATS)[number]['format']) => void
  /** What else can be done with what is shown, above and below the kinds of files. */
  readonly above?: readonly MenuItem[]
  readonly below?: readonly MenuItem[]
  /** Stands on the button instead of its name. */
  readonly children?: ReactNode
}

/** Saves what is on the screen as a file of the kind that is chosen. */
export function ExportMenu(props: ExportMenuProps) {
  const { onExport, above = [], below = [], children, look = 'quiet', ...button } = props
  const { text } = useFormatter()
  const name = text('terms.export')
  const icon = look === 'link' ? {} : { icon: 'export' as const }
  const formats = FORMATS.map(({ format, label }) => ({ label, onSelect: () => onExport(format) }))
  return (
    <Menu
      trigger={
        <Button look={look} {...icon} {...button} aria-label={name}>
          {children ?? name}
        </Button>
      }
      items={[...above, ...formats, ...below]}
    />
  )
}
