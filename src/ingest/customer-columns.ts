import type { ColumnSketch } from './column-sketch.ts'
import type { Field } from './mapping.ts'

type Columns = Partial<Record<Field, number>>

/**
 * Tells columns of accounts that many customers share, by their names: 'AccountCode' is the customer's
 * in some exports, and the ledger's in others.
 *
 * @param names - The columns that may hold the customers' names; without one nothing is shared.
 */
export function ledgerAccounts(
  sketches: readonly ColumnSketch[],
  names: readonly ColumnSketch[],
): (position: number) => boolean {
  const most = Math.max(0, ...names.map(({ distinct }) => distinct))
  const shared = sketches.filter(
    ({ header, distinct }) => /account|konto|compte/i.test(header) && distinct * 2 < most,
  )
  return (position) => shared.some((sketch) => sketch.position === position)
}

/** Whether a name that says customer does not say that the column holds names. */
export function isBareCustomer(header: string): boolean {
  return !/name|名|简称|簡稱|全称|bezeichnung|\bnom\b|nombre|razón|raison/i.test(header)
}

/** Whether nearly all values look like 'C0012', '10034' or '#1001'. */
export function areCodes({ codes, values }: ColumnSketch): boolean {
  return values > 0 && codes / values >= 0.8
}

/**
 * Takes the column at the left that has words and no name for the customers, where no other column is:
 * reports by customer leave it so.
 */
export function withNamelessCustomer(sketches: readonly ColumnSketch[], columns: Columns): Columns {
  const [first, ...others] = sketches
  const isNameless =
    first !== undefined &&
    first.header.trim() === '' &&
    first.values > 0 &&
    first.texts === first.values &&
    others.some(({ header }) => header.trim() !== '')
  const isKnown = columns.customerId !== undefined || columns.customerName !== undefined
  const hasMoney = columns.amount !== undefined && columns.date !== undefined
  return isNameless && !isKnown && hasMoney ? { ...columns, customerName: first.position } : columns
}
