import { DamagedWorkbook } from './damaged-workbook.ts'
import { readPieces } from './file-bytes.ts'
import { heldReaders } from './held-readers.ts'
import type { ZipPart } from './zip-directory.ts'

const LOCAL_HEADER_BYTES = 30
/** Bytes read from the file, and unpacked, at once. */
const READ_BYTES = 1 << 19
const PACKED_BYTES = 1 << 16
/** Unpacked bytes handed on at once: few enough to be in the caches still when they are scanned. */
const PIECE_BYTES = 1 << 18
/** In front of each piece, for what its reader has left over of the one before. */
export const HEAD_ROOM = 1 << 14
/** Room for a piece, and for what is written in front of it. */
export const ROOM_BYTES = HEAD_ROOM + PIECE_BYTES

/** Gives room for the next piece. */
export type TakeRoom = () => ArrayBuffer | Promise<ArrayBuffer>

/**
 * Unpacks a part of a zip file piece by piece. The reader may write into the {@link HEAD_ROOM} bytes of
 * the buffer before each piece.
 *
 * @param takeRoom - Without it each piece is valid until the next is asked for.
 * @throws DamagedWorkbook where the part cannot be unpacked, or does not have the size that the
 *   directory lists; it stops there, for a directory can lie about a bomb.
 */
export async function* unpackPart(
  file: Blob,
  part: ZipPart,
  takeRoom: TakeRoom = createOneRoom(part),
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = await openPart(file, part)
  heldReaders.add(reader)
  let end = HEAD_ROOM
  let bytes = 0
  try {
    let room = new Uint8Array(await takeRoom())
    for (;;) {
      const { done, value } = await readPiece(reader, part)
      if (done) break
      bytes += value.length
      if (bytes > part.unpacked) break
      for (let at = 0; at < value.length;) {
        const some = value.subarray(at, at + room.length - end)
        room.set(some, end)
        at += some.length
        end += some.length
        if (end < room.length) continue
        yield room.subarray(HEAD_ROOM)
        room = new Uint8Array(await takeRoom())
        end = HEAD_ROOM
      }
    }
    if (bytes !== part.unpacked) throw new DamagedWorkbook(part.name)
    if (end > HEAD_ROOM) yield room.subarray(HEAD_ROOM, end)
  } finally {
    // Also where nobody wants the rest. What is cancelled after an error answers with that error again.
    await reader.cancel().catch(() => undefined)
    heldReaders.delete(reader)
  }
}

/** The same room for all pieces of a part. */
function createOneRoom({ unpacked }: ZipPart): TakeRoom {
  const room = new ArrayBuffer(Math.min(HEAD_ROOM + unpacked, ROOM_BYTES))
  return () => room
}

/** The bytes of a part as they are when unpacked. */
async function openPart(
  file: Blob,
  part: ZipPart,
): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const header = await file.slice(part.offset, part.offset + LOCAL_HEADER_BYTES).arrayBuffer()
  if (header.byteLength < LOCAL_HEADER_BYTES) throw new DamagedWorkbook(part.name)
  const view = new DataView(header)
  const names = view.getUint16(26, true) + view.getUint16(28, true)
  const start = part.offset + LOCAL_HEADER_BYTES + names
  const packed = packedPieces(file.slice(start, start + part.packed))
  const stream = part.isDeflated
    ? packed.pipeThrough(new DecompressionStream('deflate-raw'))
    : packed
  return stream.getReader()
}

/**
 * What is packed, little by little: a file's own stream gives up to 2 MB at once where its reader is slow,
 * and all that comes of it, often ten times as much, would wait in memory.
 */
function packedPieces(packed: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces =
    packed.size <= PACKED_BYTES ? readAtOnce(packed) : readPieces(packed, 0, READ_BYTES)
  let piece = new Uint8Array()
  let at = 0
  return new ReadableStream(
    {
      async pull(controller) {
        if (at >= piece.length) {
          const next = await pieces.next()
          if (next.done === true) {
            controller.close()
            return
          }
          piece = next.value
          at = 0
        }
        controller.enqueue(piece.slice(at, at + PACKED_BYTES))
        at += PACKED_BYTES
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 0 },
  )
}

/** For few bytes a stream of their own takes several times as long. */
async function* readAtOnce(packed: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (packed.size > 0) yield new Uint8Array(await packed.arrayBuffer())
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
export async function readPartText(file: Blob, part: ZipPart): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of unpackPart(file, part)) pieces.push(piece.slice())
  const bytes = new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer())
  return new TextDecoder(xmlEncoding(bytes)).decode(bytes)
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
export function xmlEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
}
