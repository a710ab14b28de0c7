import { SSF } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { isDateFormat, readNumberFormats } from '../../../src/ingest/read/number-formats.ts'

const CODES = [
  'General',
  '0',
  '0.00',
  '#,##0.00;[Red]-#,##0.00',
  '0.00E+00',
  '"day "0',
  '0 "m"',
  '\\d0',
  '_-* #,##0.00 €_-',
  '[$-409]d-mmm-yy',
  '[$¥-804]#,##0',
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  'dd/mm/yyyy hh:mm',
  'm/d/yy',
  'h:mm AM/PM',
  '[h]:mm:ss',
  'mmm-yy',
  '[Color10]0.0%',
  '@',
  '# ?/?',
  '[>=100]0;0.0',
]

describe('isDateFormat', () => {
  it.each(CODES)('judges %s as SheetJS does', (code) => {
    expect(isDateFormat(code)).toBe(SSF.is_date(code))
  })
})

describe('readNumberFormats', () => {
  it('knows formats of their own code, those without one, and passes over the styles of names', () => {
    const xml = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm&quot;x&quot;"/>
      <numFmt numFmtId="165" formatCode="00000"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/><xf/></cellXfs></styleSheet>`
    expect(readNumberFormats(xml)).toEqual(['number', 'date', { digits: 5 }, 'date', 'number'])
  })
})
