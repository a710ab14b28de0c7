/** What an A4 or Letter sheet has for a screen between its head and its foot, in CSS px. */
const PAGES = {
  lying: { width: 960, height: 674 },
  upright: { width: 703, height: 924 },
} as const

/** Below this a screen would be too small to read: it goes on to the next page instead. */
const SMALLEST = 0.5

/** Layout on paper may come out a little taller than on the screen. */
const SLACK = 1.03

/** Rows of tables stand closer on paper, where nobody clicks them. */
const ROW_HEIGHT = '22px'

/**
 * Prepares a screen that has no document for printing: its charts are drawn for the width that it has
 * now, so it keeps that width and is shrunk, by `print.css`, until it fits one page.
 *
 * @returns puts everything back.
 */
export function fitScreenToPage(): () => void {
  const main = document.querySelector<HTMLElement>('main[data-print="screen"]')
  if (main === null) return () => undefined
  main.style.setProperty('--row', ROW_HEIGHT)
  const shown = setAsideUnprinted(main)
  const { paddingLeft, paddingRight } = getComputedStyle(main)
  const width = main.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  // The foot of the page stands outside, and is as wide.
  const page = document.documentElement
  page.style.setProperty('--print-width', `${width}px`)
  const sheet = document.querySelector('[data-paper="upright"]') === null ? 'lying' : 'upright'
  page.style.setProperty('--print-zoom', String(pageZoom(width, contentHeight(main), sheet)))
  return () => {
    main.style.removeProperty('--row')
    shown()
    for (const name of ['--print-width', '--print-zoom']) page.style.removeProperty(name)
  }
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

/** How much something of this size is shrunk to fit one page, or its width where it is too long. */
export function pageZoom(
  width: number,
  height: number,
  sheet: keyof typeof PAGES = 'lying',
): number {
  const page = PAGES[sheet]
  const byWidth = Math.min(1, page.width / width)
  const byBoth = Math.min(byWidth, page.height / (height * SLACK))
  return byBoth < SMALLEST ? byWidth : byBoth
}
