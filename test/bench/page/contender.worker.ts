import type { Outcome } from './outcome.ts'

/** Who runs in a worker of ours. */
export type ContenderName = keyof typeof CONTENDERS

/** One run. */
export interface Reading {
  readonly ms: number
  /** Milliseconds of its parts, in order, where it tells them. */
  readonly phases: readonly (readonly [name: string, ms: number])[]
  readonly outcome: Outcome
}

/**
 * Their code comes before the clock starts, and none has that of another. This app's workers have warmed up
 * by then, as they do while the page waits for a file.
 */
const CONTENDERS = {
  cockpit: async () => {
    const { runCockpit, warmUp } = await import('./cockpit.ts')
    await warmUp()
    return runCockpit
  },
  later: async () => {
    const { warmUp } = await import('./cockpit.ts')
    await warmUp()
    return (await import('./later.ts')).runLater
  },
  floor: async () => (await import('./floor.ts')).runFloor,
  papa: async () => (await import('./papa.ts')).runPapa,
  sheetjs: async () => (await import('./sheetjs.ts')).runSheetJs,
  readExcelFile: async () => (await import('./read-excel-file.ts')).runReadExcelFile,
} as const

interface Task {
  readonly contender: ContenderName
  readonly file: File
}

async function measure({ contender, file }: Task): Promise<Reading> {
  const run = await CONTENDERS[contender]()
  const phases: [string, number][] = []
  const startedAt = performance.now()
  let last = startedAt
  const outcome = await run(file, (phase) => {
    const now = performance.now()
    phases.push([phase, now - last])
    last = now
  })
  return { ms: performance.now() - startedAt, phases, outcome }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  measure(data).then((reading) => globalThis.postMessage(reading), reportError)
})
