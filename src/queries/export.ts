import { useMutation } from '@tanstack/react-query'
import type { AnalysisApi } from '../worker/protocol.ts'
import type { ParamsOf } from '../worker/rpc.ts'
import { useCockpit, useLocale } from './cockpit.ts'

/** What can be saved as a file. */
type ExportName = Extract<keyof AnalysisApi, `export${string}`>

/**
 * Saves what is on the screen as a file, in the language of the interface: built in the worker, and handed
 * to the browser.
 *
 * @param name - The operation that builds the file.
 */
export function useExport<Name extends ExportName>(name: Name) {
  const { analysis, saveFile } = useCockpit()
  const locale = useLocale()
  const { mutate, isPending } = useMutation({
    async mutationFn(params: Omit<ParamsOf<AnalysisApi, Name>, 'locale'>) {
      const file = await analysis.call(name, { ...params, locale } as ParamsOf<AnalysisApi, Name>)
      saveFile(file)
    },
  })
  return { save: mutate, isPending }
}
