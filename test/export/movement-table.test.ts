import { describe, expect, it } from 'vitest'
import { computeMovementList, type MovementPick } from '../../src/domain/movement/movement-list.ts'
import { computeTierReport } from '../../src/domain/tiers/tier-report.ts'
import { tableToCsv } from '../../src/export/csv-file.ts'
import { movementTable } from '../../src/export/movement-table.ts'
import { company, view, type LineDraft } from '../domain/build-company.ts'
import { ENGLISH } from '../features/formatters.ts'

const sale = (id: string, date: string, amount: number): LineDraft => ({ id, date, amount })

const COMPANY = company([
  sale('K1', '2025-09-10', 50),
  sale('K2', '2025-10-10', 20),
  sale('K3', '2025-10-10', 19.5),
  sale('K1', '2025-11-02', 1),
])

async function csv(pick: MovementPick, period = '2025-10'): Promise<readonly string[]> {
  const report = computeTierReport(COMPANY, view(period))
  const table = movementTable(
    {
      report,
      list: computeMovementList(COMPANY, report, pick),
      pick,
      directory: COMPANY.directory,
      moneyDecimals: 2,
    },
    ENGLISH,
  )
  return (await tableToCsv(table).text()).replace('\uFEFF', '').trimEnd().split('\r\n')
}

describe('movementTable', () => {
  it('writes who moved, from where to where, before, now and the change', async () => {
    expect(await csv({ kind: 'cell', from: 'A', to: 'D' })).toEqual([
      'Customer ID,Customer,Salesperson,Previous tier,Tier,Movement,Tier trail,Sales 2025-09,Sales 2025-10,Change,Last order,Ordered since',
      'K1,K1,Unassigned,A,D,lost,A D,50.00,0.00,-50.00,2025-09-10,2025-11-02',
    ])
  })

  it('has the distance and the tier beyond at an edge', async () => {
    const [head, row] = await csv({ kind: 'edge', edge: 'B-rises' })
    expect(head).toContain('Change,Would become,Distance,Last order')
    expect(row).toContain(',19.50,A,0.50,2025-10-10,')
  })

  it('has no earlier period where there is none', async () => {
    const [head] = await csv({ kind: 'edge', edge: 'A-falls' }, '2025-09')
    expect(head).not.toContain('Change')
    expect(head).toContain('Sales 2025-09,Would become')
  })
})
