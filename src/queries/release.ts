import { create } from 'zustand'
import { registerOfflineWorker } from '../worker/start-worker.ts'

/**
 * What there is to say about the release on the page. 'waiting': a newer one is loaded whole, and in use
 * once the person says so; 'elsewhere': it was taken into use in another window of this browser;
 * 'incomplete': a part of this one cannot be fetched, as the host has a newer one or the network is gone.
 */
type ReleaseNews = 'none' | 'waiting' | 'elsewhere' | 'incomplete'

interface ReleaseState {
  /** Every file of the app is kept: it opens and works without a network. */
  readonly worksOffline: boolean
  readonly news: ReleaseNews
  /** Reloads the page with the newest release. Only ever called because the person said so. */
  readonly reload: () => void
  /** Says no more of this news, until the next visit. */
  readonly later: () => void
}

/** What the watching needs of the browser. */
export interface ReleaseEnvironment {
  readonly container: Pick<
    ServiceWorkerContainer,
    'controller' | 'ready' | 'addEventListener' | 'removeEventListener'
  >
  readonly register: () => Promise<ServiceWorkerRegistration | undefined>
  readonly reloadPage: () => void
}

const HOUR = 3_600_000

/** What the page knows of its own release and of newer ones. */
export const useRelease = create<ReleaseState>()((set) => ({
  worksOffline: false,
  news: 'none',
  reload: () => location.reload(),
  later: () => set({ news: 'none' }),
}))

/**
 * Keeps the app for use without a network, once it stands on the page, and learns of newer releases.
 * Nothing is kept where the browser has no service workers, as on plain http.
 */
export function startRelease(): void {
  addEventListener('vite:preloadError', () => useRelease.setState({ news: 'incomplete' }))
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (container === undefined) return
  const environment = {
    container,
    register: registerOfflineWorker,
    reloadPage: () => location.reload(),
  }
  watchRelease(environment).catch(() => {
    // Without the worker, or with a network that is gone, the page works as it is.
  })
}

/** Registers the service worker and follows what becomes of it. A release never reloads by itself. */
export async function watchRelease(environment: ReleaseEnvironment): Promise<void> {
  const { container, register, reloadPage } = environment
  let isReplacing = container.controller !== null
  let isWanted = false
  container.addEventListener('controllerchange', () => {
    if (isWanted) reloadPage()
    else if (isReplacing) useRelease.setState({ news: 'elsewhere' })
    isReplacing = true // the first one to take over is no newer release
  })
  const registration = await register()
  if (registration === undefined) return // kept from registering

  const look = (): void => {
    if (registration.waiting === null || container.controller === null) return
    useRelease.setState({ news: 'waiting' })
  }
  useRelease.setState({
    reload() {
      isWanted = true
      if (registration.waiting === null) reloadPage()
      else registration.waiting.postMessage('take-over')
    },
  })
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  look()
  lookNowAndThen(registration)
  await container.ready
  useRelease.setState({ worksOffline: true })
}

/** Asks for a newer release when the page is opened, and when one that stays open is come back to. */
function lookNowAndThen(registration: ServiceWorkerRegistration): void {
  let last = -HOUR
  const ask = (): void => {
    if (document.visibilityState === 'hidden' || performance.now() - last < HOUR) return
    last = performance.now()
    registration.update().catch(() => {
      // No network: the next time will do.
    })
  }
  document.addEventListener('visibilitychange', ask)
  if (registration.active !== null) ask()
}
