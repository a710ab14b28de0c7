import { flushSync } from 'react-dom'
import { adoptRules, createPageCount } from './page-rules.ts'

/** What an A4 or Letter sheet has for a screen between its head and its foot, in CSS px: 254 and 186 mm wide. */
const PAGES = {
  lying: { width: 960, height: 640 },
  upright: { width: 703, height: 890 },
} as const
type Sheet = keyof typeof PAGES

/** By how much a screen is shrunk, largest first: below the last it would be a grey page. */
export const ZOOMS = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5] as const

/** How much a screen is shrunk that is too long for one page, and goes on to the next. */
const LONG_ZOOM = 0.8

/** 7 pt, the smallest text on paper, in CSS px, and the line that it needs. */
const SMALLEST_TEXT = 9.4
const SMALLEST_LINE = 11.5

/** Layout on paper may come out a little taller than on the screen. */
const SLACK = 1.03

/** Rows of tables stand closer on paper, where nobody clicks them. */
const ROW_HEIGHT = '22px'

const ON_MAIN = ['--row', 'width', 'max-width', 'padding', 'flex'] as const
const ON_PAGE = ['--print-width', '--print-zoom', '--fs-floor', '--lh-floor'] as const

/**
 * Prepares a screen that has no document for printing: it is laid out as wide as a sheet is when the
 * screen is shrunk, by `print.css`, so far that it fits one page. However far, its text keeps 7 pt.
 *
 * @param pageOf - Counts its pages: text with '{page}' and '{pages}' where the numbers go.
 * @returns puts everything back.
 */
export function fitScreenToPage(pageOf: string): () => void {
  const main = document.querySelector<HTMLElement>('main[data-print="screen"]')
  if (main === null) return () => undefined
  const shown = setAsideUnprinted(main)
  const uncounted = adoptRules(createPageCount(pageOf))
  const sheet = document.querySelector('[data-paper="upright"]') === null ? 'lying' : 'upright'
  const zoom = largestZoom((tried) => {
    layOut(main, tried, sheet)
    return contentHeight(main) * tried * SLACK <= PAGES[sheet].height && !isCut(main)
  })
  layOut(main, zoom, sheet)
  return () => {
    delete main.dataset['fitted']
    for (const name of ON_MAIN) main.style.removeProperty(name)
    for (const name of ON_PAGE) document.documentElement.style.removeProperty(name)
    uncounted()
    shown()
  }
}

/** The largest zoom at which a screen fits one page; for a longer one, how it goes over several. */
export function largestZoom(fits: (zoom: number) => boolean): number {
  return ZOOMS.find(fits) ?? LONG_ZOOM
}

/** Lays a screen out as it will be on paper. Charts measure themselves when the window is resized. */
function layOut(main: HTMLElement, zoom: number, sheet: Sheet): void {
  const width = `${Math.floor(PAGES[sheet].width / zoom)}px`
  const page = document.documentElement.style
  page.setProperty('--print-width', width)
  page.setProperty('--print-zoom', String(zoom))
  page.setProperty('--fs-floor', `${SMALLEST_TEXT / zoom}px`)
  page.setProperty('--lh-floor', `${SMALLEST_LINE / zoom}px`)
  // By this a screen that lies otherwise on paper knows it also while it is measured.
  main.dataset['fitted'] = sheet
  main.style.setProperty('--row', ROW_HEIGHT)
  main.style.setProperty('width', width)
  main.style.setProperty('max-width', 'none')
  main.style.setProperty('padding', '0')
  main.style.setProperty('flex', 'none')
  flushSync(() => window.dispatchEvent(new Event('resize')))
}

/** Whether something is wider than its room: on paper it would be lost, or the whole sheet shrunk. */
function isCut(main: HTMLElement): boolean {
  const scrolling = Array.from(main.querySelectorAll<HTMLElement>('div, section')).filter(
    (element) => /auto|scroll/.test(getComputedStyle(element).overflowX),
  )
  return [main, ...scrolling].some((element) => element.scrollWidth > element.clientWidth + 1)
}

/** What is not printed takes no room. Returns what brings it back. */
function setAsideUnprinted(main: HTMLElement): () => void {
  const unprinted = Array.from(main.querySelectorAll<HTMLElement>('[data-print="hide"]'))
  const displays = unprinted.map(({ style }) => style.display)
  for (const { style } of unprinted) style.display = 'none'
  return () => {
    for (const [at, { style }] of unprinted.entries()) style.display = displays[at] ?? ''
  }
}

/** From the first to the last thing in an element, which may itself be stretched. */
function contentHeight(element: HTMLElement): number {
  const edges = Array.from(element.children, (child) => child.getBoundingClientRect())
  const top = Math.min(...edges.map((edge) => edge.top))
  return Math.max(...edges.map((edge) => edge.bottom)) - top
}
