import { describe, expect, it } from 'vitest'
import type { Scoreboard } from '../../../src/domain/follow-up/scoreboard.ts'
import type { AlertSummary } from '../../../src/domain/alerts/alert-summary.ts'
import { ResultsFindings } from '../../../src/features/follow-ups/results-findings.tsx'
import type { Locale } from '../../../src/i18n/messages.ts'
import { renderInCockpit } from '../in-cockpit.tsx'
import { OVERVIEW } from '../october.ts'

async function sentence(changes: Partial<AlertSummary>, locale: Locale = 'en') {
  const total = { ...OVERVIEW.recovery.total, ...changes }
  const report = { total } as Scoreboard
  const { container } = await renderInCockpit(<ResultsFindings report={report} />, { locale })
  return container.textContent
}

describe('ResultsFindings', () => {
  it('says how many were contacted, recovered and came back, with the money of each', async () => {
    expect(await sentence({})).toBe(
      '34 of 56 alerts contacted. 15 recovered, ¥135k; 5 came back unasked, ¥30.0k.',
    )
    expect(await sentence({}, 'zh-CN')).toBe(
      '56 条预警中已联系 34 条。挽回 15 位，¥13.5万；自行回流 5 位，¥3.00万。',
    )
  })

  it('says so where nobody has ordered again', async () => {
    expect(await sentence({ recovered: 0, cameBack: 0, alerts: 1, contacted: 1 })).toBe(
      '1 of 1 alert contacted. Nobody was recovered; nobody came back unasked.',
    )
    expect(await sentence({ recovered: 0, cameBack: 0 }, 'zh-CN')).toBe(
      '56 条预警中已联系 34 条。尚无挽回；没有自行回流。',
    )
  })
})
