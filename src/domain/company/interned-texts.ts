import type { TextColumn } from './order-lines.ts'

/** Distinct texts, numbered in the order in which they were added. */
export interface InternedTexts {
  readonly texts: readonly string[]
  /** The number of a text, which is added if it is new. */
  readonly add: (text: string) => number
  /** The number of a text; -1 where it was never added. */
  readonly find: (text: string) => number
  /**
   * Numbers distinct texts, none of them empty, as they come: all that the first of several columns has.
   *
   * @throws RangeError where texts were added before.
   */
  readonly begin: (texts: readonly string[]) => void
}

/** An empty set of numbered texts. */
export function createInternedTexts(): InternedTexts {
  const texts: string[] = []
  const numberByText = new Map<string, number>()

  /** The texts that a set begins with are looked up only if others follow. */
  function numbers(): Map<string, number> {
    for (let number = numberByText.size; number < texts.length; number += 1) {
      numberByText.set(texts[number] ?? '', number)
    }
    return numberByText
  }

  return {
    texts,
    find: (text) => numbers().get(text) ?? -1,
    add(text) {
      const known = numbers().get(text)
      if (known !== undefined) return known
      texts.push(text)
      numberByText.set(text, texts.length - 1)
      return texts.length - 1
    },
    begin(first) {
      if (texts.length > 0) throw new RangeError('There are texts already')
      for (const text of first) texts.push(text)
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
  transform?: (text: string) => string,
): Int32Array {
  if (transform === undefined && interned.texts.length === 0 && !texts.includes('')) {
    interned.begin(texts)
    return Int32Array.from(texts.keys())
  }
  return Int32Array.from(texts, (text) => {
    const key = transform === undefined ? text : transform(text)
    return key === '' ? -1 : interned.add(key)
  })
}
