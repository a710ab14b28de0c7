import { computePareto } from '../domain/pareto/pareto-report.ts'
import { computeWhatIf } from '../domain/pareto/what-if.ts'
import type { HeldCompany } from './held-company.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'

type ParetoHandlers = Pick<Handlers<AnalysisApi>, 'pareto' | 'paretoWhatIf'>

/** The Pareto curve, and what other cut-offs would change. */
export function createParetoHandlers(held: HeldCompany): ParetoHandlers {
  return {
    pareto: ({ view, scope }) => computePareto(held.company(), view, scope),
    paretoWhatIf: ({ view, rule, limit }) => computeWhatIf(held.company(), view, rule, limit),
  }
}
