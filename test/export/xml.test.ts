import { describe, expect, it } from 'vitest'
import { element, escapeXml } from '../../src/export/xml.ts'

describe('element', () => {
  it('closes itself without content, and stands around what it is given', () => {
    expect(element('b', {})).toBe('<b/>')
    expect(element('font', { size: 11 }, element('b', {}), 'text')).toBe(
      '<font size="11"><b/>text</font>',
    )
  })

  it('escapes the values of attributes', () => {
    expect(element('sheet', { name: '"A" & <B>' })).toBe(
      '<sheet name="&quot;A&quot; &amp; &lt;B&gt;"/>',
    )
  })
})

describe('escapeXml', () => {
  it('writes what XML cannot hold as Excel does, and texts that look like that', () => {
    expect(escapeXml('NUL\0, \uD800, _x0041_')).toBe('NUL_x0000_, _xD800_, _x005F_x0041_')
  })

  it('leaves characters of all planes as they are', () => {
    expect(escapeXml('恒信 \u{1F600}\tand\nmore')).toBe('恒信 \u{1F600}\tand\nmore')
  })
})
