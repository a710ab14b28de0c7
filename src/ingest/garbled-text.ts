import type { CellTable } from './cell-table.ts'
import { REPLACEMENT } from './read/decode.ts'
import { BEYOND_ASCII, letterBits } from './value-bytes.ts'

/** Rows that are looked at. Those that could not be decoded are listed one by one, and not among them. */
const ROWS = 500
const SAMPLES = 3

/** What Windows Western has in the place of control characters, from 0x80 on. */
const WESTERN_SIGNS = Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ')
const BYTE_BY_SIGN = new Map(WESTERN_SIGNS.map((sign, place) => [sign, 0x80 + place]))
/** UTF-8 of Chinese and Japanese, read as Shift_JIS or GBK: signs that no order is written with. */
const EAST_ASIAN =
  /[縺繧繝][\u{FF61}-\u{FF9F}\p{Script=Han}\p{P}]|譁[\u{E000}-\u{F8FF}\p{P}・怜]|锟斤拷|鈥[\p{Script=Han}]/u
/** What names are written with; other results of a trial are chance. */
const ORDINARY =
  /^[\u{A0}-\u{17F}\u{391}-\u{3C9}\u{410}-\u{44F}\u{2010}-\u{203A}\u{20AC}\u{3000}-\u{9FFF}\u{AC00}-\u{D7A3}\u{FF00}-\u{FFEF}]+$/u

/**
 * Whether a text shows characters that could not be decoded, or what UTF-8 looks like in another
 * encoding: 'MÃ¼ller', '譁�ｭ怜'.
 */
export function isGarbled(text: string): boolean {
  if (text.includes(REPLACEMENT) || EAST_ASIAN.test(text)) return true
  const runs = text.match(/[\u{80}-\u{FF}ŒœŠšŸŽžƒˆ˜–-•…‰‹›€™‘-„†‡]{2,}/gu) ?? []
  return runs.some(isUtf8AsWestern)
}

/** Up to three garbled values of a table, as they read; none where it looks sound. */
export function garbledSamples({ columns }: Pick<CellTable, 'columns'>): readonly string[] {
  const samples = new Set<string>()
  for (const column of columns) {
    for (const value of new Set(column.index.subarray(0, ROWS))) {
      if ((letterBits(column, value) & BEYOND_ASCII) === 0) continue
      const text = column.text(value)
      if (isGarbled(text)) samples.add(text)
      if (samples.size === SAMPLES) return [...samples]
    }
  }
  return [...samples]
}

/** Whether characters beyond ASCII, written in Windows Western, are the bytes of others in UTF-8. */
function isUtf8AsWestern(run: string): boolean {
  const bytes = Array.from(run, (sign) => BYTE_BY_SIGN.get(sign) ?? sign.charCodeAt(0))
  if (bytes.some((byte) => byte > 0xff)) return false
  try {
    return ORDINARY.test(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)))
  } catch (cause) {
    if (cause instanceof TypeError) return false
    throw cause
  }
}
