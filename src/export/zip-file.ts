import { deflateSync, Zip, ZipPassThrough } from 'fflate'
import { joinArrays } from '../domain/join-arrays.ts'

/** A file inside an archive, as texts in order. */
export interface ZipPart {
  readonly path: string
  readonly chunks: Iterable<string>
}

/** An archive that is being written, part after part; between them the thread may do other things. */
export interface ZipWriter {
  readonly add: (path: string, content: Uint8Array) => void
  readonly finish: (type: string) => Blob
}

// The first day that the format knows, so that the same table gives the same file.
const MTIME = '1980-01-01T12:00:00'
const DEFLATE = 8
const LEVEL = 6

type Level = 1 | 6

/**
 * Packs texts into a zip archive in the thread that asks: the asynchronous packers of libraries start
 * workers from blobs, which the content security policy forbids.
 */
export function zipFile(parts: readonly ZipPart[], type: string): Blob {
  const zip = createZipWriter(LEVEL)
  const encoder = new TextEncoder()
  for (const { path, chunks } of parts) {
    zip.add(
      path,
      joinArrays(
        Array.from(chunks, (chunk) => encoder.encode(chunk)),
        Uint8Array,
      ),
    )
  }
  return zip.finish(type)
}

/**
 * Writes an archive, each part packed in one go. The library's packing of a part piece by piece writes back
 * references that no reader accepts, for some contents.
 *
 * @param level - 1: quickly; 6: well.
 * @see https://github.com/101arrowz/fflate/issues/260
 */
export function createZipWriter(level: Level): ZipWriter {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, data) => {
    if (error !== null) throw error
    pieces.push(data)
  })
  return {
    add(path, content) {
      const part = new PackedPart(path, deflateSync(content, { level }))
      zip.add(part)
      part.push(content, true)
    },
    finish(type) {
      zip.end()
      return new Blob(pieces, { type })
    },
  }
}

/** Counts and sums up its content as a part that is stored does, and writes what stands for it. */
class PackedPart extends ZipPassThrough {
  override compression = DEFLATE
  override mtime = MTIME
  readonly #deflated: Uint8Array<ArrayBuffer>

  constructor(path: string, deflated: Uint8Array<ArrayBuffer>) {
    super(path)
    this.#deflated = deflated
  }

  protected override process(): void {
    this.ondata(null, this.#deflated, true)
  }
}
