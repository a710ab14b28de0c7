/**
 * A column name as it is compared: NFKC, lower case, accents kept, without spaces, line breaks,
 * punctuation and invisible signs. 'Kunden-Nr.', 'KUNDEN NR' and 'ＫＵＮＤＥＮＮＲ' are one. Signs that
 * carry meaning stay: %, €, $, ¥, #, ℃ and letters of any script.
 */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[\p{Z}\p{C}\s]+|[-_.,:;'"’“”´`*/\\|()[\]{}<>《》【】「」『』·・、。!?]+/gu, '')
}

/** The words of a column name, folded, for finding a synonym inside a longer name. */
export function headerWords(header: string): readonly string[] {
  return header
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}%#€$¥]+/u)
    .filter((word) => word !== '')
}

/** 'A' for 0, 'Z' for 25, 'AA' for 26: a column's letter as in Excel. */
export function columnLetter(position: number): string {
  const rest = String.fromCodePoint(65 + (position % 26))
  return position < 26 ? rest : columnLetter(Math.floor(position / 26) - 1) + rest
}
