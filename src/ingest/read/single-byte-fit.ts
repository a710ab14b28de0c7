import { decode } from './decode.ts'
import { SINGLE_BYTE, type Language } from './letter-frequencies.ts'

/** How well bytes fit an encoding of one byte a character. */
interface SingleByteFit {
  readonly encoding: string
  /** Logarithm of how likely the bytes are, to be compared with those of others. At most 0. */
  readonly likelihood: number
  /** 1 where the bytes are as ordinary as the language's own texts; random bytes have 0.5 or less. */
  readonly worth: number
}

/** What stands in an encoding for the bytes from 80 to FF, and how surprising each is in a language. */
interface Model {
  readonly letters: readonly Letter[]
  readonly surprise: Float64Array
  /** The mean surprise of the language's own texts. */
  readonly ordinary: number
  readonly script: Language['script']
}

type Letter = 'small' | 'capital' | 'none'

const SAMPLE_BYTES = 16_384
/** Signs that are at home in every language. */
const SIGNS = '€‘’“”„«»–—…°§®™№ºª ·×'
const LETTER_SHARE = 0.85
const SIGN_SHARE = 0.01
const FOREIGN_LETTER = 2e-4
const ODD_SIGN = 3e-4
/** Control characters, box drawing, bytes without a character. */
const ABSURD = 1e-6
/** What a step of writing costs that the language hardly knows, and one that it knows well enough. */
const UNHEARD_OF = -Math.log(0.02)
const UNUSUAL = -Math.log(0.15)
/** How many times its own mean a text may surprise before it counts as strange, in logarithms. */
const LEEWAY = 0.5
const STRANGE = 3

const decoded = new Map<string, readonly string[]>()
const models = new Map<string, readonly Model[]>()

/**
 * How well lines fit the encodings of one byte a character, each in the best of its languages: by how
 * frequent the letters are that it makes of the bytes, and by how they stand beside each other. Of
 * encodings that make the same text of the lines the first is named, for the others say nothing new.
 *
 * @param lines - Bytes of whole lines, with bytes beyond ASCII.
 * @returns The most likely first.
 */
export function fitSingleByte(lines: readonly Uint8Array[]): readonly SingleByteFit[] {
  const sample = firstLines(lines)
  const bytes = bytesBeyondAscii(sample)
  const fits = new Map<string, SingleByteFit>()
  for (const [encoding, languages] of SINGLE_BYTE) {
    const text = bytes.map((byte) => charactersOf(encoding)[byte - 0x80]).join('')
    const fit = fitOf(encoding, languages, sample)
    const first = fits.get(text)
    if (first === undefined) fits.set(text, fit)
    else if (fit.likelihood > first.likelihood) fits.set(text, { ...fit, encoding: first.encoding })
  }
  return [...fits.values()].toSorted((a, b) => b.likelihood - a.likelihood)
}

function firstLines(lines: readonly Uint8Array[]): readonly Uint8Array[] {
  let room = SAMPLE_BYTES
  return lines.filter(({ length }, index) => {
    room -= length
    return index === 0 || room > 0
  })
}

function bytesBeyondAscii(lines: readonly Uint8Array[]): readonly number[] {
  const seen = new Uint8Array(256)
  for (const line of lines) for (const byte of line) seen[byte] = 1
  return [...seen.keys()].filter((byte) => byte >= 0x80 && seen[byte] === 1)
}

function fitOf(
  encoding: string,
  languages: readonly Language[],
  lines: readonly Uint8Array[],
): SingleByteFit {
  let best = { encoding, likelihood: -Infinity, worth: -Infinity }
  for (const model of modelsOf(encoding, languages)) {
    let surprise = 0
    let count = 0
    for (const line of lines) {
      for (let at = 0; at < line.length; at++) {
        const byte = line[at] ?? 0
        if (byte < 0x80) continue
        surprise += (model.surprise[byte - 0x80] ?? 0) + oddness(model, line, at)
        count += 1
      }
    }
    if (-surprise <= best.likelihood) continue
    const strangeness = Math.max(0, surprise / Math.max(1, count) - model.ordinary - LEEWAY)
    best = { encoding, likelihood: -surprise, worth: 1 - strangeness / STRANGE }
  }
  return best
}

/**
 * How odd a letter is in its place. Languages in Latin script have a letter beyond ASCII now and then, in
 * the midst of others; all others have runs of them, and none of ASCII in the same word.
 */
function oddness({ letters, script }: Model, line: Uint8Array, at: number): number {
  const letter = letterAt(letters, line, at)
  const before = letterAt(letters, line, at - 1)
  const after = letterAt(letters, line, at + 1)
  const isAlone = before === 'none' && after === 'none'
  if (letter === 'none') return before !== 'none' && after !== 'none' ? UNUSUAL : 0
  let cost = isAlone ? UNUSUAL : 0
  if (letter === 'capital' && before === 'small') cost += UNHEARD_OF
  const follows = before !== 'none' && (line[at - 1] ?? 0) >= 0x80
  if (script === 'latin') return cost + (follows ? UNHEARD_OF : 0)
  const touchesAscii =
    (before !== 'none' && !follows) || (after !== 'none' && (line[at + 1] ?? 0) < 0x80)
  return cost + (touchesAscii ? UNHEARD_OF : 0)
}

function letterAt(letters: readonly Letter[], line: Uint8Array, at: number): Letter {
  const byte = line[at] ?? 0
  if (byte >= 0x80) return letters[byte - 0x80] ?? 'none'
  if (byte >= 0x61 && byte <= 0x7a) return 'small'
  return byte >= 0x41 && byte <= 0x5a ? 'capital' : 'none'
}

/** One for each language, and one for texts of all of them. */
function modelsOf(encoding: string, languages: readonly Language[]): readonly Model[] {
  const known = models.get(encoding)
  if (known !== undefined) return known
  const characters = charactersOf(encoding)
  const letters = characters.map(letterOf)
  const shares = languages.map((language) => sharesOf(characters, language))
  const mixed = characters.map(
    (_, at) => shares.reduce((sum, share) => sum + (share[at] ?? 0), 0) / shares.length,
  )
  const made = [...shares, ...(shares.length > 1 ? [mixed] : [])].map((share, index) => ({
    letters,
    surprise: Float64Array.from(share, (part) => -Math.log(part)),
    ordinary: share.reduce((sum, part) => sum - part * Math.log(part), 0),
    script: languages[index]?.script ?? languages[0]?.script ?? 'latin',
  }))
  models.set(encoding, made)
  return made
}

/** How often each character is met among those beyond ASCII. */
function sharesOf(characters: readonly string[], { letters }: Language): readonly number[] {
  const ranks = Array.from(letters)
  const total = ranks.reduce((sum, _, rank) => sum + weightOf(rank), 0)
  return characters.map((character) => {
    // The small letter of 'İ' has two parts; it stands among the letters as it is.
    const rank = ranks.indexOf(character === 'İ' ? character : character.toLowerCase())
    if (rank >= 0) {
      const share = (LETTER_SHARE * weightOf(rank)) / total
      return letterOf(character) === 'capital' ? share / 4 : share
    }
    if (SIGNS.includes(character)) return SIGN_SHARE
    if (/[\p{C}\uFFFD\u2500-\u25FF]/u.test(character)) return ABSURD
    return letterOf(character) === 'none' ? ODD_SIGN : FOREIGN_LETTER
  })
}

/** The second most frequent letter of a language is met about two thirds as often as the first. */
function weightOf(rank: number): number {
  return 1 / (rank + 2)
}

/** Letters that know no capitals, and the marks of Thai, count as small. */
function letterOf(character: string): Letter {
  if (!/[\p{L}\p{M}]/u.test(character) || /[ºª]/.test(character)) return 'none'
  return character === character.toLowerCase() ? 'small' : 'capital'
}

function charactersOf(encoding: string): readonly string[] {
  let characters = decoded.get(encoding)
  if (characters === undefined) {
    characters = Array.from({ length: 128 }, (_, at) => decode(Uint8Array.of(0x80 + at), encoding))
    decoded.set(encoding, characters)
  }
  return characters
}
