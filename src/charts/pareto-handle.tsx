import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { WHOLE } from '../domain/tiers/tier-rule.ts'
import { CUT_STEP } from './pareto-scale.ts'
import styles from './pareto-chart.module.css'

export interface ParetoHandleProps {
  /** 'A' or 'B'. */
  readonly letter: string
  readonly label: string
  /** What it stands at, in words. */
  readonly valueText: string
  readonly cut: number
  /** Where its line stands, and where its grip is drawn, in px. */
  readonly x: number
  readonly gripX: number
  /** Where it is dragged from: its line may stand a little behind, at the end of a customer. */
  readonly holdX: number
  readonly bottom: number
  readonly percent: string
  /** Where its line is dragged to, in px; the cut-off that keys ask for. */
  readonly onDrag: (x: number) => void
  readonly onMove: (cut: number) => void
  readonly onRelease: () => void
}

export const GRIP = { width: 62, height: 24 } as const
/** Room for a finger. */
const TOUCH = 44

/** A cut-off: a line with a grip at its top, which is a slider for mouse, finger and keys. */
export function ParetoHandle(props: ParetoHandleProps) {
  const { letter, label, valueText, cut, x, gripX, bottom, percent } = props
  const { holdX, onDrag, onMove, onRelease } = props
  // How far from the line it is held; undefined while it is not.
  const hold = useRef<number>(undefined)
  const take = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return
    hold.current = event.clientX - holdX
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus({ preventScroll: true })
  }
  const drag = (event: PointerEvent<SVGGElement>) => {
    if (hold.current !== undefined) onDrag(event.clientX - hold.current)
  }
  const drop = () => {
    if (hold.current === undefined) return
    hold.current = undefined
    onRelease()
  }
  const press = (event: KeyboardEvent<SVGGElement>) => {
    const next = cutAfterKey(cut, event)
    if (next === undefined) return
    event.preventDefault()
    onMove(next)
  }
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={cut / CUT_STEP}
      aria-valuetext={valueText}
      className={styles['handle']}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onLostPointerCapture={drop}
      onKeyDown={press}
      onKeyUp={onRelease}
      onBlur={onRelease}
    >
      <line className={styles['cut']} x1={x} x2={x} y1={GRIP.height + 6} y2={bottom} />
      <rect
        className={styles['reach']}
        x={x - 6}
        y={GRIP.height}
        width="12"
        height={bottom - GRIP.height}
      />
      <rect
        className={styles['reach']}
        x={gripX - GRIP.width / 2}
        y={6 + GRIP.height / 2 - TOUCH / 2}
        width={GRIP.width}
        height={TOUCH}
      />
      <rect
        className={styles['grip']}
        x={gripX - GRIP.width / 2}
        y="6"
        width={GRIP.width}
        height={GRIP.height}
        rx="5"
      />
      <path className={styles['ribs']} d={`M${gripX - 23} 15v6M${gripX - 20} 15v6`} />
      <text className={styles['gripText']} x={gripX + 5} y="22" textAnchor="middle">
        {letter} {percent}
      </text>
    </g>
  )
}

/** Arrows go 1 %, with shift 5 %; Home and End as far as they may. */
function cutAfterKey(
  cut: number,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): number | undefined {
  const step = shiftKey ? 5 * CUT_STEP : CUT_STEP
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return cut - step
    case 'ArrowRight':
    case 'ArrowUp':
      return cut + step
    case 'PageDown':
      return cut - 5 * CUT_STEP
    case 'PageUp':
      return cut + 5 * CUT_STEP
    case 'Home':
      return 0
    case 'End':
      return WHOLE
    default:
      return undefined
  }
}
