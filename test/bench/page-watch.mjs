/**
 * When what happened on the page, by its clock; NaN: not yet.
 * @typedef {Record<'given' | 'shown' | 'counted' | 'looked' | 'pressed' | 'loaded' | 'cancelled' | 'gone' | 'opened', number> & {
 *   longest: number }} Times
 */

/** Runs in the page, before all else: notes what it shows when, and its longest task. */
export function watchPage() {
  const nothing = {
    given: Number.NaN,
    shown: Number.NaN,
    counted: Number.NaN,
    looked: Number.NaN,
    pressed: Number.NaN,
    loaded: Number.NaN,
    cancelled: Number.NaN,
    gone: Number.NaN,
    opened: Number.NaN,
    longest: 0,
  }
  const watch = { times: nothing }
  Object.assign(globalThis, { watch })

  /** @param {keyof typeof nothing} what */
  const note = (what, isSo = true) => {
    if (isSo && Number.isNaN(watch.times[what])) watch.times[what] = performance.now()
  }
  const LOAD = 'Load'
  /** @param {string} words */
  const says = (words) => document.querySelector('main')?.textContent.includes(words) === true
  /** @param {Element} button */
  const isLoad = (button) => button.textContent === LOAD
  const look = () => {
    const bar = document.querySelector('[role=progressbar]')
    note('shown', bar !== null)
    note('counted', Number(bar?.getAttribute('aria-valuenow')) > 0)
    note('gone', bar === null && !Number.isNaN(watch.times.cancelled))
    note('looked', [...document.querySelectorAll('main button')].some(isLoad))
    note('loaded', says('Open the cockpit'))
    note('opened', document.querySelector('section[aria-label="Key figures"]') !== null)
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
  addEventListener('change', () => note('given'), { capture: true })
  addEventListener(
    'click',
    ({ target }) => {
      const words = target instanceof Element ? target.closest('button')?.textContent : undefined
      note('pressed', words === LOAD)
      note('cancelled', words === 'Cancel')
    },
    { capture: true },
  )
  new PerformanceObserver((list) => {
    const { times } = watch
    if (Number.isNaN(times.given) || !Number.isNaN(times.opened)) return
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime >= times.given) times.longest = Math.max(times.longest, duration)
    }
  }).observe({ type: 'longtask' })
}
