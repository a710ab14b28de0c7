import type { ZipPart } from './zip-directory.ts'
import { unpackPart } from './zip-part.ts'

/**
 * Unpacks the parts of a workbook, one after the other in the order in which they are asked for, see
 * `unpackPart`. The pieces of one must be taken before those of the next.
 */
export interface Unpacker {
  readonly unpack: (file: Blob, part: ZipPart) => AsyncGenerator<Uint8Array<ArrayBuffer>>
  /** Nothing must be unpacked any more. */
  readonly stop: () => void
}

/** Starts one for a workbook. */
export type StartUnpacker = () => Unpacker

/** Unpacks in the thread that scans. */
export const UNPACK_HERE: Unpacker = {
  unpack: (file, part) => unpackPart(file, part),
  stop: () => undefined,
}
