import { describe, expect, it } from 'vitest'
import { createPageRules, cssString, pageName } from '../../src/print/page-rules.ts'

describe('createPageRules', () => {
  it('counts pages through the whole job, in the words of the language', () => {
    const rules = (pageOf: string) =>
      createPageRules({ orientation: 'portrait', pageOf, footers: [] })
    expect(rules('Page {page} of {pages}')).toContain(
      'content: "Page " counter(page) " of " counter(pages);',
    )
    expect(rules('第 {page} 页，共 {pages} 页')).toContain(
      'content: "第 " counter(page) " 页，共 " counter(pages) " 页";',
    )
  })

  it('gives each person’s sheets their own text at the bottom left', () => {
    const rules = createPageRules({
      orientation: 'landscape',
      pageOf: '{page}',
      footers: ['Zhang Min', 'Liu Fang'],
    })
    expect(rules).toContain('size: landscape')
    expect(rules).toContain(`@page ${pageName(0)} { @bottom-left { content: "Zhang Min";`)
    expect(rules).toContain(`@page ${pageName(1)} { @bottom-left { content: "Liu Fang";`)
  })
})

describe('cssString', () => {
  it('leaves names as they are, and writes whatever could end the string as its code', () => {
    expect(cssString('张敏 · O’Neill')).toBe('"张敏 · O’Neill"')
    expect(cssString('a"}\n\\</style>')).toBe('"a\\22 \\7d \\a \\5c \\3c /style\\3e "')
  })
})
