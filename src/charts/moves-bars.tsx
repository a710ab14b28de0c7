import type { MovementCounts, PeriodMoves } from '../domain/movement/tier-flow.ts'
import type { PeriodInfo } from '../domain/periods/period.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useMeasuredWidth } from './measured-width.ts'
import { periodInitial } from './period-initial.ts'
import styles from './moves-bars.module.css'

export interface MovesBarsProps {
  /** Oldest first. A period without counts, such as a gap, has no bar. */
  readonly history: readonly PeriodMoves[]
  /** What the picture says, for screen readers. */
  readonly caption: string
}

const HEIGHT = 128
const AXIS = 55
const ROOM = 48
const LABELS = 100
const GAP = 8
/** Under this width of a slot its period is named by one letter. */
const NARROW = 34
const LABEL_STEP = 14

/** The four kinds of moves: gained and up stand on the axis, down and lost hang from it. */
interface Moves {
  readonly gained: number
  readonly up: number
  readonly down: number
  readonly lost: number
}

function toMoves({ new: fresh, back, up, down, lost }: MovementCounts): Moves {
  return { gained: fresh + back, up, down, lost }
}

/** Customers that moved, for each period: better above the axis, worse below it. */
export function MovesBars({ history, caption }: MovesBarsProps) {
  const [ref, width] = useMeasuredWidth<HTMLDivElement>()
  return (
    <div ref={ref} className={styles['bars']}>
      <svg width="100%" height={HEIGHT} aria-hidden="true">
        {width > 0 && <Bars history={history} width={width} />}
      </svg>
      <VisuallyHidden>
        <MovesTable history={history} caption={caption} />
      </VisuallyHidden>
    </div>
  )
}

function Bars({ history, width }: Pick<MovesBarsProps, 'history'> & { readonly width: number }) {
  const formatter = useFormatter()
  const step = (width - LABELS) / Math.max(history.length, 1)
  const moves = history.map(({ counts }) => counts && toMoves(counts))
  const most = Math.max(
    1,
    ...moves.flatMap((m) => (m === undefined ? [] : [m.gained + m.up, m.down + m.lost])),
  )
  const scale = ROOM / most
  const last = moves.at(-1)
  return (
    <>
      {history.map(({ period }, index) => {
        const counts = moves[index]
        const x = index * step + GAP / 2
        const barWidth = Math.min(Math.max(step - GAP, 2), 30)
        return (
          <g key={period.key}>
            {counts !== undefined && (
              <PeriodBar x={x} width={barWidth} moves={counts} scale={scale}>
                {periodTitle(period, counts, formatter)}
              </PeriodBar>
            )}
            <text x={x + barWidth / 2} y={HEIGHT - 3} textAnchor="middle">
              {step < NARROW ? periodInitial(period, formatter) : formatter.shortPeriod(period)}
            </text>
          </g>
        )
      })}
      <line className={styles['axis']} x1="0" x2={width - LABELS} y1={AXIS - 0.5} y2={AXIS - 0.5} />
      {last !== undefined && (
        <Labels
          moves={last}
          scale={scale}
          x={width - LABELS + 6}
          isOpen={history.at(-1)?.period.state === 'open'}
        />
      )}
    </>
  )
}

interface PeriodBarProps {
  readonly x: number
  readonly width: number
  readonly moves: Moves
  readonly scale: number
  /** Shown on hover. */
  readonly children: string
}

function PeriodBar({ x, width, moves, scale, children }: PeriodBarProps) {
  const up = moves.up * scale
  const gained = moves.gained * scale
  const down = moves.down * scale
  const lost = moves.lost * scale
  // A hair of space between the two parts, so that they are told apart without colour.
  const gap = (part: number) => (part > 0 ? 1 : 0)
  return (
    <g>
      <title>{children}</title>
      <rect className={styles['up']} x={x} width={width} y={AXIS - 1 - up} height={up} />
      <rect
        className={styles['gained']}
        x={x}
        width={width}
        y={AXIS - 1 - up - gap(up) - gained}
        height={gained}
      />
      <rect className={styles['down']} x={x} width={width} y={AXIS} height={down} />
      <rect
        className={styles['lost']}
        x={x}
        width={width}
        y={AXIS + down + gap(down)}
        height={lost}
      />
    </g>
  )
}

interface LabelsProps {
  readonly moves: Moves
  readonly scale: number
  readonly x: number
  readonly isOpen: boolean
}

/** The figures of the last period at its right, kept apart where the parts are thin. */
function Labels({ moves, scale, x, isOpen }: LabelsProps) {
  const { text, integer } = useFormatter()
  const down = AXIS + 11
  const up = Math.min(AXIS - Math.min((moves.up * scale) / 2, LABEL_STEP) + 2, down - LABEL_STEP)
  const gained = Math.min(AXIS - moves.up * scale - (moves.gained * scale) / 2 + 4, up - LABEL_STEP)
  const lost = Math.max(AXIS + moves.down * scale + (moves.lost * scale) / 2 + 4, down + LABEL_STEP)
  const said = (kind: 'gained' | 'up' | 'down' | 'lost' | 'notYet', count: number) =>
    text(`movement.moves.${kind}`, { count: integer(count) })
  return (
    <>
      <text className={styles['good']} x={x} y={gained}>
        {said('gained', moves.gained)}
      </text>
      <text className={styles['good']} x={x} y={up}>
        {said('up', moves.up)}
      </text>
      <text className={styles['bad']} x={x} y={down}>
        {said('down', moves.down)}
      </text>
      <text className={styles['bad']} x={x} y={lost}>
        {said(isOpen ? 'notYet' : 'lost', moves.lost)}
      </text>
    </>
  )
}

function periodTitle(period: PeriodInfo, moves: Moves, formatter: Formatter): string {
  const { text, integer } = formatter
  const lost = period.state === 'open' ? 'notYet' : 'lost'
  const parts = [
    text('movement.moves.gained', { count: integer(moves.gained) }),
    text('movement.moves.up', { count: integer(moves.up) }),
    text('movement.moves.down', { count: integer(moves.down) }),
    text(`movement.moves.${lost}`, { count: integer(moves.lost) }),
  ]
  return `${formatter.period(period)}\n${parts.join('\n')}`
}

function MovesTable({ history, caption }: MovesBarsProps) {
  const { text, integer, period: formatPeriod } = useFormatter()
  const kinds = ['gained', 'up', 'down', 'lost'] as const
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('movement.moves.period')}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {text(`movement.moves.head.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {history.map(({ period, counts }) => (
          <tr key={period.key}>
            <th scope="row">{formatPeriod(period)}</th>
            {kinds.map((kind) => (
              <td key={kind}>{integer(counts && toMoves(counts)[kind])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
