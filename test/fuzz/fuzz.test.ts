import { describe, expect, it } from 'vitest'
import { fateOf } from './lost-rows.ts'
import { damagedFile } from './mutated-file.ts'

const FILES = Number(process.env['FUZZ_FILES'] ?? 200)
const SEED = Number(process.env['FUZZ_SEED'] ?? 1)
/** Of computing: on a busy machine time passes by itself. */
const SLOW_MS = 2000

describe('a damaged order file', () => {
  it(
    'loses no row without saying so, does not crash and does not hang',
    { timeout: 3_600_000 },
    async () => {
      const faults: string[] = []
      let loaded = 0
      for (let seed = SEED; seed < SEED + FILES; seed += 1) {
        const before = process.cpuUsage()
        try {
          const fate = await fateOf(damagedFile(seed))
          if (fate.kind === 'loaded') loaded += 1
          if (fate.kind === 'loaded' && fate.lost.length > 0) {
            faults.push(`seed ${seed}: lost ${fate.lost.join(', ')}`)
          }
        } catch (cause) {
          faults.push(`seed ${seed}: ${String(cause)}`)
        }
        const { user, system } = process.cpuUsage(before)
        if ((user + system) / 1000 > SLOW_MS) faults.push(`seed ${seed}: too slow`)
      }
      expect(faults).toEqual([])
      expect(loaded).toBeGreaterThan(FILES / 2)
    },
  )
})
