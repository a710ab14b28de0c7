/** Order files with a marker in every row, damaged as files are on their way. */

/** Numbers from a seed: the same seed, the same numbers. */
type Random = () => number

/** @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md, mulberry32 (public domain). */
function createRandom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const
const LINE_ENDS = ['\n', '\r\n'] as const
const NAMES = ['Suzhou Hongtai', '苏州宏泰泵业', 'Müller AG', "O'Neil Ltd", 'Öz Gıda', '大阪商事']
const PEOPLE = ['Li Wei', '张敏', 'Ana', 'Tom']

/** What a marker looks like: an order number. */
export const MARKER = /SO-[a-z]{3}\d{5}x/g

function markerOf(random: Random): string {
  const letters = Array.from({ length: 3 }, () =>
    String.fromCodePoint(97 + Math.floor(random() * 26)),
  )
  return `SO-${letters.join('')}${String(Math.floor(random() * 1e5)).padStart(5, '0')}x`
}

/** A sound file: header, 20 to 80 rows, some cells quoted. */
function orderFile(random: Random): string {
  const pick = <Value>(all: readonly Value[]): Value => all[Math.floor(random() * all.length)]!
  const delimiter = pick(DELIMITERS)
  const end = pick(LINE_ENDS)
  const quote = (cell: string): string => (random() < 0.15 ? `"${cell}"` : cell)
  const twoDigits = (n: number): string => String(n).padStart(2, '0')
  const rows = Array.from({ length: 20 + Math.floor(random() * 60) }, () =>
    [
      markerOf(random),
      `2025-${twoDigits(1 + Math.floor(random() * 10))}-${twoDigits(1 + Math.floor(random() * 28))}`,
      quote(pick(NAMES)),
      quote(pick(PEOPLE)),
      quote(`Part ${Math.floor(random() * 90)}`),
      String(1 + Math.floor(random() * 20)),
      `${1 + Math.floor(random() * 5000)}.${twoDigits(Math.floor(random() * 100))}`,
    ].join(delimiter),
  )
  const header = ['Order no', 'Order date', 'Customer', 'Salesperson', 'Product', 'Quantity']
  return [[...header, 'Amount'].join(delimiter), ...rows].join(end) + (random() < 0.8 ? end : '')
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const INSERTS = [
  '"', '"', '"', '""', '" ', ' "', '\\"', "'", ',', ';', '\t', '|', '\n', '\n', '\r', '\r\n', '\n\n',
  '\0', '\uFEFF', '\u00A0', '5" screen', '\u2028', '=',
] // prettier-ignore

function splice(bytes: Uint8Array, at: number, removed: number, put: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length - removed + put.length)
  out.set(bytes.subarray(0, at))
  out.set(put, at)
  out.set(bytes.subarray(at + removed), at + put.length)
  return out
}

const MUTATIONS: readonly Mutation[] = [
  function insert(bytes, random) {
    const sign = INSERTS[Math.floor(random() * INSERTS.length)] ?? '"'
    return splice(bytes, Math.floor(random() * bytes.length), 0, new TextEncoder().encode(sign))
  },
  function flip(bytes, random) {
    const at = Math.floor(random() * bytes.length)
    return splice(bytes, at, 1, Uint8Array.of(Math.floor(random() * 256)))
  },
  function remove(bytes, random) {
    const at = Math.floor(random() * bytes.length)
    return splice(
      bytes,
      at,
      Math.min(1 + Math.floor(random() * 3), bytes.length - at),
      new Uint8Array(),
    )
  },
  function truncate(bytes, random) {
    return bytes.slice(0, Math.floor(bytes.length * (0.3 + 0.7 * random())))
  },
  function move(bytes, random) {
    const from = Math.floor(random() * bytes.length)
    const block = bytes.slice(from, from + Math.floor(random() * 200))
    const rest = splice(bytes, from, block.length, new Uint8Array())
    return splice(rest, Math.floor(random() * rest.length), 0, block)
  },
]

/** The file of a seed, with one to six damages. */
export function damagedFile(seed: number): Uint8Array<ArrayBuffer> {
  const random = createRandom(seed)
  let bytes: Uint8Array = new TextEncoder().encode(orderFile(random))
  const damages = 1 + Math.floor(random() * 6)
  for (let count = 0; count < damages; count += 1) {
    const mutate = MUTATIONS[Math.floor(random() ** 1.5 * MUTATIONS.length)]
    if (mutate !== undefined && bytes.length > 0) bytes = mutate(bytes, random)
  }
  return Uint8Array.from(bytes)
}
