import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import type { CompanyReport } from '../../src/domain/company/company-report.ts'
import { resolveRange } from '../../src/state/range.ts'
import { resolveView } from '../../src/state/view.ts'
import type { Address } from '../../src/state/address.ts'
import { month } from '../features/months.ts'
import { COMPANY } from '../features/october.ts'

const MONTHS = Array.from({ length: 20 }, (_, at) => {
  const key = `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  return month(key, key === '2024-09' ? { state: 'gap' } : {})
})
const LONG: CompanyReport = {
  ...COMPANY,
  months: MONTHS,
  quarters: [month('2025-03', { key: '2025-Q1' }), month('2025-06', { key: '2025-Q2' })],
  openMonth: '2025-07',
}

function rangeAt(address: Address) {
  const view = resolveView(address, LONG, DEFAULT_SETTINGS)
  return view && resolveRange(address, LONG, view)
}

describe('resolveRange', () => {
  it('runs over the 12 periods with data up to the one shown, gaps not counted', () => {
    expect(rangeAt({})).toEqual({ from: '2024-07', to: '2025-07' })
    expect(rangeAt({ period: '2025-08' })).toEqual({ from: '2024-08', to: '2025-08' })
  })

  it('is shorter where the data begins later', () => {
    expect(rangeAt({ period: '2024-03' })).toEqual({ from: '2024-01', to: '2024-03' })
  })

  it('is what the address says', () => {
    expect(rangeAt({ from: '2024-05', to: '2024-06' })).toEqual({ from: '2024-05', to: '2024-06' })
    expect(rangeAt({ from: '2025-07' })).toEqual({ from: '2025-07', to: '2025-07' })
    expect(rangeAt({ to: '2025-Q2' })).toEqual({ from: '2025-Q1', to: '2025-Q2' })
  })

  it('passes over ends that the data does not have or that stand the wrong way round', () => {
    expect(rangeAt({ from: '1999-01', to: 'x' })).toEqual({ from: '2024-07', to: '2025-07' })
    expect(rangeAt({ from: '2025-02', to: '2024-03' })).toEqual({ from: '2024-01', to: '2024-03' })
  })
})
