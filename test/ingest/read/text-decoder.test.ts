import { describe, expect, it } from 'vitest'
import { createTextDecoder, encodingNamed } from '../../../src/ingest/read/text-decoder.ts'

/**
 * What bytes 80 to FF of code page 850 stand for, in Unicode.
 * @see https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP850.TXT
 */
const PUBLISHED = `
  00C7 00FC 00E9 00E2 00E4 00E0 00E5 00E7 00EA 00EB 00E8 00EF 00EE 00EC 00C4 00C5
  00C9 00E6 00C6 00F4 00F6 00F2 00FB 00F9 00FF 00D6 00DC 00F8 00A3 00D8 00D7 0192
  00E1 00ED 00F3 00FA 00F1 00D1 00AA 00BA 00BF 00AE 00AC 00BD 00BC 00A1 00AB 00BB
  2591 2592 2593 2502 2524 00C1 00C2 00C0 00A9 2563 2551 2557 255D 00A2 00A5 2510
  2514 2534 252C 251C 2500 253C 00E3 00C3 255A 2554 2569 2566 2560 2550 256C 00A4
  00F0 00D0 00CA 00CB 00C8 0131 00CD 00CE 00CF 2518 250C 2588 2584 00A6 00CC 2580
  00D3 00DF 00D4 00D2 00F5 00D5 00B5 00FE 00DE 00DA 00DB 00D9 00FD 00DD 00AF 00B4
  00AD 00B1 2017 00BE 00B6 00A7 00F7 00B8 00B0 00A8 00B7 00B9 00B3 00B2 25A0 00A0`

const codePoints = (text: string): readonly string[] =>
  Array.from(text, (sign) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'))

describe('createTextDecoder', () => {
  it('decodes code page 850, which browsers do not know, as its table has it', () => {
    const upper = Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at)
    const text = createTextDecoder('ibm850').decode(upper)
    expect(codePoints(text)).toEqual(PUBLISHED.trim().split(/\s+/))
  })

  it('leaves ASCII as it is, controls included', () => {
    const lower = Uint8Array.from({ length: 128 }, (_, at) => at)
    expect(createTextDecoder('ibm850').decode(lower)).toBe(new TextDecoder().decode(lower))
  })

  it('decodes texts of any length, piece by piece', () => {
    const decoder = createTextDecoder('ibm850')
    const bytes = new Uint8Array(20_000).fill(0x81)
    expect(decoder.decode(bytes, { stream: true })).toBe('ü'.repeat(20_000))
    expect(decoder.decode()).toBe('')
  })

  it('is TextDecoder for all others, and keeps byte order marks', () => {
    expect(createTextDecoder('utf-8').decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\uFEFFA')
    expect(createTextDecoder('ibm866').decode(Uint8Array.of(0x88))).toBe('И')
    expect(() => createTextDecoder('ibm437')).toThrow(RangeError)
  })
})

describe('encodingNamed', () => {
  it('gives an encoding one name, whichever of its names it is called by', () => {
    expect(['CP850', ' ibm850', '850', 'csPC850Multilingual'].map(encodingNamed)).toEqual(
      Array.from({ length: 4 }, () => 'ibm850'),
    )
    expect(['UTF8', 'latin1', 'cp866'].map(encodingNamed)).toEqual([
      'utf-8',
      'windows-1252',
      'ibm866',
    ])
  })

  it('knows no name that stands for nothing', () => {
    expect([undefined, '', 'klingon'].map(encodingNamed)).toEqual([undefined, undefined, undefined])
  })
})
