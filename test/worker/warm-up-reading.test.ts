import { describe, expect, it } from 'vitest'
import { createImportSession } from '../../src/ingest/import-session.ts'
import { madeUpOrders } from '../../src/worker/made-up-orders.ts'
import { warmUpReading } from '../../src/worker/warm-up-reading.ts'
import { day } from '../domain/build-company.ts'

const GOING_ON = new AbortController().signal
const CONTROL = { signal: GOING_ON, onProgress: () => undefined }
const CONTEXT = {
  remembered: [],
  loaded: [],
  cancelledStatuses: ['Cancelled'],
  today: day('2025-06-20'),
}

/** All that reading and loading a file says, but for how long it took. */
async function read(file: File): Promise<unknown> {
  const session = createImportSession(CONTEXT)
  const [inspected] = await session.inspect([file], CONTROL)
  if (inspected?.ok !== true) throw new Error('The file was not read')
  const { id, mapping } = inspected.value
  const [loaded] = await session.load([{ file: id, mapping }], CONTROL)
  if (loaded?.ok !== true) throw new Error('The file was not loaded')
  const { report, ...lines } = loaded.value
  return [inspected, { ...report, milliseconds: 0 }, lines]
}

describe('warmUpReading', () => {
  it('reads every line, and finds in it all that reports are made of', async () => {
    const files = await warmUpReading(GOING_ON)
    expect(files.map(({ length }) => length)).toEqual([250, 500])
    for (const { customerName, salesperson, product, margin } of files) {
      expect(customerName.texts.length).toBeGreaterThan(30)
      expect(salesperson.texts).toHaveLength(5)
      expect(product.texts).toHaveLength(97)
      expect(margin.some(Number.isNaN)).toBe(false)
    }
  })

  it('changes nothing of what is read afterwards, not even where that is the same file', async () => {
    const own = new File(
      [
        'Date;Customer;Amount;Status\n03.04.2025;Mérite;1.200,50;\n05.04.2025;泵业;3,00;Cancelled\n',
      ],
      'own.csv',
    )
    const before = [await read(own), await read(madeUpOrders(250))]
    await warmUpReading(GOING_ON)
    expect([await read(own), await read(madeUpOrders(250))]).toEqual(before)
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    const warming = warmUpReading(controller.signal)
    controller.abort(new DOMException('A real file came', 'AbortError'))
    await expect(warming).rejects.toThrow('A real file came')
  })
})
