/** Things that wait to be taken, and takers that wait for things, both in order. */
export interface WaitingQueue<T> {
  readonly put: (thing: T) => void
  readonly take: () => Promise<T>
}

/** Creates an empty queue; nothing in it is `undefined`. */
export function createWaitingQueue<T extends object>(things: T[] = []): WaitingQueue<T> {
  const takers: ((thing: T) => void)[] = []
  return {
    put(thing) {
      const taker = takers.shift()
      if (taker === undefined) things.push(thing)
      else taker(thing)
    },
    take() {
      const thing = things.shift()
      if (thing !== undefined) return Promise.resolve(thing)
      return new Promise((resolve) => void takers.push(resolve))
    },
  }
}
