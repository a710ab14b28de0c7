/** A file inside an archive, as texts in order. */
export interface ZipPart {
  readonly path: string
  readonly chunks: Iterable<string>
}

interface Packed {
  readonly path: Uint8Array<ArrayBuffer>
  readonly data: Uint8Array<ArrayBuffer>
  readonly crc: number
  readonly size: number
}

const DEFLATE = 8
const UTF8_NAMES = 0x0800
const VERSION = 20
// 1 January 1980, the first day that the format knows: the same table gives the same file.
const DOS_DATE = 0x0021

/**
 * Packs texts into a zip archive with the browser's own compression, which works in a worker under any
 * content security policy (libraries start workers from blobs for it, which ours forbids).
 * @see APPNOTE.TXT, the .ZIP file format specification.
 */
export async function zipFile(parts: readonly ZipPart[], type: string): Promise<Blob> {
  const packed = []
  for (const part of parts) packed.push(await pack(part))
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const file of packed) {
    const head = localHead(file)
    directory.push(centralHead(file, offset), file.path)
    pieces.push(head, file.path, file.data)
    offset += head.length + file.path.length + file.data.length
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  return new Blob([...pieces, ...directory, endRecord(packed.length, size, offset)], { type })
}

async function pack({ path, chunks }: ZipPart): Promise<Packed> {
  const encoder = new TextEncoder()
  const compression = new CompressionStream('deflate-raw')
  const compressed = new Response(compression.readable).arrayBuffer()
  const writer = compression.writable.getWriter()
  let crc = 0xffff_ffff
  let size = 0
  for (const chunk of chunks) {
    const bytes = encoder.encode(chunk)
    crc = updateCrc(crc, bytes)
    size += bytes.length
    await writer.write(bytes)
  }
  await writer.close()
  return {
    path: encoder.encode(path),
    data: new Uint8Array(await compressed),
    crc: (crc ^ 0xffff_ffff) >>> 0,
    size,
  }
}

function localHead({ path, data, crc, size }: Packed): Uint8Array<ArrayBuffer> {
  return record([
    [4, 0x0403_4b50],
    ...commonFields(),
    [4, crc],
    [4, data.length],
    [4, size],
    [2, path.length],
    [2, 0], // no extra field
  ])
}

function centralHead({ path, data, crc, size }: Packed, offset: number): Uint8Array<ArrayBuffer> {
  return record([
    [4, 0x0201_4b50],
    [2, VERSION],
    ...commonFields(),
    [4, crc],
    [4, data.length],
    [4, size],
    [2, path.length],
    ...([2, 2, 2, 2] as const).map((width) => [width, 0] as const), // extra, comment, disk, internal
    [4, 0], // external attributes
    [4, offset],
  ])
}

function commonFields(): readonly Field[] {
  return [
    [2, VERSION],
    [2, UTF8_NAMES],
    [2, DEFLATE],
    [2, 0], // midnight
    [2, DOS_DATE],
  ]
}

function endRecord(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  return record([
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0], // no comment
  ])
}

/** A number and how many bytes it takes, lowest byte first. */
type Field = readonly [width: 2 | 4, value: number]

function record(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1
  return crc
})

function updateCrc(crc: number, bytes: Uint8Array): number {
  let next = crc
  for (const byte of bytes) next = (CRC_TABLE[(next ^ byte) & 0xff] ?? 0) ^ (next >>> 8)
  return next
}
