/** How the sheets of a document lie, and what stands in their margins. */
export interface PageRules {
  readonly orientation: 'portrait' | 'landscape'
  /** Text with '{page}' and '{pages}' where the numbers go. */
  readonly pageOf: string
  /** Texts at the bottom left: the n-th is for the sheets whose CSS `page` is {@link pageName}(n). */
  readonly footers: readonly string[]
}

const FONT = 'font: 7pt Inter, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
const MARGINS = { portrait: '12mm 12mm 13mm', landscape: '10mm 12mm 12mm' } as const

/** The CSS page name of the n-th footer. */
export function pageName(index: number): string {
  return `sheet${index}`
}

/**
 * The `@page` rules of a document. Numbers count through the whole job. The size names no paper: what
 * lies in the printer is used as it is, A4 or Letter, where a named one would be shrunk to fit.
 */
export function createPageRules({ orientation, pageOf, footers }: PageRules): string {
  const margins = MARGINS[orientation]
  const named = footers.map(
    (footer, index) =>
      `@page ${pageName(index)} { @bottom-left { content: ${cssString(footer)}; ${FONT}; color: #444 } }`,
  )
  return [
    `@page { size: ${orientation}; margin: ${margins}; @bottom-right { content: ${counted(pageOf)}; ${FONT}; color: #444 } }`,
    ...named,
  ].join('\n')
}

/** The `@page` rule of a screen that prints itself: `print.css` says how its sheets lie. */
export function createPageCount(pageOf: string): string {
  return `@page { @bottom-right { content: ${counted(pageOf)}; ${FONT}; color: #444 } }`
}

/**
 * Puts rules in force, as a constructed style sheet: the only way to a name in a margin box that the
 * Content Security Policy allows. Returns what takes them out of force.
 */
export function adoptRules(rules: string): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}

/** 'Page {page} of {pages}' as the value of `content`. */
function counted(pageOf: string): string {
  return pageOf
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return 'counter(page)'
      if (part === '{pages}') return 'counter(pages)'
      return cssString(part)
    })
    .join(' ')
}

/** A CSS string. Names come from files: whatever could end the string is written as its code. */
export function cssString(value: string): string {
  const escaped = value.replaceAll(/[\p{Cc}"\\<>{}]/gu, (char) => {
    return `\\${char.charCodeAt(0).toString(16)} `
  })
  return `"${escaped}"`
}
