/**
 * Text as it is compared: NFKC, trimmed, case folded, so that 'ＡＢＣ ' and 'abc', 'STRASSE' and
 * 'Straße' are one. Leading zeros count. Never shown.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')
}
