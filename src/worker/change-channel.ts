const CHANNEL = 'customer-cockpit'

/** Tells the other tabs that the kept company has changed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('changed')
  channel.close()
}

/**
 * Calls back whenever any tab, this one included, has changed the kept company.
 * @returns A function that stops listening.
 */
export function onChangeAnnounced(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', listener)
  return () => channel.close()
}
