import { NO_DAY } from '../domain/calendar.ts'
import { edgeSides } from '../domain/movement/edges.ts'
import type { MovementList, MovementPick } from '../domain/movement/movement-list.ts'
import type { View } from '../domain/periods/view.ts'
import { MOVEMENTS } from '../domain/tiers/movement-kind.ts'
import { TRAIL_LENGTH } from '../domain/tiers/trail.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { TierReport } from '../domain/tiers/tier-report.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from '../i18n/formatter.ts'
import {
  buildFile,
  customerParts,
  formatterOf,
  type BuiltFile,
  type FileStyle,
} from './build-file.ts'
import type { ExportColumn, ExportTable } from './export-table.ts'

/** What a table of customers that moved is made from. */
export interface MovementTableSource {
  readonly report: Pick<TierReport, 'period' | 'before' | 'measure' | 'trailPeriods'>
  readonly list: MovementList
  readonly pick: MovementPick
  readonly directory: CustomerDirectory
  readonly moneyDecimals: 2 | 4
}

/**
 * The names behind a cell of the matrix, a movement, a part of the change or an edge, in the order of
 * the screen. An edge has the distance to the cut-off and the tier beyond it.
 */
export function movementTable(source: MovementTableSource, { text }: Formatter): ExportTable {
  const { report, list, pick, directory, moneyDecimals } = source
  const { before, period } = report
  const measure = text(`terms.measure.${report.measure}`)
  const amountOf = (key: string) => text('files.movement.amountOf', { measure, period: key })
  const customer = (row: number): number => list.customer[row] ?? 0
  return {
    name: text('files.movement.name'),
    length: list.length,
    moneyDecimals,
    columns: [
      textColumn(text('files.movement.customerId'), (row) => directory.ids[customer(row)]),
      textColumn(text('files.movement.customer'), (row) => directory.names[customer(row)]),
      textColumn(
        text('files.movement.salesperson'),
        (row) => list.owners[list.owner[row] ?? -1] || text('terms.unassigned'),
      ),
      textColumn(text('files.movement.previousTier'), (row) => TIERS[list.tierBefore[row] ?? -1]),
      textColumn(text('files.movement.tier'), (row) => TIERS[list.tier[row] ?? -1]),
      textColumn(text('files.movement.movement'), (row) => {
        const movement = MOVEMENTS[list.movement[row] ?? -1] ?? 'none'
        return movement === 'none' ? '' : text(`terms.movement.${movement}`)
      }),
      textColumn(text('files.movement.trail'), (row) => trailText(source, row)),
      ...(before === undefined
        ? []
        : [moneyColumn(amountOf(before.key), (row) => list.valueBefore[row])]),
      moneyColumn(amountOf(period.key), (row) => list.value[row]),
      ...(before === undefined
        ? []
        : [
            moneyColumn(
              text('files.movement.change'),
              (row) => (list.value[row] ?? 0) - (list.valueBefore[row] ?? 0),
            ),
          ]),
      ...(pick.kind === 'edge'
        ? [
            textColumn(text('files.movement.beyond'), () => edgeSides(pick.edge).to),
            moneyColumn(text('files.movement.distance'), (row) => list.distance[row]),
          ]
        : []),
      dateColumn(text('files.movement.lastOrder'), (row) => list.lastOrder[row]),
      dateColumn(text('files.movement.orderedSince'), (row) => list.orderedSince[row]),
    ],
  }
}

/** Customers that moved as a file named after their period, which of them, and the salesperson. */
export async function buildMovementFile(
  source: MovementTableSource,
  view: View,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const name = [
    text('files.movement.name'),
    view.period,
    view.measure === 'margin' ? text('terms.measure.margin') : '',
    pickPart(source.pick, formatter),
    ...customerParts(view, formatter),
  ]
  return buildFile(movementTable(source, formatter), name, style)
}

function pickPart(pick: MovementPick, { text }: Formatter): string {
  switch (pick.kind) {
    case 'cell':
      return `${pick.from === 'unknown' ? text('movement.matrix.notKnown') : pick.from}-${pick.to}`
    case 'movement':
      return pick.movements.map((movement) => text(`terms.movement.${movement}`)).join('-')
    case 'part':
      return text(`overview.change.${pick.part}`)
    case 'edge':
      return text(`movement.edge.name.${pick.edge}`)
  }
}

function textColumn(head: string, value: (row: number) => string | undefined): ExportColumn {
  return { head, kind: 'text', value: (row) => value(row) ?? '' }
}

function moneyColumn(head: string, value: (row: number) => number | undefined): ExportColumn {
  return { head, kind: 'money', value }
}

function dateColumn(head: string, value: (row: number) => number | undefined): ExportColumn {
  const day = (row: number): number | undefined => value(row)
  return { head, kind: 'date', value: (row) => (day(row) === NO_DAY ? undefined : day(row)) }
}

/** 'A A B · · D'; a dot before the customer was known, as in the table of alerts. */
function trailText({ report, list }: MovementTableSource, row: number): string {
  const end = (row + 1) * TRAIL_LENGTH
  const codes = list.trail.subarray(end - report.trailPeriods.length, end)
  return Array.from(codes, (code) => TIERS[code] ?? '·').join(' ')
}
