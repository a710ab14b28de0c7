/**
 * Control characters, soft hyphens, zero-width spaces and marks of direction: nobody sees them, and
 * they make two customers of one. Joiners stay: Persian and emoji need them.
 */
const INVISIBLE =
  /(?:\p{Cc}|\u{AD}|\u{200B}|\u{200E}|\u{200F}|\u{2060}|[\u{202A}-\u{202E}]|[\u{2066}-\u{2069}]|\u{FEFF})+/gu

/** White space other than blanks inside, or what nobody sees: most texts have none. */
const IN_NEED_OF_CARE =
  /[\p{Cc}\u{AD}\u{200B}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}-\u{202E}\u{2060}\u{2066}-\u{2069}\u{FEFF}]|^\s|\s$/u

/** A text without invisible characters at its ends or inside; line breaks become spaces. */
export function visibleText(text: string): string {
  if (!IN_NEED_OF_CARE.test(text)) return text
  const onOneLine = text.replaceAll(/[\t\r\n\v\f\u{2028}\u{2029}]+/gu, ' ')
  return onOneLine.replaceAll(INVISIBLE, '').trim()
}

/** Whether a text has characters that nobody sees. */
export function hasInvisible(text: string): boolean {
  if (!IN_NEED_OF_CARE.test(text)) return false
  return text.replaceAll(/[\t\r\n\v\f]/g, '').search(INVISIBLE) >= 0
}
