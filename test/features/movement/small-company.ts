import { computeMovementList } from '../../../src/domain/movement/movement-list.ts'
import { computeMovementReport } from '../../../src/domain/movement/movement-report.ts'
import type { View } from '../../../src/domain/periods/view.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { Handlers } from '../../../src/worker/rpc.ts'
import { company, type LineDraft } from '../../domain/build-company.ts'

const sale = (name: string, date: string, amount: number): LineDraft => ({
  name,
  date,
  amount,
  person: 'Li Na',
})

/**
 * September gives A, B, B, B, C. In October the best customer is silent, so is the smallest; one comes
 * back, one is new.
 */
export const SMALL = company([
  sale('Returner', '2025-08-10', 1),
  sale('Best Pumps', '2025-09-10', 50_000),
  sale('Second Valves', '2025-09-10', 40_000),
  sale('Third Motors', '2025-09-10', 30_000),
  sale('Fourth Bolts', '2025-09-10', 20_000),
  sale('Smallest', '2025-09-10', 10_000),
  sale('Second Valves', '2025-10-10', 60_000),
  sale('Third Motors', '2025-10-10', 58_000),
  sale('Fourth Bolts', '2025-10-10', 15_000),
  sale('Returner', '2025-10-10', 14_000),
  sale('Newcomer', '2025-10-10', 7_000),
  sale('Best Pumps', '2025-11-03', 5_000),
])

/** A company known from September on, so that this is its first period. */
export const ONE_MONTH = company([sale('Alone', '2025-10-10', 100)])

/** The worker's answers about movement, from a company. */
export function movementHandlers(of = SMALL): Partial<Handlers<AnalysisApi>> {
  const tiers = (view: View) => computeTierReport(of, view)
  return {
    directory: () => of.directory,
    movement: ({ view }) => computeMovementReport(of, view, tiers(view)),
    movementList: ({ view, pick, sort }) => computeMovementList(of, tiers(view), pick, sort),
  }
}
