import { beforeEach, describe, expect, it } from 'vitest'
import { useRelease, watchRelease } from '../../src/queries/release.ts'

/** A browser's registration: the parts that are followed. */
class Registration extends EventTarget {
  active: object | null = {}
  installing: EventTarget | null = null
  waiting: { postMessage: (message: unknown) => void } | null = null
  readonly heard: unknown[] = []

  update(): Promise<void> {
    return Promise.resolve()
  }

  /** A newer release is fetched whole, and waits. */
  fetchNewer(): void {
    const worker = new EventTarget()
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    this.installing = null
    this.waiting = { postMessage: (message) => this.heard.push(message) }
    worker.dispatchEvent(new Event('statechange'))
  }
}

class Container extends EventTarget {
  controller: object | null
  readonly ready = Promise.resolve({})

  constructor(controller: object | null) {
    super()
    this.controller = controller
  }

  takeOver(): void {
    this.controller = {}
    this.dispatchEvent(new Event('controllerchange'))
  }
}

async function watch({ isFirstVisit = false, waits = false } = {}) {
  const registration = new Registration()
  const container = new Container(isFirstVisit ? null : {})
  if (waits) registration.fetchNewer()
  const reloads: number[] = []
  await watchRelease({
    container: container as unknown as ServiceWorkerContainer,
    register: () => Promise.resolve(registration as unknown as ServiceWorkerRegistration),
    reloadPage: () => reloads.push(1),
  })
  return { registration, container, reloads }
}

const news = () => useRelease.getState().news

beforeEach(() => useRelease.setState({ news: 'none', worksOffline: false }))

describe('watchRelease', () => {
  it('says that the app works offline once all of it is kept', async () => {
    await watch()
    expect(useRelease.getState().worksOffline).toBe(true)
  })

  it('takes the first service worker for no newer release', async () => {
    const { container, reloads } = await watch({ isFirstVisit: true })
    container.takeOver()
    expect(news()).toBe('none')
    expect(reloads).toEqual([])
  })

  it('says that a newer release waits, also one that waited before the page was opened', async () => {
    const { registration } = await watch()
    expect(news()).toBe('none')
    registration.fetchNewer()
    expect(news()).toBe('waiting')
    useRelease.getState().later()
    await watch({ waits: true })
    expect(news()).toBe('waiting')
  })

  it('reloads once the release that was asked for has taken over, and not before', async () => {
    const { registration, container, reloads } = await watch({ waits: true })
    expect(reloads).toEqual([])
    useRelease.getState().reload()
    expect(registration.heard).toEqual(['take-over'])
    expect(reloads).toEqual([])
    container.takeOver()
    expect(reloads).toEqual([1])
  })

  it('does not reload a window in which nobody asked: it says what another window did', async () => {
    const { registration, container, reloads } = await watch({ waits: true })
    registration.waiting = null
    container.takeOver()
    expect(news()).toBe('elsewhere')
    expect(reloads).toEqual([])
    useRelease.getState().reload()
    expect(reloads).toEqual([1])
  })
})
