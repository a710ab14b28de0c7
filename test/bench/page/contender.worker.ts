import { runCockpit } from './cockpit.ts'
import { runFloor } from './floor.ts'
import type { Outcome } from './outcome.ts'
import { runPapa } from './papa.ts'

/** Who runs in a worker of ours. */
export type ContenderName = keyof typeof CONTENDERS

/** One run. */
export interface Reading {
  readonly ms: number
  /** Milliseconds of its parts, in order, where it tells them. */
  readonly phases: readonly (readonly [name: string, ms: number])[]
  readonly outcome: Outcome
}

const CONTENDERS = { cockpit: runCockpit, floor: runFloor, papa: runPapa } as const

interface Task {
  readonly contender: ContenderName
  readonly file: File
}

async function measure({ contender, file }: Task): Promise<Reading> {
  const phases: [string, number][] = []
  const startedAt = performance.now()
  let last = startedAt
  const outcome = await CONTENDERS[contender](file, (phase) => {
    const now = performance.now()
    phases.push([phase, now - last])
    last = now
  })
  return { ms: performance.now() - startedAt, phases, outcome }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  measure(data).then((reading) => globalThis.postMessage(reading), reportError)
})
