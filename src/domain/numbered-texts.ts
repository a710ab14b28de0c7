/** Texts as they are numbered while a column is filled, so that each is sent once. */
export interface NumberedTexts {
  readonly texts: readonly string[]
  /** The number of a text: the one it has, else the next. */
  readonly numberOf: (text: string) => number
}

/**
 * Numbers texts as they come, from 0 on.
 *
 * @param first - Those that are numbered to begin with; distinct.
 */
export function numberTexts(first: readonly string[] = []): NumberedTexts {
  const texts = [...first]
  const numbers = new Map(texts.map((text, number) => [text, number]))
  const numberOf = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, texts.length)
    return texts.push(text) - 1
  }
  return { texts, numberOf }
}
