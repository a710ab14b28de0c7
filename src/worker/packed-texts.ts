/**
 * Long lists of texts in an answer travel as one text each: a browser copies one long text in no time,
 * and a hundred thousand short ones in so long that the page stands still.
 */

/** A list of texts as one. */
interface PackedTexts {
  readonly joined: string
  /** Where each text ends. */
  readonly ends: Int32Array
}

/** The long lists of texts of an answer, by the name that they have in it. */
export type TextsByName = Readonly<Record<string, PackedTexts>>

/** Shorter lists are not worth it. */
const LONG = 1000
/** No engine is bound to take longer texts. */
const MOST_CHARACTERS = 2 ** 28

/** Takes the long lists of texts out of an answer; what is left of it, and they. */
export function takeTextsOut(answer: unknown): {
  readonly rest: unknown
  readonly texts: TextsByName | undefined
} {
  if (!isPlainObject(answer)) return { rest: answer, texts: undefined }
  const rest: Record<string, unknown> = {}
  const texts: Record<string, PackedTexts> = {}
  for (const [name, value] of Object.entries(answer)) {
    const packed = packTexts(value)
    if (packed === undefined) rest[name] = value
    else texts[name] = packed
  }
  return Object.keys(texts).length === 0 ? { rest: answer, texts: undefined } : { rest, texts }
}

/** The answer as it was. A list becomes single texts when it is first looked at. */
export function putTextsBack(rest: unknown, texts: TextsByName | undefined): unknown {
  if (texts === undefined || !isPlainObject(rest)) return rest
  const answer = { ...rest }
  for (const [name, packed] of Object.entries(texts)) {
    let list: readonly string[] | undefined
    const get = (): readonly string[] => (list ??= unpackTexts(packed))
    Object.defineProperty(answer, name, { enumerable: true, configurable: true, get })
  }
  return answer
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype !== null && Object.getPrototypeOf(prototype) === null // of whatever realm
}

function packTexts(value: unknown): PackedTexts | undefined {
  if (!Array.isArray(value) || value.length < LONG) return undefined
  const list: readonly unknown[] = value
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

function unpackTexts({ joined, ends }: PackedTexts): readonly string[] {
  const list: string[] = []
  let from = 0
  for (const end of ends) {
    list.push(joined.slice(from, end))
    from = end
  }
  return list
}
