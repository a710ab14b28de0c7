import { afterEach, describe, expect, it } from 'vitest'
import { DamagedWorkbook } from '../../src/ingest/read/damaged-workbook.ts'
import { checkZip } from '../../src/ingest/read/zip-check.ts'
import type { ZipPart } from '../../src/ingest/read/zip-directory.ts'
import { ROOM_BYTES } from '../../src/ingest/read/zip-part.ts'
import {
  createUnpacker,
  serveUnpacking,
  type UnpackWorker,
} from '../../src/worker/unpack-beside.ts'
import { zipOf } from '../ingest/read/workbook-parts.ts'

const LARGE = Uint8Array.from({ length: 9 * ROOM_BYTES }, (_, at) => (at * at) >> 7)
const SMALL = new TextEncoder().encode('<worksheet/>')

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** A worker without its thread. */
function startUnpacking(): UnpackWorker {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  serveUnpacking(port1)
  port1.start()
  port2.start()
  return Object.assign(port2, { terminate: () => port2.close() })
}

async function open(contents: Readonly<Record<string, Uint8Array>>) {
  const file = new File([zipOf(contents)], 'orders.xlsx')
  const parts = await checkZip(file, true)
  if (!parts.ok) throw new Error(parts.error.kind)
  return { file, parts: parts.value }
}

async function bytesOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const all: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of pieces) all.push(piece.slice())
  return new Uint8Array(await new Blob(all).arrayBuffer())
}

describe('createUnpacker', () => {
  it('gives the bytes of one part after the other, each in more pieces than there are rooms', async () => {
    const { file, parts } = await open({ a: LARGE, b: new Uint8Array(), c: SMALL, d: LARGE })
    const { unpack } = createUnpacker(startUnpacking())
    const read: Uint8Array[] = []
    for (const part of parts) read.push(await bytesOf(unpack(file, part)))
    expect(read.map((bytes) => Buffer.compare(bytes, LARGE))).toEqual([0, -1, 1, 0])
    expect(read.map(({ length }) => length)).toEqual([LARGE.length, 0, SMALL.length, LARGE.length])
  })

  it('keeps the order of parts that are all asked for before any is taken', async () => {
    const { file, parts } = await open({ a: LARGE, b: SMALL, c: LARGE })
    const { unpack } = createUnpacker(startUnpacking())
    const lengths: number[] = []
    for (const pieces of parts.map((part) => unpack(file, part))) {
      lengths.push((await bytesOf(pieces)).length)
    }
    expect(lengths).toEqual([LARGE.length, SMALL.length, LARGE.length])
  })

  it('tells a damaged part from other failures', async () => {
    const { file, parts } = await open({ a: LARGE })
    const [part] = parts as [ZipPart]
    const { unpack } = createUnpacker(startUnpacking())
    const cut = { ...part, unpacked: LARGE.length - 1 }
    await expect(bytesOf(unpack(file, cut))).rejects.toThrow(DamagedWorkbook)
    expect(await bytesOf(unpack(file, part))).toHaveLength(LARGE.length)
  })

  it('unpacks here where the worker cannot be started', async () => {
    const { file, parts } = await open({ a: SMALL, b: SMALL })
    const worker: UnpackWorker = {
      postMessage: () => undefined,
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'error') queueMicrotask(() => listener(undefined as never))
      },
      terminate: () => undefined,
    }
    const { unpack } = createUnpacker(worker)
    for (const part of parts) expect(await bytesOf(unpack(file, part))).toEqual(SMALL)
  })
})
