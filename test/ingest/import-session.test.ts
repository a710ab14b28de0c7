import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { TextColumn } from '../../src/domain/company/order-lines.ts'
import { createImportSession } from '../../src/ingest/import-session.ts'
import { CONTEXT, CONTROL, csvFile, load, loadLines, lookAt, questionOf, units } from './imports.ts'

const HEADER = 'Order date,Customer,Amount'
const LINES = [HEADER, '2025-01-31,Acme,100.50', '2025-02-01,Beta,-20']

describe('createImportSession', () => {
  it('reads a plain file into order lines and a report in which everything adds up', async () => {
    const { orders, report, notUsed } = await loadLines([...LINES, 'tbc,Beta,7', ',,'])
    expect(units(orders?.amount)).toEqual([100.5, -20])
    expect(orders?.row).toEqual(Int32Array.of(2, 3))
    expect(report).toMatchObject({ rowsRead: 4, used: 2, rejected: 1, setAside: 1 })
    expect(report.amountRead).toBe(report.amountUsed + report.amountNotUsed)
    expect(report.amountNotUsed).toBe(70_000)
    expect(notUsed.map(({ row, value }) => [row, value])).toEqual([
      [4, 'tbc'],
      [5, ''],
    ])
    expect(notUsed[0]?.column).toEqual({ header: 'Order date', letter: 'A' })
  })

  it('reads columns that say the same in other words as it reads each alone', async () => {
    const { orders } = await loadLines([
      'Order date,Customer no,Customer,Product,Product no,Quantity,Amount',
      '2025-01-31,K2,Beta,Bolt,P1,1,100.50',
      '2025-02-01,K1,Acme,Nut,P2,2,-20',
      '2025-02-02,K2,Beta,Bolt,P1,1,3',
    ])
    const textsOf = (column: TextColumn | undefined) =>
      Array.from(column?.index ?? [], (text) => column?.texts[text])
    expect(textsOf(orders?.customerId)).toEqual(['K2', 'K1', 'K2'])
    expect(textsOf(orders?.customerName)).toEqual(['Beta', 'Acme', 'Beta'])
    expect(textsOf(orders?.product)).toEqual(['Bolt', 'Nut', 'Bolt'])
    expect(units(orders?.quantity)).toEqual([1, 2, 1])
    expect(orders?.customerName.index).toBe(orders?.customerId.index)
  })

  it('refuses a file of column names only, naming them (F02)', async () => {
    const session = createImportSession(CONTEXT)
    const [result] = await session.inspect([csvFile([HEADER])], CONTROL)
    expect(result).toEqual({
      ok: false,
      error: {
        kind: 'no-rows',
        fileName: 'orders.csv',
        headers: ['Order date', 'Customer', 'Amount'],
      },
    })
  })

  it('accepts a single row, and notes that it says little (F03)', async () => {
    const { report } = await loadLines(LINES.slice(0, 2))
    expect(report.used).toBe(1)
    expect(report.notes).toContainEqual({ kind: 'few-rows', rows: 1 })
  })

  it('answers each file by itself: a bad one does not undo the good ones (F10)', async () => {
    const session = createImportSession(CONTEXT)
    const files = [csvFile([], 'empty.csv'), csvFile(LINES, 'good.csv')]
    const empty = new File([], 'empty.csv')
    const results = await session.inspect([empty, ...files.slice(1)], CONTROL)
    expect(
      results.map((result) => (result.ok ? result.value.fileName : result.error.kind)),
    ).toEqual(['empty-file', 'good.csv'])
  })

  it('takes the same content once in one drop (F10)', async () => {
    const session = createImportSession(CONTEXT)
    const results = await session.inspect(
      [csvFile(LINES, 'a.csv'), csvFile(LINES, 'b.csv')],
      CONTROL,
    )
    expect(results[1]).toEqual({
      ok: false,
      error: { kind: 'already-loaded', fileName: 'b.csv', asName: 'a.csv', loadedAt: 0 },
    })
  })

  it('recognises a content that is loaded already, under any name (B01)', async () => {
    const { inspection } = await lookAt(LINES)
    const loaded = [
      {
        hash: inspection.hash,
        name: 'march.csv',
        loadedAt: 1_741_000_000_000,
        currency: undefined,
      },
    ]
    const session = createImportSession({ ...CONTEXT, loaded })
    const [result] = await session.inspect([csvFile(LINES, 'april.csv')], CONTROL)
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'already-loaded', asName: 'march.csv', loadedAt: 1_741_000_000_000 },
    })
  })

  it('identifies content by its SHA-256', async () => {
    const { inspection } = await lookAt(['a,b,c', '2025-01-01,x,1'])
    const hash = createHash('sha256').update('a,b,c\n2025-01-01,x,1\n').digest('hex')
    expect(inspection.hash).toBe(hash)
  })

  it('refuses a file that has gone or has changed while it was read (F09)', async () => {
    const file = csvFile(LINES)
    const gone = new DOMException('The file could not be read', 'NotReadableError')
    let looks = 0
    file.slice = (...range) => {
      looks += 1
      if (looks > 1) throw gone
      return File.prototype.slice.apply(file, range)
    }
    const session = createImportSession(CONTEXT)
    const [result] = await session.inspect([file], CONTROL)
    expect(result).toEqual({ ok: false, error: { kind: 'unreadable', fileName: 'orders.csv' } })
  })

  it('keeps exact duplicates, marks and counts them with their total (B03)', async () => {
    const { orders, report } = await loadLines([...LINES, LINES[1] ?? '', LINES[1] ?? ''])
    expect(orders?.duplicate).toEqual(Uint8Array.of(0, 0, 1, 1))
    expect(report.duplicates).toEqual({ lines: 2, amount: 2_010_000 })
    expect(report.used).toBe(4)
  })

  it('keeps returns and samples, and counts them (B08, B10)', async () => {
    const { orders, report } = await loadLines([...LINES, '2025-02-02,Beta,0'])
    expect(units(orders?.amount)).toEqual([100.5, -20, 0])
    expect(report.notes).toContainEqual({ kind: 'samples', rows: 1 })
    expect(report.notes).toContainEqual({
      kind: 'returns',
      total: { lines: 1, amount: -200_000 },
    })
  })

  it('keeps lines without a salesperson: sums over people are the total (B07)', async () => {
    const { orders } = await loadLines([
      `${HEADER},Salesperson`,
      '2025-01-31,Acme,1,Li Na',
      '2025-01-31,Acme,2,',
    ])
    expect(orders?.salesperson.texts).toEqual(['Li Na'])
    expect(orders?.salesperson.index).toEqual(Int32Array.of(0, -1))
  })

  it('reads a file again under another header row, and forgets what was found before', async () => {
    const { session, inspection } = await lookAt(['x,y,z', ...LINES])
    const again = await session.reread(inspection.id, { ...inspection.read, headerRow: 1 }, CONTROL)
    expect(inspection.read.headerRow).toBe(2)
    expect(again.ok && again.value.columns.map(({ header }) => header)).toEqual(['x', 'y', 'z'])
    expect(again.ok && again.value.mapping.answered).toContain('header-row')
  })

  it('reviews another mapping without loading anything', async () => {
    const { session, inspection } = await lookAt(LINES)
    const mapping = { ...inspection.mapping, columns: { customerName: 1 } }
    const review = await session.review(inspection.id, mapping, CONTROL)
    expect(review.blockers.map(({ kind }) => kind)).toEqual(['missing-field', 'missing-field'])
  })

  it('stops where it is told to', async () => {
    const controller = new AbortController()
    const { session, inspection } = await lookAt(LINES)
    controller.abort()
    const files = [{ file: inspection.id, mapping: inspection.mapping }]
    await expect(
      session.load(files, { ...CONTROL, signal: controller.signal }),
    ).rejects.toHaveProperty('name', 'AbortError')
  })

  it('gives a file up once it is loaded: its lines are apart from it by then', async () => {
    const { session, inspection } = await lookAt(LINES)
    const { id, mapping } = inspection
    const [loaded] = await session.load([{ file: id, mapping }], CONTROL)
    await expect(session.review(id, mapping, CONTROL)).rejects.toThrow(RangeError)
    expect(loaded?.ok === true && loaded.value.orders).toEqual(
      (await load(await lookAt(LINES))).orders,
    )
  })

  it('tells how far it has come', async () => {
    const phases: string[] = []
    const session = createImportSession(CONTEXT)
    const control = { ...CONTROL, onProgress: ({ phase }: { phase: string }) => phases.push(phase) }
    const [result] = await session.inspect([csvFile(LINES)], control)
    if (result?.ok !== true) throw new Error('refused')
    await session.load([{ file: result.value.id, mapping: result.value.mapping }], control)
    expect(new Set(phases)).toEqual(new Set(['reading', 'looking', 'loading']))
  })

  it('refuses amounts whose sum is beyond what is exact (N11)', async () => {
    const looked = await lookAt([HEADER, '2025-01-01,A,500000000000', '2025-01-02,B,500000000000'])
    const { session, inspection } = looked
    const [result] = await session.load(
      [{ file: inspection.id, mapping: inspection.mapping }],
      CONTROL,
    )
    expect(result).toEqual({ ok: false, error: { kind: 'too-large-sum', fileName: 'orders.csv' } })
  })

  it('knows only the files that it has inspected', async () => {
    const session = createImportSession(CONTEXT)
    const { inspection } = await lookAt(LINES)
    await expect(session.review('file-9', inspection.mapping, CONTROL)).rejects.toThrow(RangeError)
  })

  it('remembers at loading what stood on the screen, so that it is not asked again (H05)', async () => {
    const lines = ['Order date,Customer,Amount,Discount', '03/04/2025,Acme,1.5,0.2']
    const first = await lookAt(lines)
    expect(questionOf(first, 'date-order')).toBeDefined()
    const { report } = await load(first, { dateOrder: { date: 'dmy' } })
    const remembered = [{ kind: report.kind, headers: report.headers, mapping: report.mapping }]
    const second = await lookAt(
      ['AMOUNT,order date,Discount,customer', '7.5,05/04/2025,0.2,Beta'],
      { remembered },
    )
    expect(second.inspection.remembered).toBe(true)
    // The order of the columns is shown, and needs no answer.
    const asked = second.inspection.review.questions.map(({ kind }) => kind)
    expect(asked).toEqual(['changed-headers'])
    expect(second.inspection.review.blockers).toEqual([])
    const { orders } = await load(second)
    expect(units(orders?.amount)).toEqual([7.5])
  })
})
