import { type Result, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import { readBytes } from './file-bytes.ts'

/** One part of a zip file, as the directory at its end lists it. */
export interface ZipPart {
  readonly name: string
  readonly isDeflated: boolean
  readonly packed: number
  readonly unpacked: number
  /** Where the part's own header stands. */
  readonly offset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LONGEST_COMMENT = 65_535
const IN_EXTRA = 0xffffffff

/**
 * Lists the parts of a zip file without unpacking any.
 *
 * @returns undefined where the end record is missing or does not fit: the file is cut off or damaged.
 */
export async function readZipDirectory(
  file: File,
): Promise<Result<readonly ZipPart[] | undefined, IngestError>> {
  const tailStart = Math.max(0, file.size - END_BYTES - LONGEST_COMMENT)
  const tail = await readBytes(file, tailStart, file.size)
  if (!tail.ok) return tail
  const end = findEnd(tail.value)
  if (end === undefined) return ok(undefined)
  const count = end.getUint16(10, true)
  const size = end.getUint32(12, true)
  const start = end.getUint32(16, true)
  if (start + size > file.size) return ok(undefined)
  const directory = await readBytes(file, start, start + size)
  if (!directory.ok) return directory
  return ok(readEntries(directory.value, count))
}

function findEnd(tail: Uint8Array<ArrayBuffer>): DataView | undefined {
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    const view = new DataView(tail.buffer, tail.byteOffset + at)
    if (view.getUint32(0, true) === END_SIGNATURE) return view
  }
  return undefined
}

function readEntries(
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
): readonly ZipPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: ZipPart[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > bytes.length) return undefined
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined
    const nameBytes = view.getUint16(at + 28, true)
    const extraBytes = view.getUint16(at + 30, true)
    const nameEnd = at + ENTRY_BYTES + nameBytes
    if (nameEnd + extraBytes > bytes.length) return undefined
    const part: ZipPart = {
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, nameEnd)),
      isDeflated: view.getUint16(at + 10, true) === 8,
      ...sizes(view, at, nameEnd, extraBytes),
      offset: view.getUint32(at + 42, true),
    }
    parts.push(part)
    at = nameEnd + extraBytes + view.getUint16(at + 32, true)
  }
  return parts
}

/** Sizes of 4 bytes, or of 8 in the Zip64 field, which is written there in this order. */
function sizes(
  view: DataView,
  entry: number,
  extraStart: number,
  extraBytes: number,
): Pick<ZipPart, 'packed' | 'unpacked'> {
  let packed = view.getUint32(entry + 20, true)
  let unpacked = view.getUint32(entry + 24, true)
  for (let at = extraStart; at + 4 <= extraStart + extraBytes;) {
    const length = view.getUint16(at + 2, true)
    let field = at + 4
    if (view.getUint16(at, true) === 1 && field + length <= view.byteLength) {
      if (unpacked === IN_EXTRA && length >= 8) {
        unpacked = Number(view.getBigUint64(field, true))
        field += 8
      }
      if (packed === IN_EXTRA && field + 8 <= at + 4 + length) {
        packed = Number(view.getBigUint64(field, true))
      }
    }
    at += 4 + length
  }
  return { packed, unpacked }
}
