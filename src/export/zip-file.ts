import { Zip, ZipDeflate } from 'fflate'

/** A file inside an archive, as texts in order. */
export interface ZipPart {
  readonly path: string
  readonly chunks: Iterable<string>
}

// The first day that the format knows, so that the same table gives the same file.
const MTIME = '1980-01-01T12:00:00'

/**
 * Packs texts into a zip archive, piece by piece, in the thread that asks: the asynchronous packers of
 * libraries start workers from blobs, which the content security policy forbids.
 */
export function zipFile(parts: readonly ZipPart[], type: string): Blob {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, data) => {
    if (error !== null) throw error
    pieces.push(data)
  })
  const encoder = new TextEncoder()
  for (const { path, chunks } of parts) {
    const file = new ZipDeflate(path)
    file.mtime = MTIME
    zip.add(file)
    for (const chunk of chunks) file.push(encoder.encode(chunk))
    file.push(new Uint8Array(), true)
  }
  zip.end()
  return new Blob(pieces, { type })
}
