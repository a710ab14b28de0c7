import { create } from 'zustand'

/**
 * Whether the browser has said that it will not clear the data to make room. 'unknown': not asked yet, or
 * it cannot be asked, as on plain http.
 */
export type Persistence = 'unknown' | 'granted' | 'refused'

interface PersistenceState {
  readonly persistence: Persistence
  /** Asks the browser. Some ask the person in turn, so it is done once there is something to lose. */
  readonly ask: () => Promise<void>
}

type AskedStorage = Pick<StorageManager, 'persist' | 'persisted'>

/** Holds the browser's answer. Asked at the first entry of the log in a session, and on demand. */
export const usePersistence = create<PersistenceState>()((set) => ({
  persistence: 'unknown',
  ask: () => askStorage(browserStorage(), set),
}))

/** Learns, without asking, whether the data is safe already. */
export async function learnPersistence(storage = browserStorage()): Promise<void> {
  if ((await storage?.persisted()) === true) usePersistence.setState({ persistence: 'granted' })
}

async function askStorage(
  storage: AskedStorage | undefined,
  set: (state: Partial<PersistenceState>) => void,
): Promise<void> {
  if (storage === undefined) return
  const isGranted = (await storage.persisted()) || (await storage.persist())
  set({ persistence: isGranted ? 'granted' : 'refused' })
}

function browserStorage(): AskedStorage | undefined {
  return navigator.storage
}
