import { NAMED_GROUPS } from '../../domain/deciles/customer-groups.ts'
import type { DecileSelection } from '../../domain/deciles/decile-list.ts'

const DECILE = /^(?:[1-9]|10)$/
const PART = /^(sales|margin)-([1-9]|10|11)$/

/** Whose names the address opens: '3' a decile, 'margin-2' a part, 'core' a group; else nobody's. */
export function parseSelection(parameter: string | undefined): DecileSelection | undefined {
  if (parameter === undefined) return undefined
  const group = NAMED_GROUPS.find((name) => name === parameter)
  if (group !== undefined) return { kind: 'group', group }
  if (DECILE.test(parameter)) return { kind: 'decile', decile: Number(parameter) }
  const [, measure, part] = PART.exec(parameter) ?? []
  if (measure !== 'sales' && measure !== 'margin') return undefined
  return { kind: 'part', measure, part: Number(part) }
}

/** The inverse of {@link parseSelection}. */
export function formatSelection(selection: DecileSelection): string {
  switch (selection.kind) {
    case 'decile':
      return String(selection.decile)
    case 'part':
      return `${selection.measure}-${selection.part}`
    case 'group':
      return selection.group
  }
}
