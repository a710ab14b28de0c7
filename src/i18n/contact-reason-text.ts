import { toCivilDate } from '../domain/calendar.ts'
import type { AlertToContact, PlannedContact } from '../domain/follow-up/contact-plan.ts'
import { periodKind } from '../domain/periods/period-kind.ts'
import type { PeriodInfo } from '../domain/periods/period.ts'
import type { EpochDay } from '../domain/calendar.ts'
import type { Formatter } from './formatter.ts'

type Format = Pick<Formatter, 'text' | 'date' | 'periodName' | 'money'>

/** What the words of a plan are said about. */
export interface PlanFacts {
  /** The period whose tiers and alerts it follows. */
  readonly period: PeriodInfo
  /** A day of the week shown: its year goes without saying. */
  readonly week: EpochDay
}

/**
 * Why a customer is to be contacted: 'A → D in October, ¥148,621 a month at risk', 'Promised for 18 Nov;
 * call on 12 Nov: will order', 'A: 4 contacts a month, last on 5 Nov'.
 */
export function contactReasonText(
  { reason, tier, lastContact }: PlannedContact,
  { period, week }: PlanFacts,
  format: Format,
): string {
  const { text } = format
  const { year } = toCivilDate(week)
  const date = (day: EpochDay) => format.date(day, year)
  switch (reason.kind) {
    case 'promised': {
      const { day, entry } = reason.step
      if (entry.kind === 'snooze') return text('plan.reason.snoozed', { date: date(day) })
      return text('plan.reason.promised', {
        date: date(day),
        channel: text(`plan.channel.${entry.channel}`),
        day: date(entry.day),
        outcome: text(`followUps.outcomeOf.${entry.outcome}`),
      })
    }
    case 'alert': {
      const alert = alertText(reason.alert, period, format)
      const { triedOn, withinRhythm } = reason.alert
      if (triedOn !== undefined) return text('plan.reason.tried', { alert, day: date(triedOn) })
      return withinRhythm ? text('plan.reason.withinRhythm', { alert }) : alert
    }
    case 'rhythm': {
      const values = { tier: tier ?? '', count: reason.contactsPerMonth }
      return lastContact === undefined
        ? text('plan.reason.rhythmFirst', values)
        : text('plan.reason.rhythm', { ...values, day: date(lastContact) })
    }
  }
}

function alertText(
  { tierBefore, valueAtRisk }: AlertToContact,
  period: PeriodInfo,
  { text, periodName, money }: Format,
): string {
  return text('plan.reason.alert', {
    from: tierBefore,
    period: periodName(period),
    value: money(valueAtRisk),
    kind: periodKind(period),
  })
}
