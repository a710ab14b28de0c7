import type { Unpacker } from '../ingest/read/unpacker.ts'
import { createVouching } from './trusted-scripts.ts'
import { createUnpacker } from './unpack-beside.ts'
import unpackWorkerUrl from './unpack.worker.ts?worker&url'

const vouchFor = createVouching([unpackWorkerUrl])

/** Starts a worker that unpacks one workbook, for the worker that reads it. */
export function startUnpacker(): Unpacker {
  return createUnpacker(new Worker(vouchFor(unpackWorkerUrl), { type: 'module', name: 'unpack' }))
}
