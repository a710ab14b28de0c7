import { Zip, ZipDeflate } from 'fflate'

/** A file inside an archive, as texts in order. */
export interface ZipPart {
  readonly path: string
  readonly chunks: Iterable<string>
}

/** An archive that is being written, part after part. */
export interface ZipWriter {
  /** Begins a part; the one before it is to be ended first. */
  readonly begin: (path: string) => ZipPartWriter
  readonly finish: (type: string) => Blob
}

/** A part that is being written, piece after piece. */
export interface ZipPartWriter {
  readonly push: (piece: Uint8Array) => void
  readonly end: () => void
}

// The first day that the format knows, so that the same table gives the same file.
const MTIME = '1980-01-01T12:00:00'

/**
 * Packs texts into a zip archive, piece by piece, in the thread that asks: the asynchronous packers of
 * libraries start workers from blobs, which the content security policy forbids.
 */
export function zipFile(parts: readonly ZipPart[], type: string): Blob {
  const zip = createZipWriter()
  const encoder = new TextEncoder()
  for (const { path, chunks } of parts) {
    const part = zip.begin(path)
    for (const chunk of chunks) part.push(encoder.encode(chunk))
    part.end()
  }
  return zip.finish(type)
}

/** Writes an archive in the thread that asks, which may do other things between two pieces. */
export function createZipWriter(): ZipWriter {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, data) => {
    if (error !== null) throw error
    pieces.push(data)
  })
  return {
    begin(path) {
      const file = new ZipDeflate(path)
      file.mtime = MTIME
      zip.add(file)
      return {
        push: (piece) => file.push(piece),
        end: () => file.push(new Uint8Array(), true),
      }
    },
    finish(type) {
      zip.end()
      return new Blob(pieces, { type })
    },
  }
}
