import { useFormatter } from '../i18n/formatter-context.tsx'
import table from '../ui/table.module.css'
import type { BackupPreview } from '../worker/backup-protocol.ts'

/** What a backup holds, beside what is here now. */
export function BackupBeside({ preview }: { readonly preview: BackupPreview }) {
  const { text, integer } = useFormatter()
  const { companyName, withData, counts, now } = preview
  const inData = (count: number): string =>
    withData ? integer(count) : text('backup.dialog.notIncluded')
  const named = (name: string): string => (name === '' ? text('backup.dialog.unnamed') : name)
  const hasName = companyName !== '' || now.companyName !== ''
  const rows = [
    ...(hasName ? [['company', named(companyName), named(now.companyName)] as const] : []),
    ['files', inData(counts.files), integer(now.files)],
    ['lines', inData(counts.lines), integer(now.lines)],
    ['entries', integer(counts.entries), integer(now.entries)],
  ] as const
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th aria-hidden="true" />
          <th className={table['number']}>{text('backup.dialog.inBackup')}</th>
          <th className={table['number']}>{text('backup.dialog.here')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, theirs, ours]) => (
          <tr key={name}>
            <td>{text(`backup.dialog.${name}`)}</td>
            <td className={table['number']}>{theirs}</td>
            <td className={table['number']}>{ours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
