/** Long lists of texts in an answer travel as one text each. */
import { onDemand } from '../domain/on-demand.ts'
import { packTexts, unpackTexts, type PackedTexts } from '../domain/packed-texts.ts'

/** Shorter lists are not worth it. */
const LONG = 1000

/** The long lists of texts of an answer, by the name that they have in it. */
export type TextsByName = Readonly<Record<string, PackedTexts>>

/** Takes the long lists of texts out of an answer; what is left of it, and they. */
export function takeTextsOut(answer: unknown): {
  readonly rest: unknown
  readonly texts: TextsByName | undefined
} {
  if (!isPlainObject(answer)) return { rest: answer, texts: undefined }
  const rest: Record<string, unknown> = {}
  const texts: Record<string, PackedTexts> = {}
  for (const [name, value] of Object.entries(answer)) {
    const packed = isLong(value) ? packTexts(value) : undefined
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
    const get = onDemand(() => unpackTexts(packed))
    Object.defineProperty(answer, name, { enumerable: true, configurable: true, get })
  }
  return answer
}

function isLong(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length >= LONG
}

/** An object without a class, of whatever realm. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype !== null && Object.getPrototypeOf(prototype) === null
}
