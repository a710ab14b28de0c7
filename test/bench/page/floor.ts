import type { Outcome } from './outcome.ts'

const PIECE_BYTES = 4_000_000
const COMMA = 44
const LF = 10

/** What nobody can do without: reads the bytes and counts commas and line feeds. */
export async function runFloor(file: File): Promise<Outcome> {
  let commas = 0
  let feeds = 0
  for (let start = 0; start < file.size; start += PIECE_BYTES) {
    const bytes = new Uint8Array(await file.slice(start, start + PIECE_BYTES).arrayBuffer())
    for (let at = 0; at < bytes.length; at += 1) {
      if (bytes[at] === COMMA) commas += 1
      else if (bytes[at] === LF) feeds += 1
    }
  }
  // The commas are used, so that counting them is not left out.
  return { lines: commas > 0 ? feeds - 1 : 0 }
}
