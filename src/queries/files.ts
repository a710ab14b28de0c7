import { useQuery } from '@tanstack/react-query'
import type { LineSelection } from '../domain/company/line-selection.ts'
import type { LoadedFileId } from '../worker/loaded-file.ts'
import { useCockpit } from './cockpit.ts'
import { useCompanyMutation, useRevision } from './company.ts'

/** What the app keeps in localStorage begins with this. */
const PREFERENCES_PREFIX = 'customer-cockpit'

/** The files in force with their reports, oldest first. */
export function useFiles() {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['files', revision] as const,
    queryFn: ({ signal }) => analysis.call('files', {}, { signal }),
    enabled: revision !== undefined,
    placeholderData: (files) => files,
  })
}

/** The rejected and set-aside rows of a loaded file; asked for only while `file` is given. */
export function useNotUsedRows(file: LoadedFileId | undefined) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['not-used-rows', revision, file] as const,
    queryFn: ({ signal }) => analysis.call('notUsedRows', { file: file ?? '' }, { signal }),
    enabled: revision !== undefined && file !== undefined,
  })
}

/** Usable lines of a loaded order file; asked for only while both are given. */
export function useFileLines(file: LoadedFileId | undefined, selection: LineSelection | undefined) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['file-lines', revision, file, selection] as const,
    // A query answers something: a customer file has no lines, which is not the same as no answer.
    queryFn: async ({ signal }) =>
      (await analysis.call(
        'fileLines',
        { file: file ?? '', selection: selection ?? 'all' },
        { signal },
      )) ?? null,
    enabled: revision !== undefined && file !== undefined && selection !== undefined,
    // A million lines should not outlive the list that shows them.
    gcTime: 0,
  })
}

/** Takes a file out of the data. Lines that it had replaced are in force again. */
export function useRemoveFile() {
  const { analysis } = useCockpit()
  return useCompanyMutation((file: LoadedFileId) => analysis.call('removeFile', { file }))
}

/** Leaves the exact duplicates of a file out, or takes them in again. */
export function useDropDuplicates() {
  const { analysis } = useCockpit()
  return useCompanyMutation((params: { readonly file: LoadedFileId; readonly drop: boolean }) =>
    analysis.call('dropDuplicates', params),
  )
}

/** Customers that may be one; merging them is the user's act (settings). */
export function usePossibleDuplicates() {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['possible-duplicates', revision] as const,
    queryFn: ({ signal }) => analysis.call('possibleDuplicates', {}, { signal }),
    enabled: revision !== undefined,
  })
}

/** A file's sale and return lines that cancel each other. */
export function useRedLetterPairs(file: LoadedFileId) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['red-letter-pairs', revision, file] as const,
    queryFn: ({ signal }) => analysis.call('redLetterPairs', { file }, { signal }),
    enabled: revision !== undefined,
  })
}

/** Deletes all that the app keeps on this computer: data, mappings, settings, preferences. */
export function useDeleteEverything() {
  const { analysis, imports } = useCockpit()
  return useCompanyMutation<void>(async () => {
    imports.getState().cancel()
    const company = await analysis.call('deleteEverything', {})
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFERENCES_PREFIX)) localStorage.removeItem(key)
    }
    return company
  })
}
