import { NO_DAY } from '../../src/domain/calendar.ts'
import { createInternedTexts } from '../../src/domain/company/interned-texts.ts'
import { PRODUCTS_SHOWN, type AlertColumns } from '../../src/domain/alerts/alert-columns.ts'
import { SEVERITIES, type FollowedAlert } from '../../src/domain/alerts/alert.ts'
import { TRAIL_LENGTH, TRAIL_UNKNOWN } from '../../src/domain/tiers/trail.ts'
import { TIERS } from '../../src/domain/tiers/tier-rule.ts'
import { AS_OF } from './months.ts'

/** Alerts as the report holds them: what `readAlerts` reads back. */
export function alertColumns(alerts: readonly FollowedAlert[]): AlertColumns {
  const owners = createInternedTexts()
  const products = createInternedTexts()
  const days = (of: (alert: FollowedAlert) => number | undefined) =>
    Int32Array.from(alerts, (alert) => of(alert) ?? NO_DAY)
  const flags = (of: (alert: FollowedAlert) => boolean) =>
    Uint8Array.from(alerts, (alert) => Number(of(alert)))
  const trailLength = alerts[0]?.trail.length ?? 0
  const trail = new Uint8Array(alerts.length * TRAIL_LENGTH).fill(TRAIL_UNKNOWN)
  const lastProducts = new Int32Array(alerts.length * PRODUCTS_SHOWN).fill(-1)
  for (const [row, alert] of alerts.entries()) {
    const first = (row + 1) * TRAIL_LENGTH - trailLength
    trail.set(
      alert.trail.map((mark) => (mark === '·' ? TRAIL_UNKNOWN : TIERS.indexOf(mark))),
      first,
    )
    lastProducts.set(alert.lastProducts.map(products.add), row * PRODUCTS_SHOWN)
  }
  return {
    length: alerts.length,
    customer: Int32Array.from(alerts, ({ customer }) => customer),
    owner: Int32Array.from(alerts, ({ owner }) => owners.add(owner)),
    owners: owners.texts,
    severity: Uint8Array.from(alerts, ({ severity }) => SEVERITIES.indexOf(severity)),
    tierBefore: Uint8Array.from(alerts, ({ tierBefore }) => TIERS.indexOf(tierBefore)),
    valueAtRisk: Float64Array.from(alerts, ({ valueAtRisk }) => valueAtRisk),
    orderedSince: days(({ orderedSince }) => orderedSince),
    wonBack: Float64Array.from(alerts, ({ wonBack }) => wonBack ?? Number.NaN),
    followUps: new Map(alerts.map(({ followUp }, row) => [row, followUp])),
    twiceGap: Int32Array.from(alerts, ({ usualGap = 0 }) => 2 * usualGap),
    withinRhythm: flags(({ withinRhythm }) => withinRhythm),
    lastOrder: days(({ lastOrder }) => lastOrder),
    lastOrderMonthOnly: flags(({ lastOrderMonthOnly }) => lastOrderMonthOnly),
    periodsAsleep: Int32Array.from(alerts, ({ periodsAsleep }) => periodsAsleep),
    returnsOnly: flags(({ returnsOnly }) => returnsOnly),
    trail,
    trailLength,
    lastProducts,
    products: products.texts,
    reference: AS_OF,
  }
}
