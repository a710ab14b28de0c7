import { BY_SALESPERSON } from '../domain/people/grouping.ts'
import type { GroupRow, PeopleReport } from '../domain/people/people-report.ts'
import { SEVERITIES } from '../domain/alerts/alert.ts'
import type { View } from '../domain/periods/view.ts'
import type { Movement } from '../domain/tiers/movement-kind.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import { fieldName, fieldValueText } from '../i18n/field-text.ts'
import type { Formatter } from '../i18n/formatter.ts'
import {
  buildFile,
  customerParts,
  formatterOf,
  type BuiltFile,
  type FileStyle,
} from './build-file.ts'
import { columnsOver, type ExportTable } from './export-table.ts'

/** What a table of salespeople is made from. */
export interface PeopleTableSource {
  readonly report: PeopleReport
  /** Names in the order on the screen; those that are not named follow. */
  readonly order: readonly string[]
  readonly moneyDecimals: 2 | 4
}

const MOVES = ['new', 'back', 'lost', 'up', 'down'] as const satisfies readonly Movement[]

/** Salespeople, or the values of a field, beside each other; without the company's row, so that it sums. */
export function peopleTable(source: PeopleTableSource, formatter: Formatter): ExportTable {
  const { report, order, moneyDecimals } = source
  const { text } = formatter
  const rows = report.rows.toSorted((x, y) => placeIn(order, x) - placeIn(order, y))
  const column = columnsOver(rows)
  const hasMargin = report.marginCover !== undefined
  const isByPerson = report.by === BY_SALESPERSON

  return {
    name: text('files.people.name'),
    length: rows.length,
    moneyDecimals,
    columns: [
      column.text(groupHead(report, formatter), (row) => groupName(row, report, formatter)),
      column.figure(text('files.people.sales'), 'money', ({ now }) => now?.sales),
      column.figure(text('files.people.salesBefore'), 'money', ({ before }) => before?.sales),
      column.figure(
        text('files.people.salesYearBefore'),
        'money',
        ({ yearBefore }) => yearBefore?.sales,
      ),
      ...(hasMargin
        ? [
            column.figure(text('files.people.margin'), 'money', ({ now }) => now?.margin),
            column.figure(text('files.people.marginRate'), 'ratio', ({ now }) => now?.marginRate),
          ]
        : []),
      ...(isByPerson
        ? [column.figure(text('files.people.named'), 'money', ({ named }) => named?.sales ?? 0)]
        : []),
      column.figure(text('files.people.orders'), 'integer', ({ now }) => now?.orders),
      column.figure(text('files.people.customers'), 'integer', ({ customers }) => customers),
      ...TIERS.map((tier) =>
        column.figure(
          text('files.people.tier', { tier }),
          'integer',
          ({ byTier }) => byTier[tier].customers,
        ),
      ),
      column.figure(text('files.people.ordering'), 'integer', ({ now }) => now?.orderingCustomers),
      ...MOVES.map((movement) =>
        column.figure(
          text(`files.people.${movement}`),
          'integer',
          ({ byMovement }) => byMovement[movement],
        ),
      ),
      column.figure(text('files.people.repurchase'), 'ratio', ({ now }) => now?.repurchaseRate),
      column.figure(text('files.people.retention'), 'ratio', ({ now }) => now?.retention),
      ...SEVERITIES.map((severity) =>
        column.figure(
          text(`files.people.${severity}`),
          'integer',
          ({ alerts }) => alerts.bySeverity[severity],
        ),
      ),
      column.figure(text('files.people.valueAtRisk'), 'money', ({ alerts }) => alerts.valueAtRisk),
      column.figure(text('files.people.open'), 'integer', ({ alerts }) => alerts.open),
      column.figure(text('files.people.contacted'), 'integer', ({ alerts }) => alerts.contacted),
      column.figure(text('files.people.recovered'), 'integer', ({ alerts }) => alerts.recovered),
      column.figure(text('files.people.cameBack'), 'integer', ({ alerts }) => alerts.cameBack),
      column.figure(
        text('files.people.recoveredMoney'),
        'money',
        ({ alerts }) => alerts.recoveredMoney,
      ),
      column.figure(
        text('files.people.cameBackMoney'),
        'money',
        ({ alerts }) => alerts.cameBackMoney,
      ),
    ],
  }
}

/** Salespeople, or the values of a field, as a file named after its period and what it is narrowed to. */
export async function buildPeopleFile(
  source: PeopleTableSource,
  view: View,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const { by } = source.report
  const name = [
    by === BY_SALESPERSON ? text('files.people.name') : fieldName(by, formatter),
    view.period,
    ...customerParts({ ...view, salesperson: undefined }, formatter),
  ]
  return buildFile(peopleTable(source, formatter), name, style)
}

function placeIn(order: readonly string[], { name }: GroupRow): number {
  const place = order.indexOf(name)
  return place < 0 ? order.length : place
}

function groupHead({ by }: PeopleReport, { text }: Formatter): string {
  return by === BY_SALESPERSON ? text('files.people.salesperson') : fieldName(by, { text })
}

function groupName({ name }: GroupRow, { by }: PeopleReport, { text }: Formatter): string {
  if (by !== BY_SALESPERSON) return fieldValueText(name, { text })
  return name === '' ? text('terms.unassigned') : name
}
