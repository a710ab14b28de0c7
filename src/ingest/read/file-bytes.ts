import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'

/** Bytes read at a time: about a tenth of a second of work, after which aborting is heard. */
export const PIECE_BYTES = 2_000_000

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
