/** A worker that dies answers nothing any more, so its calls must fail instead of waiting for ever. */
export function tellCrash(worker: Worker, onCrash: (reason: Error) => void): void {
  worker.addEventListener('error', (event) => {
    onCrash(new Error(event.message || 'A worker could not be started'))
  })
  worker.addEventListener('messageerror', () => {
    onCrash(new Error('A message between page and worker could not be read'))
  })
}
