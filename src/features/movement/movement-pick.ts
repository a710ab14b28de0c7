import { TIERS_BEFORE } from '../../domain/movement/movement-matrix.ts'
import type { MovementPick } from '../../domain/movement/movement-list.ts'
import type { MovementReport } from '../../domain/movement/movement-report.ts'
import type { ChangePart } from '../../domain/overview/change-of-sales.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import type { Address } from '../../state/address.ts'

/** How the address writes 'not known before'. */
const NEW = 'new'

/**
 * What the address picks, a cell before the rest; where it picks nothing, what is worth a look first:
 * the cell off the diagonal that took the most, else the one that brought the most, else an edge.
 */
export function pickOf(address: Address, report: MovementReport): MovementPick | undefined {
  const { part, edge, movement } = address
  if (edge !== undefined) return { kind: 'edge', edge }
  if (report.moves !== undefined) {
    const cell = parseCell(address.cell)
    if (cell !== undefined) return cell
    if (part !== undefined) return { kind: 'part', part }
    if (movement !== undefined) return { kind: 'movement', movements: movement }
  }
  return firstCell(report) ?? firstEdge(report)
}

function parseCell(cell: string | undefined): MovementPick | undefined {
  const [before, now] = cell?.split('-') ?? []
  const from = TIERS_BEFORE.find((tier) => tier === (before === NEW ? 'unknown' : before))
  const to = TIERS.find((tier) => tier === now)
  return from === undefined || to === undefined ? undefined : { kind: 'cell', from, to }
}

function firstCell({ moves }: MovementReport): MovementPick | undefined {
  if (moves === undefined) return undefined
  const cells = TIERS_BEFORE.flatMap((from, row) =>
    TIERS.map((to, column) => ({ from, to, cell: moves.matrix.cells[row]?.[column] })),
  ).flatMap(({ from, to, cell }) =>
    from === to || cell === undefined || cell.customers === 0 ? [] : [{ from, to, ...cell }],
  )
  const byChange = cells.toSorted((x, y) => x.change - y.change)
  const took = byChange[0]
  const chosen = took !== undefined && took.change < 0 ? took : byChange.at(-1)
  return chosen && { kind: 'cell', from: chosen.from, to: chosen.to }
}

function firstEdge({ edges }: MovementReport): MovementPick | undefined {
  const edge = edges.find(({ customers }) => customers > 0)?.edge
  return edge && { kind: 'edge', edge }
}

const NOTHING = { cell: undefined, movement: undefined, part: undefined, edge: undefined } as const

/** The parameters that say a pick, and take away those of another. */
export function pickParameters(pick: MovementPick): Partial<Address> {
  switch (pick.kind) {
    case 'cell':
      return { ...NOTHING, cell: `${pick.from === 'unknown' ? NEW : pick.from}-${pick.to}` }
    case 'movement':
      return { ...NOTHING, movement: [...pick.movements] }
    case 'part':
      return partParameters(pick.part)
    case 'edge':
      return { ...NOTHING, edge: pick.edge }
  }
}

function partParameters(part: ChangePart): Partial<Address> {
  return part === 'bought-more' || part === 'bought-less'
    ? { ...NOTHING, part }
    : { ...NOTHING, movement: [part] }
}

/** The pick of a part of the change; new, back and lost are movements of the tier list, too. */
export function partPick(part: ChangePart): MovementPick {
  return part === 'bought-more' || part === 'bought-less'
    ? { kind: 'part', part }
    : { kind: 'movement', movements: [part] }
}

/** Whether two picks are of the same names. */
export function isSamePick(x: MovementPick | undefined, y: MovementPick): boolean {
  return JSON.stringify(x) === JSON.stringify(y)
}
