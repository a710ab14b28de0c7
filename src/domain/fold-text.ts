/**
 * Text as it is compared: NFKC, trimmed, case folded, so that 'ＡＢＣ ' and 'abc', 'STRASSE' and
 * 'Straße' are one. Leading zeros count. Never shown.
 */
export function foldText(text: string): string {
  // Ids and Chinese names are so nearly always, and a file may have a hundred thousand.
  if (FOLDED_BUT_CASE.test(text)) return text.trim().toLowerCase()
  return text.normalize('NFKC').trim().toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')
}

/** Printable signs of ASCII and Chinese characters only: nothing in them is folded but case. */
const FOLDED_BUT_CASE = /^[ -~\u4E00-\u9FFF]*$/
