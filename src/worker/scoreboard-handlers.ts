import { layLog } from '../domain/follow-up/follow-up-log.ts'
import { computeScoreboard, type Scoreboard, type Span } from '../domain/follow-up/scoreboard.ts'
import type { View } from '../domain/periods/view.ts'
import { moneyDecimals } from './export-handlers.ts'
import type { HeldCompany } from './held-company.ts'
import type { HeldLog } from './held-log.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'

type ScoreboardHandlers = Pick<Handlers<AnalysisApi>, 'scoreboard' | 'exportScoreboard'>

/** What came of alerts, on the screen and as a file. */
export function createScoreboardHandlers(held: HeldCompany, log: HeldLog): ScoreboardHandlers {
  const report = (view: View, span: Span): Scoreboard =>
    computeScoreboard(held.company(), view, span, layLog(held.company(), log.book()))
  return {
    scoreboard: ({ view, span }) => report(view, span),
    async exportScoreboard({ view, span, format, locale }) {
      const source = { report: report(view, span), moneyDecimals: moneyDecimals(held) }
      const { fileBuilders } = await import('../export/file-builders.ts')
      return fileBuilders.scoreboard(source, view, { format, locale })
    },
  }
}
