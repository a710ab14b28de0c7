import type { ZipPart } from '../ingest/read/zip-directory.ts'

const HEADER_BYTES = 30

/**
 * The bytes of one part of an archive.
 *
 * @returns undefined where it cannot be unpacked, or to other than the listed size; what a directory
 *   keeps quiet about is not unpacked any further.
 * @throws what reading the file throws.
 */
export async function unpackPart(
  file: Blob,
  part: ZipPart,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { offset, packed, unpacked, isDeflated } = part
  const header = await file.slice(offset, offset + HEADER_BYTES).arrayBuffer()
  if (header.byteLength < HEADER_BYTES) return undefined
  const view = new DataView(header)
  const start = offset + HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
  const content = file.slice(start, start + packed)
  if (!isDeflated) {
    return packed === unpacked ? new Uint8Array(await content.arrayBuffer()) : undefined
  }
  try {
    return await collect(
      content.stream().pipeThrough(new DecompressionStream('deflate-raw')),
      unpacked,
    )
  } catch (cause) {
    // What the stream says about bytes that are not deflated: TypeError, in Node also its own errors.
    if (cause instanceof Error && !(cause instanceof DOMException)) return undefined
    throw cause
  }
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  length: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = new Uint8Array(length)
  const reader = stream.getReader()
  let at = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return at === length ? bytes : undefined
    if (at + value.length > length) {
      await reader.cancel()
      return undefined
    }
    bytes.set(value, at)
    at += value.length
  }
}
