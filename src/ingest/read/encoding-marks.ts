/** The encoding that the first bytes of a text file name by a byte order mark. */
export function encodingByMark(head: Uint8Array): string | undefined {
  const [a, b, c, d] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030'
  return undefined
}

/**
 * UTF-16 without a mark: every ASCII character has a NUL byte, always on the same side. Few in a
 * hundred are enough, for delimiters and digits are ASCII in every language.
 */
export function encodingByNuls(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0
  let odd = 0
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (even + odd < Math.max(4, head.length / 20)) return undefined
  if (odd > 20 * even) return 'utf-16le'
  return even > 20 * odd ? 'utf-16be' : undefined
}
