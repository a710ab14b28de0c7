import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/**
 * Writes a zip file of texts that come in pieces, each part deflated.
 * @param {string} path
 * @param {readonly (readonly [name: string, pieces: Iterable<string>])[]} parts
 */
export async function writeZip(path, parts) {
  const out = createWriteStream(path)
  /** @type {Buffer[]} */
  const directory = []
  let offset = 0
  for (const [name, pieces] of parts) {
    const { fields, packed } = await pack(name, pieces)
    const blocks = [Buffer.from('PK\x03\x04'), fields, Buffer.from(name), ...packed]
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), fields, place, Buffer.from(name))
    for (const block of blocks) {
      offset += block.length
      if (!out.write(block)) await once(out, 'drain')
    }
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  out.end(Buffer.concat([entries, Buffer.from('PK\x05\x06'), end]))
  await once(out, 'finish')
}

/**
 * A part deflated, and what its two headers have in common.
 * @param {string} name
 * @param {Iterable<string>} pieces
 */
async function pack(name, pieces) {
  let checksum = 0
  let unpacked = 0
  const plain = function* () {
    for (const piece of pieces) {
      const bytes = Buffer.from(piece)
      checksum = crc32(bytes, checksum)
      unpacked += bytes.length
      yield bytes
    }
  }
  /** @type {Buffer[]} */
  const packed = []
  for await (const block of Readable.from(plain()).pipe(createDeflateRaw())) packed.push(block)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(checksum, 10)
  fields.writeUInt32LE(
    packed.reduce((sum, { length }) => sum + length, 0),
    14,
  )
  fields.writeUInt32LE(unpacked, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return { fields, packed }
}
