import type { TextColumn } from './order-lines.ts'

/** Distinct texts, numbered in the order in which they were added. */
export interface InternedTexts {
  readonly texts: readonly string[]
  /** The number of a text, which is added if it is new. */
  readonly add: (text: string) => number
  /** The number of a text; -1 where it was never added. */
  readonly find: (text: string) => number
}

/** An empty set of numbered texts. */
export function createInternedTexts(): InternedTexts {
  const texts: string[] = []
  const numberByText = new Map<string, number>()
  return {
    texts,
    find: (text) => numberByText.get(text) ?? -1,
    add(text) {
      const known = numberByText.get(text)
      if (known !== undefined) return known
      texts.push(text)
      numberByText.set(text, texts.length - 1)
      return texts.length - 1
    },
  }
}

/**
 * Per distinct text of a column its number, after `transform`; -1 where that leaves nothing.
 *
 * Work is done once per distinct text, not per line: that is what makes a million lines quick.
 */
export function internColumn(
  interned: InternedTexts,
  { texts }: TextColumn,
  transform: (text: string) => string = (text) => text,
): Int32Array {
  return Int32Array.from(texts, (text) => {
    const key = transform(text)
    return key === '' ? -1 : interned.add(key)
  })
}
