import { deflateSync, Zip, ZipPassThrough } from 'fflate'
import { joinBytes } from './join-bytes.ts'

/** A file inside an archive, as texts in order. */
export interface ZipPart {
  readonly path: string
  readonly chunks: Iterable<string>
}

/** An archive that is being written, part after part. */
export interface ZipWriter {
  /** @param deflated - The content, packed by DEFLATE. */
  readonly add: (path: string, content: Uint8Array, deflated: Uint8Array<ArrayBuffer>) => void
  readonly finish: (type: string) => Blob
}

// The first day that the format knows, so that the same table gives the same file.
const MTIME = '1980-01-01T12:00:00'
const DEFLATE = 8

/**
 * Packs texts into a zip archive in the thread that asks: the asynchronous packers of libraries start
 * workers from blobs, which the content security policy forbids.
 */
export function zipFile(parts: readonly ZipPart[], type: string): Blob {
  const zip = createZipWriter()
  const encoder = new TextEncoder()
  for (const { path, chunks } of parts) {
    const content = joinBytes(Array.from(chunks, (chunk) => encoder.encode(chunk)))
    zip.add(path, content, deflateSync(content))
  }
  return zip.finish(type)
}

/**
 * Writes an archive of parts that are packed already. The library's own packing of a part piece by piece
 * writes back references that no reader accepts, for some contents.
 * @see https://github.com/101arrowz/fflate/issues/260
 */
export function createZipWriter(): ZipWriter {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, data) => {
    if (error !== null) throw error
    pieces.push(data)
  })
  return {
    add(path, content, deflated) {
      const part = new PackedPart(path, deflated)
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
