import type { TierSummary } from '../domain/tiers/tier-summaries.ts'
import type { Tier } from '../domain/tiers/tier-rule.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { estimateTextWidth } from './text-width.ts'
import { useMeasuredWidth } from './measured-width.ts'
import fills from './tier-fills.module.css'
import styles from './tier-bands.module.css'

export interface TierBandsProps {
  readonly tiers: readonly TierSummary[]
  /** What the picture shows, for those who do not see it; the figures are in the table below it. */
  readonly label: string
  readonly customersLabel: string
  readonly valueLabel: string
  /** Names both bars in one line, where there is no room for a name before each. */
  readonly bothLabel: string
}

const LABEL_WIDTH = 82
const LABEL_SIZE = 12
const NARROW = 440
const GAP = 2
const BAR = { height: 24, upper: 1, lower: 57 }

/** Two bars, customers above and money below, each cut by tier, with bands that join the parts. */
export function TierBands(props: TierBandsProps) {
  const [ref, width] = useMeasuredWidth<HTMLDivElement>()
  return (
    <div ref={ref} className={styles['bands']}>
      <svg width="100%" height="98" role="img" aria-label={props.label}>
        {width > 0 && <Bands {...props} width={width} />}
      </svg>
    </div>
  )
}

function Bands({ tiers, customersLabel, valueLabel, bothLabel, width }: TierBandsProps & Width) {
  const { shortMoney, percent, integer } = useFormatter()
  const narrow = width < NARROW
  const left = narrow ? 0 : LABEL_WIDTH
  const customers = toParts(tiers, ({ customers: count }) => count, left, width)
  const money = toParts(tiers, ({ value }) => value, left, width)
  // Under one percent with a place more, so that what is there never reads 0 %.
  const shareText = ({ share }: Part) => percent(share, share < 0.01 ? 1 : 0)
  const moneyText = (part: Part) => `${shortMoney(part.amount)} · ${shareText(part)}`
  const outside = money.filter((part) => !fits(moneyText(part), part))
  const beside = narrow ? estimateTextWidth(bothLabel, LABEL_SIZE) : 0
  const outsideText = [moneyText, (part: Part) => shortMoney(part.amount)]
    .map((name) => outside.map((part) => `${part.tier} ${name(part)}`).join('   '))
    .find((names) => beside + estimateTextWidth(names, LABEL_SIZE) <= width)

  return (
    <>
      {!narrow && (
        <>
          <text className={styles['label']} x="0" y="17.5">
            {customersLabel}
          </text>
          <text className={styles['label']} x="0" y="73.5">
            {valueLabel}
          </text>
        </>
      )}
      {money.map((below) => {
        const above = customers.find(({ tier }) => tier === below.tier)
        return above && <Band key={below.tier} above={above} below={below} />
      })}
      {customers.map((part) => (
        <Bar
          key={part.tier}
          part={part}
          y={BAR.upper}
          text={`${part.tier} ${integer(part.amount)}`}
          short={part.tier}
        />
      ))}
      {money.map((part) => (
        <Bar key={part.tier} part={part} y={BAR.lower} text={moneyText(part)} />
      ))}
      {narrow && (
        <text className={styles['label']} x="0" y="96">
          {bothLabel}
        </text>
      )}
      <text className={styles['label']} x={width - 1} y="96" textAnchor="end">
        {outsideText}
      </text>
    </>
  )
}

interface Width {
  readonly width: number
}

interface Part {
  readonly tier: Tier
  readonly amount: number
  readonly share: number
  readonly x: number
  readonly width: number
}

/** Cuts the room between `left` and `right` by what is positive of each tier. */
function toParts(
  tiers: readonly TierSummary[],
  amountOf: (summary: TierSummary) => number,
  left: number,
  right: number,
): Part[] {
  const shown = tiers.filter((summary) => amountOf(summary) > 0)
  const total = shown.reduce((sum, summary) => sum + amountOf(summary), 0)
  const room = right - left - GAP * (shown.length - 1)
  let x = left
  return shown.map((summary) => {
    const amount = amountOf(summary)
    const share = amount / total
    const part = { tier: summary.tier, amount, share, x, width: share * room }
    x += part.width + GAP
    return part
  })
}

function Band({ above, below }: { readonly above: Part; readonly below: Part }) {
  const top = BAR.upper + BAR.height + 1
  const bottom = BAR.lower - 1
  return (
    <path
      className={fills[`wash${above.tier}`]}
      d={`M${above.x} ${top}H${above.x + above.width}L${below.x + below.width} ${bottom}H${below.x}Z`}
    />
  )
}

interface BarProps {
  readonly part: Part
  readonly y: number
  readonly text: string
  /** Written where the text has no room. */
  readonly short?: string
}

/** An outlined part is drawn inside its own edge, so that neighbours keep their gap. */
function Bar({ part, y, text, short }: BarProps) {
  const shown = [text, short].find((label) => label !== undefined && fits(label, part))
  const inset = { A: 0, B: 0, C: 0.375, D: 0.75 }[part.tier]
  return (
    <>
      <rect
        className={fills[`fill${part.tier}`]}
        x={part.x + inset}
        y={y + inset}
        width={Math.max(part.width - 2 * inset, 0.5)}
        height={BAR.height - 2 * inset}
      />
      {shown !== undefined && (
        <text
          className={`${styles['inBar']} ${fills[`text${part.tier}`]}`}
          x={part.x + 7}
          y={y + 16.5}
        >
          {shown}
        </text>
      )}
    </>
  )
}

function fits(text: string, part: Part): boolean {
  return estimateTextWidth(text, LABEL_SIZE) + 9 <= part.width
}
