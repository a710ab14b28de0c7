import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import { readBytes } from './file-bytes.ts'
import { UNPACKED_BYTE_LIMIT, UNPACKED_RATIO_LIMIT, WORKBOOK_BYTE_LIMIT } from './limits.ts'
import type { ReadControl } from './opened-table.ts'
import { type ZipPart, readZipDirectory } from './zip-directory.ts'

/** Parts below this size may be packed as tightly as they like. */
const SMALL_PART = 1_000_000
/** The parts of a workbook whose text must end with the closing tag of its root. */
const CLOSING: readonly (readonly [RegExp, RegExp])[] = [
  [/^xl\/worksheets\/[^/]+\.xml$/, /<\/(?:\w+:)?worksheet\s*>\s*$/],
  [/^xl\/sharedStrings\.xml$/i, /(?:<\/(?:\w+:)?sst\s*>|<(?:\w+:)?sst\b[^>]*\/>)\s*$/],
  [/^xl\/workbook\.xml$/, /<\/(?:\w+:)?workbook\s*>\s*$/],
]
const TAIL_CHARACTERS = 1_000

/**
 * Checks a zipped workbook before it is held in memory: sizes within the limits, all parts there, and
 * the sheets' XML complete, for a reader that meets a sheet cut off takes it for an empty one.
 *
 * @returns The names of the parts; an error where the file is too large or damaged.
 */
export async function checkZippedWorkbook(
  file: File,
  control: ReadControl,
): Promise<Result<readonly ZipPart[], IngestError>> {
  const fileName = file.name
  if (file.size > WORKBOOK_BYTE_LIMIT) return failed(tooLarge(file, file.size, WORKBOOK_BYTE_LIMIT))
  const directory = await readZipDirectory(file)
  if (!directory.ok) return directory
  const parts = directory.value
  if (parts === undefined) {
    return failed({ kind: 'damaged', fileName, detail: 'zip directory' })
  }
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
  if (unpacked > UNPACKED_BYTE_LIMIT) return failed(tooLarge(file, unpacked, UNPACKED_BYTE_LIMIT))
  const bomb = parts.find(
    (part) => part.unpacked > SMALL_PART && part.unpacked > part.packed * UNPACKED_RATIO_LIMIT,
  )
  if (bomb !== undefined) {
    return failed(tooLarge(file, bomb.unpacked, bomb.packed * UNPACKED_RATIO_LIMIT))
  }
  let checked = 0
  for (const part of parts) {
    control.signal.throwIfAborted()
    const closing = CLOSING.find(([name]) => name.test(part.name))?.[1]
    if (closing !== undefined && !(await endsWith(file, part, closing))) {
      return failed({ kind: 'damaged', fileName, detail: part.name })
    }
    checked += part.packed
    control.onProgress({ bytes: checked, bytesTotal: file.size, rows: 0 })
  }
  return ok(parts)
}

function tooLarge(file: File, bytes: number, limitBytes: number): IngestError {
  return { kind: 'too-large', fileName: file.name, bytes, limitBytes }
}

/** Unpacks a part piece by piece and looks at its end; false too if it cannot be unpacked or its size is not as listed. */
async function endsWith(file: File, part: ZipPart, closing: RegExp): Promise<boolean> {
  const header = await readBytes(file, part.offset, part.offset + 30)
  if (!header.ok || header.value.length < 30) return false
  const view = new DataView(header.value.buffer)
  const start = part.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  const packed = file.slice(start, start + part.packed).stream()
  const stream = part.isDeflated
    ? packed.pipeThrough(new DecompressionStream('deflate-raw'))
    : packed
  try {
    const { bytes, tail } = await drain(stream, part.unpacked)
    return bytes === part.unpacked && closing.test(tail)
  } catch (cause) {
    // What the stream says about bytes that are not deflated: TypeError, in Node also its own errors.
    if (cause instanceof Error) return false
    throw cause
  }
}

async function drain(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<{ readonly bytes: number; readonly tail: string }> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let bytes = 0
  let tail = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { bytes, tail }
    bytes += value.length
    if (bytes > limit) {
      await reader.cancel()
      return { bytes, tail }
    }
    tail = (tail + decoder.decode(value.subarray(-TAIL_CHARACTERS))).slice(-TAIL_CHARACTERS)
  }
}
