/** As many sentences as the lists of a screen say; when there are more, all are made anew. */
const MOST = 4000

type Values = Readonly<Record<string, unknown>>
type Translate = (key: string, values?: Values) => unknown

/**
 * A translator that remembers what it said. To fill in a sentence and choose its plurals takes 10 µs or
 * more, and rows of a list say the same few again and again: 'every 12 days', 'A to D'.
 */
export function keptText(translate: Translate): Translate {
  const said = new Map<string, unknown>()
  return (key, values) => {
    // A number is not its digits: sentences group the one and not the other.
    const asked = key + JSON.stringify(values)
    const known = said.get(asked)
    if (known !== undefined) return known
    const sentence = translate(key, values)
    if (said.size >= MOST) said.clear()
    said.set(asked, sentence)
    return sentence
  }
}
