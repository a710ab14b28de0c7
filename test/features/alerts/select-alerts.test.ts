import { describe, expect, it } from 'vitest'
import { findCustomersByText } from '../../../src/domain/customer/customer-search.ts'
import { MONEY_SCALE } from '../../../src/domain/money.ts'
import type { FollowedAlert } from '../../../src/domain/alerts/alert.ts'
import {
  countBySeverity,
  EVERYONE,
  groupBySeverity,
  selectAlerts,
  sumAtRisk,
  type AlertFilter,
} from '../../../src/features/alerts/select-alerts.ts'
import type { FoundByText } from '../../../src/queries/customers.ts'
import { alertColumns } from '../alert-columns.ts'
import { ALERTS } from '../october-alerts.ts'
import { DIRECTORY } from '../october.ts'

const ALERT_COLUMNS = alertColumns(ALERTS)
const ALL: AlertFilter = { owner: undefined, severities: undefined, found: EVERYONE }

function select(filter: Partial<AlertFilter>): readonly number[] {
  const rows = selectAlerts(ALERT_COLUMNS, { ...ALL, ...filter })
  return Array.from(rows, (row) => ALERTS[row]?.customer ?? -1)
}

function found(text: string): FoundByText {
  return { text, customers: findCustomersByText(DIRECTORY, text) }
}

/** The rows of some alerts. */
function rowsOf(alerts: readonly FollowedAlert[]): Int32Array {
  return Int32Array.from(alerts, (alert) => ALERTS.indexOf(alert))
}

describe('selectAlerts', () => {
  it('leaves all, in their order, where nothing is asked', () => {
    expect(select({})).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('takes a person’s, and the unassigned as a person of their own', () => {
    expect(select({ owner: 'Li Na' })).toEqual([4])
    expect(select({ owner: '' })).toEqual([])
  })

  it('takes any of several severities', () => {
    expect(select({ severities: ['high', 'low'] })).toEqual([3, 4, 6])
  })

  it('finds customers and who looks after them, however they are written', () => {
    expect(select({ found: found('k10031') })).toEqual([2])
    expect(select({ found: found(' ＬＩＵ F ') })).toEqual([2])
    expect(select({ found: found('ms gao') })).toEqual([4, 5])
    expect(select({ found: found('nobody') })).toEqual([])
  })

  it('takes what all parts of the filter allow', () => {
    expect(select({ owner: 'Zhang Min', severities: ['critical'], found: found('pumps') })).toEqual(
      [0],
    )
  })
})

describe('groupBySeverity', () => {
  it('puts the most severe first, with their sum, and leaves out what is empty', () => {
    const rows = rowsOf(ALERTS.filter(({ severity }) => severity !== 'medium'))
    const groups = groupBySeverity(ALERT_COLUMNS, rows)
    expect(
      groups.map(({ severity, rows: own, valueAtRisk }) => [severity, own.length, valueAtRisk]),
    ).toEqual([
      ['critical', 3, 331_498 * MONEY_SCALE],
      ['high', 2, 59_309 * MONEY_SCALE],
      ['low', 1, 8_270 * MONEY_SCALE],
    ])
    expect(groupBySeverity(ALERT_COLUMNS, rowsOf([]))).toEqual([])
  })
})

describe('sumAtRisk', () => {
  it('is 0 for nobody', () => {
    expect(sumAtRisk(ALERT_COLUMNS, rowsOf([]))).toBe(0)
    expect(sumAtRisk(ALERT_COLUMNS, rowsOf(ALERTS.slice(0, 2)))).toBe(250_706 * MONEY_SCALE)
  })
})

describe('countBySeverity', () => {
  it('counts every severity, 0 included', () => {
    const counts = countBySeverity(ALERT_COLUMNS, rowsOf(ALERTS.slice(0, 4)))
    expect(counts).toEqual({ critical: 3, high: 1, medium: 0, low: 0 })
  })
})
