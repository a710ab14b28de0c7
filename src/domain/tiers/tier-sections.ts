import { findField } from '../company/customer-fields.ts'
import type { Company } from '../company/company.ts'
import { placesOf, type NameOrder } from '../row-order.ts'
import type { TierGrouping } from './tier-list-choice.ts'
import type { TierReport } from './tier-report.ts'
import { TIERS, type Tier } from './tier-rule.ts'
import type { TierTotal } from './tier-list.ts'

/** Rows of a tier list that share a salesperson or a value of a field. */
export interface TierSection extends Omit<TierTotal, 'tier'> {
  /** '' = unassigned, or no value. */
  readonly name: string
  /** Position of its first row in the list. */
  readonly start: number
  readonly customersByTier: Readonly<Record<Tier, number>>
}

/** What rows of a tier report are parted by. */
interface Parting {
  /** By number of the part; '' = unassigned, or no value. */
  readonly names: readonly string[]
  readonly partOf: (row: number) => number
}

/**
 * Puts the rows of a tier list together by salesperson or by a field of customer files: the part with
 * the largest sum of the measure first, then by name; unassigned, or those without a value, last. Within
 * a part the rows keep their order. The parts hold each row once, so that they add up to the list.
 *
 * @param rows - Row numbers of the report, in the order of the list. May be empty.
 * @returns the rows in their new order, and each part with what its rows come to. A field that no
 *   customer file has gives one part without a name.
 */
export function sectionRows(
  company: Company,
  report: TierReport,
  rows: Int32Array,
  grouping: TierGrouping,
  order: NameOrder,
): { readonly rows: Int32Array; readonly sections: readonly TierSection[] } {
  const { names, partOf } = partingBy(company, report, grouping)
  const parts = names.map((name) => ({ name, rows: [] as number[], value: 0 }))
  for (const row of rows) {
    const part = parts[partOf(row)]
    if (part === undefined) continue
    part.rows.push(row)
    part.value += report.columns.value[row] ?? 0
  }
  const places = placesOf(names, order)
  const inOrder = parts
    .map((part, at) => ({ ...part, place: places[at] ?? 0 }))
    .filter((part) => part.rows.length > 0)
    .toSorted(
      (x, y) =>
        Number(x.name === '') - Number(y.name === '') || y.value - x.value || x.place - y.place,
    )
  const all = new Int32Array(rows.length)
  let start = 0
  const sections = inOrder.map((part): TierSection => {
    all.set(part.rows, start)
    const section = { ...describe(report, part.rows), name: part.name, start, value: part.value }
    start += part.rows.length
    return { ...section, share: report.total > 0 ? part.value / report.total : undefined }
  })
  return { rows: all, sections }
}

function partingBy(company: Company, { columns, owners }: TierReport, by: TierGrouping): Parting {
  if (by === 'salesperson') return { names: owners, partOf: (row) => columns.owner[row] ?? -1 }
  const field = findField(company.profiles.fields, by)
  const texts = field?.texts ?? []
  return {
    names: [...texts, ''],
    partOf(row) {
      const value = field?.index[columns.customer[row] ?? -1] ?? -1
      return value < 0 ? texts.length : value
    },
  }
}

function describe(
  { columns }: TierReport,
  rows: readonly number[],
): Pick<TierSection, 'customers' | 'customersByTier'> {
  const customersByTier = { A: 0, B: 0, C: 0, D: 0 }
  for (const row of rows) customersByTier[TIERS[columns.tier[row] ?? 0] ?? 'D'] += 1
  return { customers: rows.length, customersByTier }
}
