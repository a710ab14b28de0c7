import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashCell } from '../../../src/ingest/read/cell-hash.ts'
import { decode } from '../../../src/ingest/read/decode.ts'
import { SharedStringReader } from '../../../src/ingest/read/shared-strings.ts'

function textsOf(xml: string, size: number): readonly string[] {
  const all = new TextEncoder().encode(xml)
  const reader = new SharedStringReader()
  for (let at = 0; at < all.length; at += size) reader.push(all.slice(at, at + size))
  const { bytes, starts, hashes } = reader.finish()
  return Array.from(hashes, (hash, text) => {
    const [from = 0, to = 0] = [starts[text], starts[text + 1]]
    expect(hash).toBe(hashCell(bytes, from, to))
    return decode(bytes.subarray(from, to), 'utf-8')
  })
}

/** Texts as they stand in the XML, and as they are read. */
const entry = fc.constantFrom<readonly [xml: string, text: string]>(
  ['<si><t>Valve</t></si>', 'Valve'],
  ['<si><t>\uFEFF苏州宏泰</t></si>', '\uFEFF苏州宏泰'],
  ['<si><t></t></si>', ''],
  ['<si><t xml:space="preserve"> a </t></si>', ' a '],
  ['<si><t>a&amp;b</t></si>', 'a&b'],
  ['<si><t>_x0041_</t></si>', 'A'],
  ['<si><t><![CDATA[<x>]]></t></si>', '<x>'],
  ['<si><t>東</t><phoneticPr fontId="1"/></si>', '東'],
  ['<si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si>', '東'],
  ['<si><r><t>a</t></r><r><rPr><b/></rPr><t> b</t></r></si>', 'a b'],
  ['<si/>', ''],
  ['<x:si><x:t>y</x:t></x:si>', 'y'],
  ['\n<si ><t >z</t></si>', 'z'],
)

describe('SharedStringReader', () => {
  it('reads all texts, whatever the pieces are that they come in', () => {
    const size = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(10_000))
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), size, (all, bytes) => {
        const xml = `<sst>${all.map(([own]) => own).join('')}</sst>`
        expect(textsOf(xml, bytes)).toEqual(all.map(([, text]) => text))
      }),
    )
  })
})
