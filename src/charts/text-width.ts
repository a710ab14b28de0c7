/**
 * About how wide a text is when drawn: full-width characters take the font size, others a little
 * over half of it. Good enough to decide whether a label fits, without laying it out.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) ems += isFullWidth(character) ? 1 : 0.58
  return ems * fontSize
}

function isFullWidth(character: string): boolean {
  return /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/.test(character)
}
