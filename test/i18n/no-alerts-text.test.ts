import { describe, expect, it } from 'vitest'
import { noAlertsText } from '../../src/i18n/no-alerts-text.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'
import { month, NOVEMBER } from '../features/months.ts'

const OCTOBER = month('2025-10')
const NOTHING = { period: OCTOBER, before: month('2025-09'), notYet: undefined, none: undefined }

describe('noAlertsText', () => {
  it('says that nobody is silent where alerts could be', () => {
    expect(noAlertsText(NOTHING, ENGLISH)).toEqual({
      title: 'Nobody to wake',
      why: 'Every customer that ordered before has an order in October, or has been silent so long that it counts as churned.',
    })
    expect(noAlertsText(NOTHING, CHINESE).title).toBe('没有待唤醒的客户')
  })

  it('says of the first period and of a gap why nothing follows from them', () => {
    const quarter = { ...OCTOBER, key: '2025-Q4' }
    expect(noAlertsText({ ...NOTHING, period: quarter, none: 'first' }, ENGLISH).why).toBe(
      'An alert compares a quarter with the one before, and Q4 2025 is the first in the data.',
    )
    expect(noAlertsText({ ...NOTHING, none: 'gap' }, CHINESE).title).toBe('2025年10月没有数据')
  })

  it('says of an open period who had ordered by the same day', () => {
    const open = { ...NOTHING, period: NOVEMBER, before: OCTOBER, none: 'open' as const }
    const notYet = (customers: number) => ({
      ...open,
      notYet: { customers, byThen: 75, byNow: 88 },
    })
    expect(noAlertsText(notYet(12), ENGLISH)).toEqual({
      title: 'No alerts before November is complete',
      why: '12 customers who had ordered by 12 Oct have not ordered yet.',
    })
    expect(noAlertsText(notYet(0), ENGLISH).why).toBe(
      'Everyone who had ordered by 12 Oct has ordered again.',
    )
    expect(noAlertsText(notYet(12), CHINESE).why).toBe(
      '截至10月12日下过单的客户中，有12位尚未下单。',
    )
    expect(noAlertsText(open, ENGLISH).why).toBe('Until then a missing order means little.')
  })
})
