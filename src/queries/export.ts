import { useMutation } from '@tanstack/react-query'
import type { AnalysisApi } from '../worker/protocol.ts'
import type { ParamsOf } from '../worker/rpc.ts'
import { useCockpit, useLocale } from './cockpit.ts'

type ExportName =
  | 'exportTiers'
  | 'exportCustomers'
  | 'exportMovement'
  | 'exportDeciles'
  | 'exportPeople'
  | 'exportScoreboard'
  | 'exportAlerts'
  | 'exportNotUsedRows'
type ExportParams<Name extends ExportName> = Omit<ParamsOf<AnalysisApi, Name>, 'locale'>

/**
 * Files of what is on the screen, built in the worker and handed to the browser to save. `mutateAsync`
 * style: each function resolves once the file is saved.
 */
export function useExport() {
  const { analysis, saveFile } = useCockpit()
  const locale = useLocale()
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: async (build: () => ReturnType<typeof analysis.call<ExportName>>) =>
      saveFile(await build()),
  })
  return {
    isPending,
    error,
    exportTiers: (params: ExportParams<'exportTiers'>) =>
      mutateAsync(() => analysis.call('exportTiers', { ...params, locale })),
    exportMovement: (params: ExportParams<'exportMovement'>) =>
      mutateAsync(() => analysis.call('exportMovement', { ...params, locale })),
    exportCustomers: (params: ExportParams<'exportCustomers'>) =>
      mutateAsync(() => analysis.call('exportCustomers', { ...params, locale })),
    exportDeciles: (params: ExportParams<'exportDeciles'>) =>
      mutateAsync(() => analysis.call('exportDeciles', { ...params, locale })),
    exportPeople: (params: ExportParams<'exportPeople'>) =>
      mutateAsync(() => analysis.call('exportPeople', { ...params, locale })),
    exportScoreboard: (params: ExportParams<'exportScoreboard'>) =>
      mutateAsync(() => analysis.call('exportScoreboard', { ...params, locale })),
    exportAlerts: (params: ExportParams<'exportAlerts'>) =>
      mutateAsync(() => analysis.call('exportAlerts', { ...params, locale })),
    exportNotUsedRows: (params: ExportParams<'exportNotUsedRows'>) =>
      mutateAsync(() => analysis.call('exportNotUsedRows', { ...params, locale })),
  }
}
