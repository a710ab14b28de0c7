import { useExport } from '../../queries/export.ts'
import { ExportMenu } from '../../ui/export-menu.tsx'
import type { LoadedFileId } from '../../worker/loaded-file.ts'

/** Saves all not-used rows of the given files as one CSV or workbook. */
export function ExportRows({ files }: { readonly files: readonly LoadedFileId[] }) {
  const { save, isPending } = useExport('exportNotUsedRows')
  return (
    <ExportMenu
      look="plain"
      icon="download"
      disabled={isPending}
      onExport={(format) => save({ files, format })}
    />
  )
}
