/**
 * A list of texts as one long text. A browser copies that from thread to thread, and to the disk and
 * back, in no time; a hundred thousand short ones take so long that a page stands still.
 */
export interface PackedTexts {
  readonly joined: string
  /** Where each text ends in `joined`, in code units; the first one starts at 0. */
  readonly ends: Int32Array
}

/** No engine is bound to take longer texts. */
export const MOST_CHARACTERS = 2 ** 28

/**
 * Makes one text of a list.
 *
 * @returns undefined where there is something else than texts in it, or they are too long for one.
 */
export function packTexts(list: readonly unknown[]): PackedTexts | undefined {
  const ends = new Int32Array(list.length)
  let end = 0
  for (let at = 0; at < list.length; at += 1) {
    const text = list[at]
    if (typeof text !== 'string') return undefined
    end += text.length
    if (end > MOST_CHARACTERS) return undefined
    ends[at] = end
  }
  return { joined: list.join(''), ends }
}

/** The list that {@link packTexts} was given. */
export function unpackTexts({ joined, ends }: PackedTexts): readonly string[] {
  const list: string[] = []
  let from = 0
  for (const end of ends) {
    list.push(joined.slice(from, end))
    from = end
  }
  return list
}
