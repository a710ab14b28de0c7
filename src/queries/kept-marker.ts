import { create } from 'zustand'
import type { OpenCompany } from '../worker/storage-state.ts'
import { createSmallRecord } from './small-record.ts'

/**
 * Says that there was data on this computer. It stands apart from the database, so that it is still there
 * when the browser has cleared that to make room. A person who clears all site data clears it, too; the
 * start then is that of a newcomer.
 */
const keptMarker = createSmallRecord('customer-cockpit-kept', parseMarker)

interface LostDataState {
  /** When data was last seen here, milliseconds since 1970; undefined: none is missing. */
  readonly lastSeen: number | undefined
}

/** Holds whether the start has missed data that was here at the last visit. */
export const useLostData = create<LostDataState>()(() => ({ lastSeen: undefined }))

/** Whether data was seen on this computer at the last visit. */
export function wasDataKept(): boolean {
  return keptMarker.read() !== undefined
}

/** Follows what is kept, and tells whether all of it is gone at the start. */
export function createKeptWatch(now: () => number): (open: OpenCompany) => void {
  let isFirst = true
  return ({ company, storage }) => {
    if (!storage.kept) return
    const hasData = company.fileNames.length > 0
    if (hasData) keptMarker.write({ at: now() })
    else if (!isFirst && useLostData.getState().lastSeen === undefined) keptMarker.remove()
    const lastSeen = isFirst && !hasData ? keptMarker.read()?.at : undefined
    if (isFirst || hasData) useLostData.setState({ lastSeen })
    isFirst = false
  }
}

function parseMarker(value: unknown): { readonly at: number } | undefined {
  if (!(value instanceof Object) || !('at' in value)) return undefined
  return typeof value.at === 'number' && value.at > 0 ? { at: value.at } : undefined
}
