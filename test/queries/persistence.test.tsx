import { beforeEach, describe, expect, it, vi } from 'vitest'
import { learnPersistence, usePersistence } from '../../src/queries/persistence.ts'
import { isSurelyPrivate } from '../../src/queries/private-window.ts'

function storage(persisted: boolean) {
  return {
    persisted: vi.fn<() => Promise<boolean>>(() => Promise.resolve(persisted)),
    persist: vi.fn<() => Promise<boolean>>(() => Promise.resolve(true)),
  }
}

beforeEach(() => usePersistence.setState({ persistence: 'unknown' }))

describe('learnPersistence', () => {
  it('knows what was granted at an earlier visit, without asking', async () => {
    const granted = storage(true)
    await learnPersistence(granted)
    expect(usePersistence.getState().persistence).toBe('granted')
    expect(granted.persist).not.toHaveBeenCalled()
  })

  it('leaves it open where nothing was granted, or nobody can be asked', async () => {
    await learnPersistence(storage(false))
    await learnPersistence(undefined)
    expect(usePersistence.getState().persistence).toBe('unknown')
  })
})

describe('isSurelyPrivate', () => {
  it('is sure where the browser refuses private files', async () => {
    const refusing = {
      getDirectory: () => Promise.reject(new DOMException('not here', 'SecurityError')),
    }
    await expect(isSurelyPrivate(refusing)).resolves.toBe(true)
  })

  it('is not sure where it grants them, or has none', async () => {
    const granting = { getDirectory: () => Promise.resolve({} as FileSystemDirectoryHandle) }
    await expect(isSurelyPrivate(granting)).resolves.toBe(false)
    await expect(isSurelyPrivate({})).resolves.toBe(false)
  })
})
