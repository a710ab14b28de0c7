/**
 * Unpacks workbooks in a thread of its own, beside the one that scans them. Pieces change hands without
 * being copied, in a few rooms that come back, so that neither thread makes garbage of them, and the one
 * that unpacks is never far ahead.
 */
import { DamagedWorkbook } from '../ingest/read/damaged-workbook.ts'
import type { Unpacker } from '../ingest/read/unpacker.ts'
import type { ZipPart } from '../ingest/read/zip-directory.ts'
import { HEAD_ROOM, ROOM_BYTES, unpackPart } from '../ingest/read/zip-part.ts'
import { createWaitingQueue, type WaitingQueue } from './waiting-queue.ts'

const ROOMS = 4

/** A part to unpack, or a room that is free again. */
type Ask =
  | { readonly kind: 'unpack'; readonly file: Blob; readonly part: ZipPart }
  | { readonly kind: 'room'; readonly room: ArrayBuffer }

type Answer =
  | { readonly kind: 'piece'; readonly room: ArrayBuffer; readonly bytes: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'failed'; readonly cause: unknown }
  /** There is no such thread: its script could not be loaded. */
  | { readonly kind: 'absent' }

/** What is used of a worker's own scope. */
interface Asker {
  postMessage(message: Answer, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Ask>) => void): void
}

/** What is used of a worker. */
export interface UnpackWorker {
  postMessage(message: Ask, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/** The side that unpacks. */
export function serveUnpacking(asker: Asker): void {
  let rooms: WaitingQueue<ArrayBuffer> | undefined
  /** The part that was asked for last. */
  let last = Promise.resolve()

  async function unpack(file: Blob, part: ZipPart): Promise<void> {
    const own = Array.from({ length: ROOMS }, () => new ArrayBuffer(ROOM_BYTES))
    rooms = createWaitingQueue(own)
    try {
      for await (const { buffer, length } of unpackPart(file, part, rooms.take)) {
        asker.postMessage({ kind: 'piece', room: buffer, bytes: length }, [buffer])
      }
      asker.postMessage({ kind: 'end' }, [])
    } catch (cause) {
      const isDamaged = cause instanceof DamagedWorkbook
      asker.postMessage(
        isDamaged ? { kind: 'damaged', detail: cause.detail } : { kind: 'failed', cause },
        [],
      )
    }
  }

  asker.addEventListener('message', ({ data }) => {
    if (data.kind === 'room') rooms?.put(data.room)
    else last = last.then(() => unpack(data.file, data.part))
  })
}

/** The side that scans. Where the worker cannot be started, it unpacks here. */
export function createUnpacker(worker: UnpackWorker): Unpacker {
  const answers = createWaitingQueue<Answer>()
  let isAbsent = false
  worker.addEventListener('message', ({ data }) => answers.put(data))
  worker.addEventListener('error', () => answers.put({ kind: 'absent' }))

  async function* take(file: Blob, part: ZipPart): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let pieces = 0; !isAbsent; pieces += 1) {
      const answer = await answers.take()
      switch (answer.kind) {
        case 'piece':
          yield new Uint8Array(answer.room, HEAD_ROOM, answer.bytes)
          worker.postMessage({ kind: 'room', room: answer.room }, [answer.room])
          break
        case 'end':
          return
        case 'damaged':
          throw new DamagedWorkbook(answer.detail)
        case 'failed':
          throw answer.cause
        case 'absent':
          if (pieces > 0) throw new Error('The worker that unpacks has failed')
          isAbsent = true
          break
        default:
          answer satisfies never
      }
    }
    yield* unpackPart(file, part)
  }

  return {
    unpack(file, part) {
      if (!isAbsent) worker.postMessage({ kind: 'unpack', file, part }, [])
      return take(file, part)
    },
    stop: () => worker.terminate(),
  }
}
