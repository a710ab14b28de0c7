import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { QuestionItem } from '../../../src/features/data/question-item.tsx'
import type { Question } from '../../../src/ingest/inspection.ts'
import type { Mapping } from '../../../src/ingest/mapping.ts'
import { DATE_QUESTION, inspection } from './build-inspection.ts'
import { renderInLanguage } from './render-in-language.tsx'

/** Asks a question; the answers given so far are in the calls of the two functions. */
function ask(question: Question, mapping: Partial<Mapping> = {}) {
  const onMapping = vi.fn<(answered: Mapping) => void>()
  const onRead = vi.fn<(read: object) => void>()
  const file = inspection()
  renderInLanguage(
    <QuestionItem
      question={question}
      inspection={file}
      mapping={{ ...file.mapping, ...mapping }}
      waits
      onMapping={onMapping}
      onRead={onRead}
    />,
  )
  return { onMapping, onRead }
}

const choose = async (name: string | RegExp): Promise<void> =>
  userEvent.click(screen.getByRole('radio', { name }))

describe('QuestionItem', () => {
  it('asks for the order of day and month with one date read both ways, nothing preselected', async () => {
    const { onMapping } = ask(DATE_QUESTION)
    const question = within(
      screen.getByRole('group', { name: 'Is 03/04/2025 in “Doc date” 3 Apr 2025 or 4 Mar 2025?' }),
    )
    for (const radio of question.getAllByRole('radio')) expect(radio).not.toBeChecked()
    await choose(/4 Mar 2025/)
    expect(onMapping.mock.lastCall?.[0]).toMatchObject({
      dateOrder: { date: 'mdy' },
      answered: [DATE_QUESTION.id],
    })
  })

  it('asks whether numbers are days that would lie far away, nothing preselected (X11)', async () => {
    const { onMapping } = ask({
      id: 'serials:date',
      kind: 'serials',
      field: 'date',
      rows: 3,
      sample: '35250',
      day: 9681,
      preselected: undefined,
    })
    expect(screen.getByText(/Is 35250 the day 4 Jul 1996\?/)).toBeVisible()
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
    await choose('Yes, they are days')
    expect(onMapping.mock.lastCall?.[0]).toMatchObject({
      serials: 'read',
      answered: ['serials:date'],
    })
  })

  it('shows a preselected sign, and takes the other', async () => {
    const { onMapping } = ask({
      id: 'decimal:amount',
      kind: 'decimal',
      field: 'amount',
      sample: '1.234',
      options: [
        { sign: '.', decimal: '1.234' },
        { sign: ',', decimal: '1234' },
      ],
      preselected: '.',
    })
    expect(screen.getByRole('radio', { name: /^1\.234/ })).toBeChecked()
    await choose(/^1,234/)
    expect(onMapping.mock.lastCall?.[0].decimal).toEqual({ amount: ',' })
  })

  it('moves the amount to the column of the chosen tax basis', async () => {
    const { onMapping } = ask({
      id: 'basis',
      kind: 'amount-basis',
      withTax: 2,
      withoutTax: 3,
      preselected: 'without-tax',
    })
    expect(screen.getByRole('radio', { name: /Without tax/ })).toBeChecked()
    await choose(/With tax/)
    expect(onMapping.mock.lastCall?.[0]).toMatchObject({
      taxIncluded: true,
      columns: { amount: 2, date: 0 },
    })
  })

  it('shows three rows of a discount in both readings', async () => {
    const { onMapping } = ask({
      id: 'discount',
      kind: 'discount',
      rows: [{ row: 4, text: '0.85', off: 850_000, pay: 150_000 }],
      preselected: undefined,
    })
    expect(screen.getByRole('cell', { name: '85% off' })).toBeVisible()
    expect(screen.getByRole('cell', { name: '15% off' })).toBeVisible()
    await choose('Rate left to pay')
    expect(onMapping.mock.lastCall?.[0].discountReading).toBe('pay')
  })

  it('lists every status with rows and money, and sets one aside at a click', async () => {
    const { onMapping } = ask(
      {
        id: 'statuses',
        kind: 'statuses',
        statuses: [
          { status: '已取消', cancelled: true, lines: 143, amount: 4_128_065_000 },
          { status: 'draft', cancelled: false, lines: 3, amount: 10_000 },
        ],
      },
      { cancelled: ['已取消'] },
    )
    expect(screen.getByRole('row', { name: /已取消 143 ¥412,806.50/ })).toBeVisible()
    expect(screen.getByRole('checkbox', { name: /已取消/ })).not.toBeChecked()
    await userEvent.click(screen.getByRole('checkbox', { name: /draft/ }))
    expect(onMapping.mock.lastCall?.[0].cancelled).toEqual(['已取消', 'draft'])
  })

  it('shows the rows that look like totals, preselected to be left out', async () => {
    const { onMapping } = ask({
      id: 'totals',
      kind: 'totals',
      rows: [{ row: 1200, text: '合计 | 99' }],
      count: 2,
      preselected: 'set-aside',
    })
    expect(screen.getByText('row 1,200: 合计 | 99')).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Leave out' })).toBeChecked()
    await choose('Count as orders')
    expect(onMapping.mock.lastCall?.[0].totals).toBe('keep')
  })

  it('shows the rows without a customer, preselected to take what they lack from above', async () => {
    const { onMapping } = ask({
      id: 'continued',
      kind: 'continued',
      rows: [{ row: 1200, text: 'Chair | 20' }],
      count: 212,
      preselected: 'fill',
    })
    expect(
      screen.getByText('212 rows name no customer. Do they belong to the one above?'),
    ).toBeVisible()
    expect(screen.getByText('row 1,200: Chair | 20')).toBeVisible()
    expect(screen.getByRole('radio', { name: /^Yes/ })).toBeChecked()
    await choose(/^No/)
    expect(onMapping.mock.lastCall?.[0].continued).toBe('leave')
  })

  it('asks once whether a unit in the heading multiplies the numbers', async () => {
    const { onMapping } = ask({
      id: 'unit:1000',
      kind: 'unit',
      fields: ['amount', 'cost'],
      headers: ['金额（千元）', '成本（千元）'],
      factor: 1000,
    })
    const legend = '“金额（千元）” and “成本（千元）” name a unit. Are their numbers × 1,000?'
    expect(screen.getByText(legend)).toBeVisible()
    await choose('No, as they stand')
    expect(onMapping.mock.lastCall?.[0].factor).toEqual({ amount: 1, cost: 1 })
  })

  it('has the header row picked from the top of the file, which is read again', async () => {
    const { onRead, onMapping } = ask({
      id: 'header',
      kind: 'header-row',
      preselected: 3,
      second: undefined,
    })
    expect(screen.getByRole('radio', { name: 'Column names in row 3' })).toBeChecked()
    await userEvent.click(screen.getByRole('button', { name: 'That is right' }))
    expect(onMapping.mock.lastCall?.[0].answered).toEqual(['header'])
    await choose('Column names in row 1')
    expect(onRead).toHaveBeenLastCalledWith({ headerRow: 1, headerLines: undefined })
    await choose('None: the first row is data already')
    expect(onRead).toHaveBeenLastCalledWith({ headerRow: 0, headerLines: undefined })
  })

  it('asks whether the column names stand in two rows, and takes the first alone (X06)', async () => {
    const question = { id: 'header', kind: 'header-row', preselected: 3 } as const
    const { onRead } = ask({ ...question, second: { row: 4, joined: true } })
    expect(screen.getByText('Do the column names stand in two rows, 3 and 4?')).toBeVisible()
    const second = screen.getByRole('checkbox', {
      name: /^Row 4 holds names, too. Joined: Doc date/,
    })
    expect(second).toBeChecked()
    await userEvent.click(second)
    expect(onRead).toHaveBeenLastCalledWith({ headerRow: 3, headerLines: 1 })
  })

  it('reads another sheet, or with another delimiter, from its own top', async () => {
    const { onRead } = ask({
      id: 'sheet',
      kind: 'sheet',
      sheets: [
        { name: 'Orders', rows: 9994, hidden: false },
        { name: 'Returns', rows: 296, hidden: true },
      ],
      preselected: 'Orders',
    })
    await choose(/Returns 296 rows, hidden/)
    expect(onRead).toHaveBeenLastCalledWith({ sheet: 'Returns', headerRow: undefined })
  })

  it('asks which of several tables is read, by their column names (C15)', async () => {
    const { onRead } = ask({
      id: 'table',
      kind: 'table',
      tables: [
        { headerRow: 3, headers: ['Date', 'Customer'], rows: 12 },
        { headerRow: 20, headers: ['Salesperson', 'Target'], rows: 1 },
      ],
      preselected: 3,
    })
    expect(screen.getByText('The file holds 2 tables. Which one is to be read?')).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Date and Customer row 3, 12 rows' })).toBeChecked()
    await choose('Salesperson and Target row 20, 1 row')
    expect(onRead).toHaveBeenLastCalledWith({ headerRow: 20 })
  })

  it('shows lines of the file in the likeliest encodings, and reads it in the one chosen (E08)', async () => {
    const { onRead, onMapping } = ask({
      id: 'encoding',
      kind: 'encoding',
      options: [
        { encoding: 'utf-8', lines: ['Kunde 1'] },
        { encoding: 'windows-1251', lines: ['ООО Ромашка', 'Иванов'] },
      ],
      preselected: 'utf-8',
    })
    expect(screen.getByRole('radio', { name: /^Unicode \(UTF-8\)/ })).toBeChecked()
    expect(screen.getByText('Иванов')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'That is right' }))
    expect(onMapping.mock.lastCall?.[0].answered).toEqual(['encoding'])
    await choose(/^Cyrillic \(WINDOWS-1251\)/)
    expect(onRead).toHaveBeenLastCalledWith({ encoding: 'windows-1251' })
  })

  it('waits for a word before money of two currencies is added up', async () => {
    const { onMapping } = ask({
      id: 'earlier-currency',
      kind: 'earlier-currency',
      currency: 'USD',
      files: [{ name: '2024.csv', currency: 'CNY' }],
    })
    expect(screen.getByText(/^The amounts are in USD, those in use are not/)).toBeVisible()
    expect(screen.getByText('2024.csv: CNY')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Add them up' }))
    expect(onMapping.mock.lastCall?.[0].answered).toEqual(['earlier-currency'])
  })

  it('shows which headers have changed, and waits for a confirmation', async () => {
    const { onMapping } = ask({
      id: 'changed',
      kind: 'changed-headers',
      missing: ['Umsatz'],
      added: ['Net', 'Gross'],
      moved: true,
    })
    expect(screen.getByText('No longer there: Umsatz')).toBeVisible()
    expect(screen.getByText('New: Net and Gross')).toBeVisible()
    expect(screen.getByText(/^In another order than last time/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'That is right' }))
    expect(onMapping.mock.lastCall?.[0].answered).toEqual(['changed'])
  })
})
