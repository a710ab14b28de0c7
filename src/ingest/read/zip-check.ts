import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import { DamagedWorkbook } from './damaged-workbook.ts'
import { HELD_BYTE_LIMIT, STREAMED_BYTE_LIMIT, UNPACKED_RATIO_LIMIT } from './limits.ts'
import { type ZipPart, readZipDirectory } from './zip-directory.ts'
import { unpackPart } from './zip-part.ts'

/** Parts below this size may be packed as tightly as they like. */
const SMALL_PART = 1_000_000

/**
 * Checks a zipped workbook by its directory, before any part is unpacked: sizes within the limits, all
 * parts listed. The directory can lie; whoever unpacks holds each part to what it says.
 *
 * @param isStreamed - Parts are read piece by piece, not held as a whole.
 * @returns the parts; an error where the file is too large or cut off.
 */
export async function checkZip(
  file: File,
  isStreamed: boolean,
): Promise<Result<readonly ZipPart[], IngestError>> {
  const directory = await readZipDirectory(file)
  if (!directory.ok) return directory
  const parts = directory.value
  if (parts === undefined) {
    return failed({ kind: 'damaged', fileName: file.name, detail: 'zip directory' })
  }
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
  const limit = isStreamed ? STREAMED_BYTE_LIMIT : HELD_BYTE_LIMIT
  if (unpacked > limit) return failed(tooLarge(file, unpacked, limit))
  const bomb = parts.find(
    (part) => part.unpacked > SMALL_PART && part.unpacked > part.packed * UNPACKED_RATIO_LIMIT,
  )
  if (bomb === undefined) return ok(parts)
  return failed(tooLarge(file, bomb.unpacked, bomb.packed * UNPACKED_RATIO_LIMIT))
}

/**
 * Unpacks every part without keeping any, and holds it to the size that the directory says: for a
 * library that unpacks whatever comes.
 *
 * @throws the signal's reason when `signal` is aborted.
 */
export async function proveSizes(
  file: File,
  parts: readonly ZipPart[],
  signal: AbortSignal,
): Promise<Result<undefined, IngestError>> {
  try {
    for (const part of parts) {
      for await (const piece of unpackPart(file, part)) {
        if (piece.length > 0) signal.throwIfAborted()
      }
    }
    return ok(undefined)
  } catch (cause) {
    if (!(cause instanceof DamagedWorkbook)) throw cause
    return failed({ kind: 'damaged', fileName: file.name, detail: cause.detail })
  }
}

function tooLarge(file: File, bytes: number, limitBytes: number): IngestError {
  return { kind: 'too-large', fileName: file.name, bytes, limitBytes }
}
