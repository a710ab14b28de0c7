import { afterAll, afterEach, vi } from 'vitest'
import { noteListeners, noteObjects } from './put-back.ts'

// Test files of one kind share a process, and a page where they need one, for libraries take long to load.
// Our own modules are new for each file; all else that a file has changed is put back when it ends.
vi.resetModules()

// Node.js 20 cannot give memory back as browsers do: what is given back must be gone here, too.
if (!('transfer' in ArrayBuffer.prototype)) {
  Reflect.defineProperty(ArrayBuffer.prototype, 'transfer', { value: transfer, writable: true })
}

if (typeof document === 'undefined') {
  afterAll(noteObjects([globalThis]))
} else {
  // What they add to the page stays there, for they are loaded once.
  await import('@testing-library/jest-dom/vitest')
  const { cleanup, configure } = await import('@testing-library/react')
  // Screens are chunks of their own, and answers cross a message channel, on a machine that may be busy.
  configure({ asyncUtilTimeout: 10_000 })
  afterEach(cleanup)

  // jsdom lays nothing out, and says so each time something is scrolled.
  window.scrollTo = () => undefined

  const prototypes = [Element.prototype, HTMLElement.prototype, HTMLInputElement.prototype]
  const putBack = noteObjects([globalThis, navigator, document, history, ...prototypes])
  const removeListeners = noteListeners([window, document])
  afterAll(() => {
    removeListeners()
    putBack()
    emptyPage()
  })
}

/** `ArrayBuffer.prototype.transfer`. */
function transfer(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
  return structuredClone(this, { transfer: [this] }).slice(0, length)
}

/** As if the page had just been opened. */
function emptyPage(): void {
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  const { documentElement, head, body } = document
  for (const element of [documentElement, head, body]) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name)
  }
  head.replaceChildren()
  body.replaceChildren()
}
