import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { createKeptWatch, useLostData } from '../../src/queries/kept-marker.ts'
import { COMPANY } from '../features/october.ts'

const NOW = 1_760_000_000_000
const KEPT = { kept: true, problem: 'none' } as const
const FULL = { company: COMPANY, settings: DEFAULT_SETTINGS, logRevision: 0, storage: KEPT }
const EMPTY = { ...FULL, company: { ...COMPANY, fileNames: [] } }

/** The answers of one session, in their order. */
function session(...answers: readonly Parameters<ReturnType<typeof createKeptWatch>>[0][]): void {
  const watch = createKeptWatch(() => NOW)
  for (const answer of answers) watch(answer)
}

beforeEach(() => {
  localStorage.clear()
  useLostData.setState({ lastSeen: undefined })
})

describe('createKeptWatch', () => {
  it('misses data that was here at the last visit', () => {
    session(FULL)
    session(EMPTY)
    expect(useLostData.getState().lastSeen).toBe(NOW)
    session(EMPTY)
    expect(useLostData.getState().lastSeen).toBe(NOW)
  })

  it('misses none on a first visit, nor what the person has deleted', () => {
    session(EMPTY)
    expect(useLostData.getState().lastSeen).toBeUndefined()
    session(EMPTY, FULL, EMPTY)
    session(EMPTY)
    expect(useLostData.getState().lastSeen).toBeUndefined()
  })

  it('misses none any more once there is data again', () => {
    session(FULL)
    session(EMPTY, FULL)
    expect(useLostData.getState().lastSeen).toBeUndefined()
  })

  it('concludes nothing where the storage cannot be read', () => {
    session(FULL)
    session({ ...EMPTY, storage: { kept: false, problem: 'unavailable' } })
    expect(useLostData.getState().lastSeen).toBeUndefined()
    session(EMPTY)
    expect(useLostData.getState().lastSeen).toBe(NOW)
  })
})
