/**
 * Makes work that is asked for many times in a row run once at a time: what is asked for while it runs is
 * answered by one more run after it, for all of them together.
 */
export function inOneGo(work: () => Promise<void>): () => Promise<void> {
  let isRunning = false
  let isAskedAgain = false
  return async () => {
    isAskedAgain = true
    if (isRunning) return
    isRunning = true
    try {
      while (isAskedAgain) {
        isAskedAgain = false
        await work()
      }
    } finally {
      isRunning = false
    }
  }
}
