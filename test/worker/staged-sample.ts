import type { NotUsedRow } from '../../src/ingest/import-report.ts'
import type { StagedFile } from '../../src/worker/import-protocol.ts'
import { day, orderLines, view, type LineDraft } from '../domain/build-company.ts'
import { sampleReport } from '../storage/kept-sample.ts'

export const TODAY = day('2025-06-20')
export const MAY = view('2025-05')
export const BAD_ROW: NotUsedRow = {
  row: 9,
  column: { header: 'Amount', letter: 'C' },
  value: '=1+1',
  reason: { kind: 'not-a-number', field: 'amount' },
  amount: undefined,
}

/** The worked example of the definitions: ten customers in May, one in March only. */
export const LINES: readonly LineDraft[] = [
  { date: '2025-03-10', id: 'K11', name: 'Firm 11', amount: 70, person: 'Li Wei' },
  { date: '2025-04-10', id: 'K1', name: 'Firm 1', amount: 400, person: 'Li Wei' },
  ...[500, 200, 90, 60, 50, 40, 30, 20, 20, 15].map((amount, at) => ({
    date: '2025-05-12',
    id: `K${at + 1}`,
    name: `Firm ${at + 1}`,
    person: at % 2 === 0 ? 'Li Wei' : 'Zhang Min',
    amount,
  })),
  { date: '2025-05-20', id: 'K10', name: 'Firm 10', amount: -25, person: 'Zhang Min' },
  { date: '2025-06-02', id: 'K1', name: 'Firm 1', amount: 10, person: 'Li Wei' },
]

export function staged(
  fileName: string,
  drafts: readonly LineDraft[],
  rows: NotUsedRow[] = [],
): StagedFile {
  return {
    report: sampleReport(fileName, drafts.length),
    notUsed: rows,
    orders: orderLines(drafts),
    customers: undefined,
  }
}
