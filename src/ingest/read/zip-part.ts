import { DamagedWorkbook } from './damaged-workbook.ts'
import type { ZipPart } from './zip-directory.ts'

const LOCAL_HEADER_BYTES = 30

/**
 * Unpacks a part of a zip file piece by piece.
 *
 * @throws DamagedWorkbook where the part cannot be unpacked, or does not have the size that the
 *   directory lists; it stops there, for a directory can lie about a bomb.
 */
export async function* unpackPart(file: File, part: ZipPart): AsyncGenerator<Uint8Array> {
  const header = await file.slice(part.offset, part.offset + LOCAL_HEADER_BYTES).arrayBuffer()
  if (header.byteLength < LOCAL_HEADER_BYTES) throw new DamagedWorkbook(part.name)
  const view = new DataView(header)
  const names = view.getUint16(26, true) + view.getUint16(28, true)
  const start = part.offset + LOCAL_HEADER_BYTES + names
  const packed = file.slice(start, start + part.packed).stream()
  const stream = part.isDeflated
    ? packed.pipeThrough(new DecompressionStream('deflate-raw'))
    : packed
  const reader = stream.getReader()
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await readPiece(reader, part)
      if (done) break
      bytes += value.length
      if (bytes > part.unpacked) break
      yield value
    }
  } finally {
    // Also where nobody wants the rest. What is cancelled after an error answers with that error again.
    await reader.cancel().catch(() => undefined)
  }
  if (bytes !== part.unpacked) throw new DamagedWorkbook(part.name)
}

async function readPiece(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  part: ZipPart,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read()
  } catch (cause) {
    // A file that went away is not a damaged one.
    if (cause instanceof DOMException && cause.name === 'NotReadableError') throw cause
    throw new DamagedWorkbook(part.name)
  }
}

/**
 * A part's text, unpacked in full: for the small parts that say what the large ones hold.
 *
 * @throws DamagedWorkbook as `unpackPart` does.
 */
export async function readPartText(file: File, part: ZipPart): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of unpackPart(file, part)) pieces.push(piece)
  const bytes = new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer())
  return new TextDecoder(xmlEncoding(bytes)).decode(bytes)
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
export function xmlEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
}
