import type { AlertSummary } from '../../domain/alerts/alert-summary.ts'
import type { DataSort } from '../../ui/data-table.tsx'

const FIGURES: Readonly<Record<string, (summary: AlertSummary) => number>> = {
  alerts: ({ alerts }) => alerts,
  contacted: ({ contacted, alerts }) => contacted / alerts,
  recovered: ({ recovered }) => recovered,
  cameBack: ({ cameBack }) => cameBack,
  open: ({ open }) => open,
  done: ({ done }) => done,
  recoveredMoney: ({ recoveredMoney }) => recoveredMoney,
  cameBackMoney: ({ cameBackMoney }) => cameBackMoney,
}

/** After a click on a head: figures from the largest, names from A, then back. */
export function toResultSort({ key, descending }: DataSort, clicked: string): DataSort {
  return { key: clicked, descending: key === clicked ? !descending : clicked !== 'name' }
}

/**
 * People in order. Contacted goes by the share of the alerts that were; equal ones stand in the order of
 * their names, '' last.
 */
export function sortResults(
  rows: readonly AlertSummary[],
  { key, descending }: DataSort,
  compareNames: (x: string, y: string) => number,
): readonly AlertSummary[] {
  const sign = descending ? -1 : 1
  const figure = FIGURES[key]
  return rows.toSorted((x, y) => {
    const byName =
      Number(x.owner === '') - Number(y.owner === '') ||
      (figure === undefined ? sign : 1) * compareNames(x.owner, y.owner)
    return figure === undefined ? byName : sign * (figure(x) - figure(y)) || byName
  })
}
