import { describe, expect, it } from 'vitest'
import { fileName } from '../../src/export/file-name.ts'

describe('fileName', () => {
  it('joins what, period and filter', () => {
    expect(fileName(['tiers', '2025-10', 'Li Wei'], 'csv')).toBe('tiers_2025-10_Li-Wei.csv')
    expect(fileName(['客户分层', '2025-Q4', '李伟', '', 'A-B'], 'xlsx')).toBe(
      '客户分层_2025-Q4_李伟_A-B.xlsx',
    )
  })

  it('keeps no character that a system refuses or a path is made of', () => {
    expect(fileName(['tiers', '../..\\a:b*c?"<>|\0'], 'csv')).toBe('tiers_a-b-c.csv')
    expect(fileName(['tiers', '...'], 'csv')).toBe('tiers.csv')
  })

  it('cuts long parts', () => {
    expect(fileName(['tiers', 'x'.repeat(500)], 'csv')).toHaveLength('tiers_.csv'.length + 40)
  })
})
