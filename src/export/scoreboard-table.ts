import { CONTACT_TRAITS, type Scoreboard } from '../domain/follow-up/scoreboard.ts'
import type { AlertSummary } from '../domain/alerts/alert-summary.ts'
import type { View } from '../domain/periods/view.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { traitText } from '../i18n/trait-text.ts'
import {
  buildFile,
  customerParts,
  formatterOf,
  type BuiltFile,
  type FileStyle,
} from './build-file.ts'
import { columnsOver, type ExportTable } from './export-table.ts'

/** What a table of results is made from. */
export interface ScoreboardTableSource {
  readonly report: Scoreboard
  readonly moneyDecimals: 2 | 4
}

interface Row {
  /** Which list the row is of; each list adds up to all alerts. */
  readonly by: string
  readonly name: string
  readonly summary: AlertSummary
}

/** What came of alerts: by salesperson, then by channel, outcome, cause and period, one under the other. */
export function scoreboardTable(
  { report, moneyDecimals }: ScoreboardTableSource,
  formatter: Formatter,
): ExportTable {
  const { text } = formatter
  const rows = rowsOf(report, formatter)
  const column = columnsOver(rows)
  const figure = (
    head: string,
    kind: 'integer' | 'money',
    value: (summary: AlertSummary) => number,
  ) => column.figure(head, kind, ({ summary }) => value(summary))
  return {
    name: text('files.results.name'),
    length: rows.length,
    moneyDecimals,
    columns: [
      column.text(text('files.results.by'), ({ by }) => by),
      column.text(text('files.results.of'), ({ name }) => name),
      figure(text('files.results.alerts'), 'integer', ({ alerts }) => alerts),
      figure(text('files.results.contacted'), 'integer', ({ contacted }) => contacted),
      figure(text('files.results.recovered'), 'integer', ({ recovered }) => recovered),
      figure(text('files.results.cameBack'), 'integer', ({ cameBack }) => cameBack),
      figure(text('files.results.open'), 'integer', ({ open }) => open),
      figure(text('files.results.done'), 'integer', ({ done }) => done),
      figure(text('files.results.recoveredMoney'), 'money', (summary) => summary.recoveredMoney),
      figure(text('files.results.cameBackMoney'), 'money', (summary) => summary.cameBackMoney),
    ],
  }
}

/** What came of alerts as a file named after its period, how far back it goes, and the salesperson. */
export async function buildScoreboardFile(
  source: ScoreboardTableSource,
  view: View,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const { span, byPeriod } = source.report
  const name = [
    text('files.results.name'),
    span === 'period' ? '' : (byPeriod[0]?.period.key ?? ''),
    view.period,
    ...customerParts(view, formatter),
  ]
  return buildFile(scoreboardTable(source, formatter), name, style)
}

function rowsOf(report: Scoreboard, { text }: Formatter): readonly Row[] {
  const { bySalesperson, byTrait, byPeriod } = report
  return [
    ...bySalesperson.map((summary) => ({
      by: text('results.by.salesperson'),
      name: summary.owner || text('terms.unassigned'),
      summary,
    })),
    ...CONTACT_TRAITS.flatMap((trait) =>
      byTrait[trait].map(({ value, summary }) => ({
        by: text(`results.by.${trait}`),
        name: traitText(trait, value, { text }),
        summary,
      })),
    ),
    ...byPeriod.map(({ period, summary }) => ({
      by: text('results.by.period'),
      name: period.key,
      summary,
    })),
  ]
}
