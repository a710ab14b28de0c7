import { create } from 'zustand'

/**
 * What is wrong with the analysis worker. 'silent': it owes an answer and gives no sign of life;
 * 'crashed': it died, and a fresh one has taken its place.
 */
type WorkerTrouble = 'none' | 'silent' | 'crashed'

interface WorkerTroubleState {
  readonly trouble: WorkerTrouble
  /** Why it crashed. */
  readonly reason: Error | undefined
  /** Ends the worker that is silent, and starts a fresh one. */
  readonly startAgain: () => void
  readonly dismiss: () => void
}

/** What the page knows of the analysis worker's health. */
export const useWorkerTrouble = create<WorkerTroubleState>()((set) => ({
  trouble: 'none',
  reason: undefined,
  startAgain: () => undefined,
  dismiss: () => set({ trouble: 'none', reason: undefined }),
}))
