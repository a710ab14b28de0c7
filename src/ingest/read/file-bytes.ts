import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import { heldReaders } from './held-readers.ts'

/**
 * Bytes read at a time: about as many as a browser holds ready of a file, so that the next piece comes in
 * while the caller works on the last. Of pieces of 4 MB, half the time of reading would be waiting.
 */
export const PIECE_BYTES = 500_000

/**
 * Reads bytes of a file; `end` may lie beyond its end.
 *
 * @returns 'unreadable' where the file was changed, moved or locked since it was chosen.
 */
export async function readBytes(
  file: File,
  start: number,
  end: number,
): Promise<Result<Uint8Array<ArrayBuffer>, IngestError>> {
  try {
    return ok(new Uint8Array(await file.slice(start, end).arrayBuffer()))
  } catch (cause) {
    // NotReadableError and NotFoundError; anything else is a bug.
    if (cause instanceof DOMException) return failed({ kind: 'unreadable', fileName: file.name })
    throw cause
  }
}

/**
 * The pieces of a file from a position on, each valid until the next is asked for; that one is read while
 * the caller works on the last.
 *
 * @throws DOMException where the file was changed, moved or locked since it was chosen. What has been read
 *   until then must not be used.
 */
export async function* readPieces(
  file: Blob,
  from: number,
  pieceBytes: number = PIECE_BYTES,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const source = openPieces(file, from, pieceBytes)
  let next = source.read(new ArrayBuffer(pieceBytes))
  try {
    let room = new ArrayBuffer(pieceBytes)
    for (let at = from; ;) {
      const piece = await next
      at += piece.length
      if (piece.length < pieceBytes) await assertUnchanged(file, at)
      if (piece.length === 0) return
      next = source.read(room)
      yield piece
      room = piece.buffer
    }
  } finally {
    // Of a piece that nobody waits for, nobody wants to hear.
    next.catch(() => undefined)
    await source.close()
  }
}

/** A stream does not tell that its file has changed under it: reading a slice does. */
async function assertUnchanged(file: Blob, end: number): Promise<void> {
  await file.slice(0, 1).arrayBuffer()
  if (end < file.size) throw new DOMException('The file has become shorter', 'NotReadableError')
}

/** Reads pieces one behind the other; only the last is shorter. */
interface PieceSource {
  /** @param room - What to read into; it cannot be used any more. */
  readonly read: (room: ArrayBuffer) => Promise<Uint8Array<ArrayBuffer>>
  readonly close: () => Promise<void>
}

/** Reading into given room takes a third of the time of reading slices, and no more memory than that. */
function openPieces(file: Blob, from: number, pieceBytes: number): PieceSource {
  const reader = openReader(file.slice(from))
  if (reader === undefined) return openSlices(file, from, pieceBytes)
  heldReaders.add(reader)
  return {
    async read(room) {
      try {
        return await fillRoom(reader, room)
      } catch (cause) {
        await assertUnchanged(file, file.size)
        throw cause
      }
    },
    close: () => reader.cancel().finally(() => heldReaders.delete(reader)),
  }
}

/** Undefined in browsers that cannot read into given room. */
function openReader(blob: Blob): ReadableStreamBYOBReader | undefined {
  try {
    return blob.stream().getReader({ mode: 'byob' })
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}

async function fillRoom(
  reader: ReadableStreamBYOBReader,
  room: ArrayBuffer,
): Promise<Uint8Array<ArrayBuffer>> {
  const wanted = room.byteLength
  let buffer = room
  let filled = 0
  while (filled < wanted) {
    const { done, value } = await reader.read(new Uint8Array(buffer, filled))
    if (value === undefined) return new Uint8Array()
    buffer = value.buffer
    if (done) break
    filled += value.length
  }
  return new Uint8Array(buffer, 0, filled)
}

function openSlices(file: Blob, from: number, pieceBytes: number): PieceSource {
  let start = from
  return {
    async read() {
      const slice = file.slice(start, start + pieceBytes)
      start += pieceBytes
      return new Uint8Array(await slice.arrayBuffer())
    },
    close: () => Promise.resolve(),
  }
}
