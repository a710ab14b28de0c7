/**
 * The SHA-256 digest of some bytes, for pages without Web Crypto.
 *
 * @returns 32 bytes.
 * @see FIPS 180-4, Secure Hash Standard, section 6.2.
 */
export function sha256(content: Uint8Array): Uint8Array {
  const state = ROOTS_OF_SQUARES.slice()
  const schedule = new Uint32Array(64)
  const padded = padding(content.length)
  const whole = content.length - (content.length % BLOCK)
  for (let at = 0; at < whole; at += BLOCK) compress(state, schedule, content, at)
  const rest = content.subarray(whole)
  padded.set(rest)
  for (let at = 0; at < padded.length; at += BLOCK) compress(state, schedule, padded, at)
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, place) => digest.setUint32(place * 4, word))
  return new Uint8Array(digest.buffer)
}

const BLOCK = 64
const PRIMES = firstPrimes(64)
/** The first 32 bits of the fractions of the square roots, and of the cube roots, of primes. */
const ROOTS_OF_SQUARES = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
const ROOTS_OF_CUBES = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32)
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}

/** The last one or two blocks, with the end mark and the length in bits; the rest is to be filled in. */
function padding(length: number): Uint8Array {
  const rest = length % BLOCK
  const padded = new Uint8Array(rest < BLOCK - 8 ? BLOCK : 2 * BLOCK)
  padded[rest] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29))
  view.setUint32(padded.length - 4, (length * 8) >>> 0)
  return padded
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** Letters as in the standard: a to h are the working words, w the schedule. */
function compress(state: Uint32Array, w: Uint32Array, bytes: Uint8Array, at: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, BLOCK)
  for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(t * 4)
  for (let t = 16; t < 64; t += 1) {
    const x = w[t - 15] ?? 0
    const y = w[t - 2] ?? 0
    const small0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const small1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    w[t] = (w[t - 16] ?? 0) + small0 + (w[t - 7] ?? 0) + small1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t += 1) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + big1 + choice + (ROOTS_OF_CUBES[t] ?? 0) + (w[t] ?? 0)) | 0
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + big0 + majority) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, place) => {
    state[place] = (state[place] ?? 0) + word
  })
}
