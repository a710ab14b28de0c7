import { foldHeader } from './fold-header.ts'
import type { Mapping } from './mapping.ts'
import { visibleText } from './visible-text.ts'

/** A customer file may hold hundreds of columns; beyond this many they are named, and not kept. */
export const MOST_FURTHER_COLUMNS = 20

/** A column as far as it matters whether it is kept. */
interface OfferedColumn {
  readonly position: number
  readonly header: string
  /** No cell has a value. */
  readonly empty: boolean
}

/** A column of a customer file that is taken for no field. */
export interface FurtherColumn {
  readonly position: number
  /** As people see it; of columns with one name the later ones are numbered: 'Note', 'Note 2'. */
  readonly name: string
}

/** What becomes of the columns of a customer file that are taken for no field. */
export interface FurtherColumns {
  readonly kept: readonly FurtherColumn[]
  /** Left out by the user. */
  readonly leftOut: readonly FurtherColumn[]
  /** More than are kept; in none of the two lists above. */
  readonly tooMany: readonly FurtherColumn[]
}

/**
 * Tells which columns of a customer file are kept by their names: all that have a name and a value and
 * are taken for no field, from the left, up to {@link MOST_FURTHER_COLUMNS}.
 *
 * @returns nothing for a file of orders.
 */
export function listFurtherColumns(
  columns: readonly OfferedColumn[],
  { kind, columns: taken, leftOut = [] }: Mapping,
): FurtherColumns {
  if (kind === 'orders') return { kept: [], leftOut: [], tooMany: [] }
  const positions = new Set(Object.values(taken))
  const times = new Map<string, number>()
  const named = columns.flatMap(({ position, header, empty }): FurtherColumn[] => {
    const name = visibleText(header)
    if (name === '' || empty || positions.has(position)) return []
    const folded = foldHeader(name)
    const time = (times.get(folded) ?? 0) + 1
    times.set(folded, time)
    return [{ position, name: time === 1 ? name : `${name} ${time}` }]
  })
  const wanted = named.filter(({ position }) => !leftOut.includes(position))
  return {
    kept: wanted.slice(0, MOST_FURTHER_COLUMNS),
    leftOut: named.filter(({ position }) => leftOut.includes(position)),
    tooMany: wanted.slice(MOST_FURTHER_COLUMNS),
  }
}
