import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useExport } from '../../queries/export.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { FileFormat } from '../../worker/file-out.ts'
import type { LoadedFileId } from '../../worker/loaded-file.ts'

/** Saves all not-used rows of the given files as one CSV or workbook. */
export function ExportRows({ files }: { readonly files: readonly LoadedFileId[] }) {
  const { text } = useFormatter()
  const { exportNotUsedRows, isPending } = useExport()
  const save = (format: FileFormat) => (): void => void exportNotUsedRows({ files, format })
  return (
    <Menu
      trigger={
        <Button icon="download" disabled={isPending}>
          {text('data.rows.export')}
        </Button>
      }
      items={[
        { label: text('data.rows.csv'), onSelect: save('csv') },
        { label: text('data.rows.excel'), onSelect: save('xlsx') },
      ]}
    />
  )
}
