import type { GroupRow } from '../../domain/people/people-report.ts'
import type { Movement } from '../../domain/tiers/movement-kind.ts'
import { TIERS, type Measure } from '../../domain/tiers/tier-rule.ts'

/** Movements that have a column. */
export const MOVES = ['new', 'back', 'lost', 'up', 'down'] as const satisfies readonly Movement[]

/** The columns of the table, by which it can be sorted. */
export const PEOPLE_SORT_KEYS = [
  'name',
  'value',
  'change',
  'yearChange',
  'share',
  'marginRate',
  'named',
  'customers',
  ...TIERS,
  ...MOVES,
  'repurchase',
  'retention',
  'atRisk',
  'open',
  'contacted',
  'recovered',
] as const
export type PeopleSortKey = (typeof PEOPLE_SORT_KEYS)[number]

export interface PeopleSort {
  readonly key: PeopleSortKey
  readonly descending: boolean
}

const BY_VALUE: PeopleSort = { key: 'value', descending: true }

/** The order that the address asks for: by the measure, largest first, where it names none that exists. */
export function toPeopleSort(sort: string | undefined): PeopleSort {
  const descending = sort?.startsWith('-') === true
  const key = PEOPLE_SORT_KEYS.find((known) => known === sort?.slice(descending ? 1 : 0))
  return key === undefined ? BY_VALUE : { key, descending }
}

/** `sort` for the address after a click on a head: names from A, figures from the largest, then back. */
export function sortAfterClick(sort: PeopleSort, key: PeopleSortKey): string | undefined {
  const descending = sort.key === key ? !sort.descending : key !== 'name'
  if (key === BY_VALUE.key && descending) return undefined
  return descending ? `-${key}` : key
}

/** The measure of a row in the period, and before. */
export function valueOf(
  row: GroupRow,
  measure: Measure,
  when: 'now' | 'before' | 'yearBefore' = 'now',
): number | undefined {
  return row[when]?.[measure]
}

/** What a row brought on the lines that name it. */
export function namedOf({ named }: GroupRow, measure: Measure): number {
  return named?.[measure] ?? 0
}

/**
 * Rows in order. Those without the figure stand last in both directions, and so does the group '' when
 * names are sorted; equal ones stand in the order of their names.
 */
export function sortPeople(
  rows: readonly GroupRow[],
  { key, descending }: PeopleSort,
  measure: Measure,
  compareNames: (x: string, y: string) => number,
): readonly GroupRow[] {
  const sign = descending ? -1 : 1
  const byName = (x: GroupRow, y: GroupRow) =>
    Number(x.name === '') - Number(y.name === '') ||
    (key === 'name' ? sign : 1) * compareNames(x.name, y.name)
  if (key === 'name') return rows.toSorted(byName)
  const keyed = rows.map((row) => ({ row, figure: figureOf(row, key, measure) }))
  return keyed
    .toSorted(({ row: x, figure: fx }, { row: y, figure: fy }) => {
      if (fx === undefined || fy === undefined) {
        return Number(fx === undefined) - Number(fy === undefined) || byName(x, y)
      }
      return sign * (fx - fy) || byName(x, y)
    })
    .map(({ row }) => row)
}

function figureOf(
  row: GroupRow,
  key: Exclude<PeopleSortKey, 'name'>,
  measure: Measure,
): number | undefined {
  switch (key) {
    case 'value':
    case 'share':
      return valueOf(row, measure)
    case 'change':
      return growth(valueOf(row, measure), valueOf(row, measure, 'before'))
    case 'yearChange':
      return growth(valueOf(row, measure), valueOf(row, measure, 'yearBefore'))
    case 'marginRate':
      return row.now?.marginRate
    case 'named':
      return namedOf(row, measure)
    case 'customers':
      return row.customers
    case 'A':
    case 'B':
    case 'C':
    case 'D':
      return row.byTier[key].customers
    case 'new':
    case 'back':
    case 'lost':
    case 'up':
    case 'down':
      return row.byMovement[key]
    case 'repurchase':
      return row.now?.repurchaseRate
    case 'retention':
      return row.now?.retention
    case 'atRisk':
      return row.alerts.valueAtRisk
    case 'open':
    case 'contacted':
    case 'recovered':
      return row.alerts[key]
  }
}

/** As it is shown: none where there is nothing positive to compare with. */
function growth(now: number | undefined, then: number | undefined): number | undefined {
  return now === undefined || then === undefined || then <= 0 ? undefined : now / then
}
