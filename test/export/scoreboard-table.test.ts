import { describe, expect, it } from 'vitest'
import { computeScoreboard } from '../../src/domain/follow-up/scoreboard.ts'
import { scoreboardTable } from '../../src/export/scoreboard-table.ts'
import { cellText } from '../../src/export/plain-text.ts'
import { company, view } from '../domain/build-company.ts'
import { contact, logOf } from '../domain/follow-up/build-log.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

const line = (id: string, date: string, amount: number, person = 'Ann') => ({
  id,
  date,
  amount,
  person,
})
const SUBJECT = company([
  ...['2025-01-28', '2025-02-28', '2025-03-28'].map((date) => line('keeper', date, 1000)),
  line('a', '2025-01-10', 50),
  line('b', '2025-01-10', 20, ''),
  line('a', '2025-03-10', 33.5),
  line('b', '2025-03-12', 7),
])
const LOG = logOf(SUBJECT, [contact('a', '2025-03-03', { cause: 'their own words' })])
const table = (formatter = ENGLISH) =>
  scoreboardTable(
    { report: computeScoreboard(SUBJECT, view('2025-02'), 'period', LOG), moneyDecimals: 2 },
    formatter,
  )
const rows = (formatter = ENGLISH) => {
  const { columns, length } = table(formatter)
  return Array.from({ length }, (_, row) => columns.map((column) => cellText(column, row)))
}

describe('scoreboardTable', () => {
  it('has the heads that scripts rely on', () => {
    expect(table().columns.map(({ head }) => head)).toEqual([
      'By',
      'Name',
      'Alerts',
      'Contacted',
      'Recovered',
      'Came back',
      'Open',
      'Done',
      'Net sales recovered',
      'Net sales of those who came back',
    ])
    expect(table(CHINESE).columns[0]?.head).toBe('维度')
  })

  it('lists people, then each way of contact, then the periods, each adding up to all alerts', () => {
    const texts = rows()
    expect(texts.filter(([by]) => by === 'Salesperson')).toEqual([
      ['Salesperson', 'Ann', '1', '1', '1', '0', '0', '0', '33.50', '0.00'],
      ['Salesperson', 'Unassigned', '1', '0', '0', '1', '0', '0', '0.00', '7.00'],
    ])
    expect(texts.filter(([by]) => by === 'Cause').map(([, name]) => name)).toEqual([
      'their own words',
      'Not contacted',
    ])
    for (const by of ['Salesperson', 'Channel', 'Outcome', 'Cause', 'Period']) {
      const alerts = texts.filter(([one]) => one === by).map((cells) => Number(cells[2]))
      expect(alerts.reduce((sum, count) => sum + count, 0)).toBe(2)
    }
  })

  it('names in Chinese what the interface has words for', () => {
    expect(rows(CHINESE).find(([by, name]) => by === '方式' && name === '电话')).toBeDefined()
    expect(rows(CHINESE).find(([by, name]) => by === '业务员' && name === '未分配')).toBeDefined()
  })
})
