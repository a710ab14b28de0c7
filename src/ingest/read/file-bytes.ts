import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'

/** Bytes read at a time: about a twentieth of a second of work, after which aborting is heard. */
export const PIECE_BYTES = 4_000_000

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
 * The pieces of a file from a position on; the next one is read while the caller works on the last.
 * Ends behind the first that cannot be read.
 */
export async function* readPieces(
  file: File,
  from: number,
  pieceBytes: number = PIECE_BYTES,
): AsyncGenerator<Result<Uint8Array<ArrayBuffer>, IngestError>> {
  const read = (start: number) =>
    start < file.size ? readBytes(file, start, start + pieceBytes) : undefined
  let next = read(from)
  for (let start = from; next !== undefined; start += pieceBytes) {
    const piece = await next
    next = piece.ok ? read(start + pieceBytes) : undefined
    yield piece
  }
}
