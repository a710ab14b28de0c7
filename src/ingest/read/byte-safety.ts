import type { Dialect } from './dialect.ts'

/** Encodings of several bytes a character whose later bytes may be signs of ASCII, from '@' to '~'. */
const WITH_ASCII_TAILS = new Set(['gbk', 'gb18030', 'big5', 'shift_jis', 'euc-kr'])
/** Encodings in which a byte of ASCII may stand for something else altogether. */
const NOT_ASCII = new Set(['utf-16le', 'utf-16be', 'iso-2022-jp', 'replacement'])

/**
 * Whether the bytes of an encoding can be cut into cells as they are: delimiter, quotes and line ends
 * are no part of any other character. Comma, semicolon, tab, quotes and line ends never are in encodings
 * that extend ASCII; '|' and the backslash may be, in those of Chinese, Japanese and Korean.
 *
 * @param encoding - As decoders name it.
 */
export function isByteSafe(
  encoding: string,
  { delimiter, backslash }: Pick<Dialect, 'delimiter' | 'backslash'>,
): boolean {
  if (encoding === 'utf-8') return true
  if (NOT_ASCII.has(encoding) || delimiter > '\u007F') return false
  if (!WITH_ASCII_TAILS.has(encoding)) return true
  // The second and fourth bytes of GB18030 may be digits.
  return !backslash && delimiter < '@' && !/\d/.test(delimiter)
}
