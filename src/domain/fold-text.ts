/**
 * Text as it is compared: NFKC, trimmed, case folded, so that 'ＡＢＣ ' and 'abc', 'STRASSE' and
 * 'Straße' are one. Leading zeros count. Never shown.
 */
export function foldText(text: string): string {
  // Ids are so nearly always, and a file may have a hundred thousand.
  if (ASCII.test(text)) return text.trim().toLowerCase()
  return text.normalize('NFKC').trim().toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')
}

/** Printable signs only: nothing in them is folded but case. */
const ASCII = /^[ -~]*$/
