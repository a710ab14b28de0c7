/** How often a watched worker is looked after, and after how many looks without a sign it is silent. */
const LOOK_MS = 5_000
const LOOKS = 6
/** Seconds without a sign of life until a worker counts as hanging. */
export const SILENCE_SECONDS = (LOOK_MS * LOOKS) / 1000

/** What the watch tells, and how it asks. */
interface Watcher {
  /** Asks for a sign of life; not needed where progress comes by itself. */
  readonly ask?: () => void
  readonly onSilence: () => void
  /** It was silent, and is heard again. */
  readonly onSound?: () => void
}

/** Watches over a worker that owes answers. */
export interface SilenceWatch {
  /** An answer is owed. Returns what to call once it is there. */
  readonly begin: () => () => void
  /** A sign of life. */
  readonly heard: () => void
}

/**
 * Tells when a worker that owes answers has given no sign of life for {@link SILENCE_SECONDS}. Looks are
 * counted, not seconds: a computer that slept for an hour has looked once.
 */
export function createSilenceWatch({ ask, onSilence, onSound }: Watcher): SilenceWatch {
  let owed = 0
  let looks = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function heard(): void {
    if (looks >= LOOKS) onSound?.()
    looks = 0
  }

  function look(): void {
    looks += 1
    if (looks === LOOKS) onSilence()
    else ask?.()
  }

  return {
    heard,
    begin() {
      owed += 1
      if (owed === 1) {
        looks = 0
        timer = setInterval(look, LOOK_MS)
      }
      return () => {
        owed -= 1
        heard()
        if (owed > 0) return
        clearInterval(timer)
      }
    },
  }
}
