import { describe, expect, it } from 'vitest'
import { warmUpReading } from '../../src/worker/warm-up-reading.ts'
import { warmUpReports } from '../../src/worker/warm-up-reports.ts'

const files = await warmUpReading(new AbortController().signal)

describe('warmUpReports', () => {
  it('finds an answer to every question in what was read', async () => {
    const { signal } = new AbortController()
    await expect(warmUpReports(files, signal)).resolves.toBeUndefined()
  })

  it('stops between two reports when it is told to', async () => {
    const controller = new AbortController()
    const warming = warmUpReports(files, controller.signal)
    controller.abort(new DOMException('A real question came', 'AbortError'))
    await expect(warming).rejects.toThrow('A real question came')
  })
})
