import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { SalespersonScreen } from '../../../src/features/salespeople/salesperson-screen.tsx'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { teamHandlers } from './team.ts'

beforeEach(() => {
  layOutAt(1600)
  window.scrollTo = () => undefined
})

/** A person's page; '~' in the path is the unassigned. */
async function show(name: string, options: CockpitOptions = {}): Promise<void> {
  await renderInCockpit(<SalespersonScreen />, {
    path: `/salespeople/${name}`,
    handlers: teamHandlers(),
    ...options,
  })
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull())
}

/** The rows of a table below its heads, cell for cell. */
function rowsOf(name: string): readonly (readonly (string | null)[])[] {
  return within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent))
}

const targetOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href')

describe('SalespersonScreen', () => {
  it('says what the person brings, whom to wake, and what its lines come to', async () => {
    await show('Bo')
    expect(screen.getByText(/of the company/)).toHaveTextContent(
      '¥2,540 of sales, 33.2% of the company, from 2 customers that ordered. ' +
        '1 customer to wake, ¥2,000 a month at risk. The lines that name Bo come to ¥2,040.',
    )
    expect(targetOf('1 customer to wake')).toBe('/alerts?salesperson=Bo')
  })

  it('counts customers by tier, the excluded beside them, each tier leading to its names', async () => {
    await show('Bo')
    expect(rowsOf('Tiers')).toEqual([
      ['A', 'Keep', '0', '±0', '0', '0.0%'],
      ['B', 'Grow', '1', '−1', '2,500', '100.0%'],
      ['C', 'Widen', '0', '±0', '0', '0.0%'],
      ['D', 'Wake', '1', '+1', '–', '–'],
    ])
    expect(screen.getByText('Excluded: 1 customer, ¥40')).toBeVisible()
    expect(targetOf('Wake')).toBe('/tiers?salesperson=Bo&tier=D')
    expect(targetOf(/^High/)).toBe('/alerts?salesperson=Bo&severity=high')
  })

  it('names the customers that came, with what they brought before', async () => {
    await show('Bo')
    await screen.findAllByRole('link', { name: 'Valves' })
    expect(rowsOf('Changed hands')).toEqual([['B', 'Valves', 'Ann', '12 Oct', '3,000', '2,500']])
    expect(screen.getByText('1 customer, ¥3,000 then, ¥2,500 now')).toBeVisible()
  })

  it('names the customers that went, and who looks after the others since', async () => {
    await show('Ann')
    await screen.findAllByRole('link', { name: 'Valves' })
    expect(rowsOf('Changed hands')).toEqual([['B', 'Valves', 'Bo', '12 Oct', '3,000', '2,500']])
    expect(rowsOf('Handed on since')).toEqual([['Ann', 'Cai', '1', '5,000']])
    expect(screen.getByText('Nobody to call')).toBeVisible()
  })

  it('is the page of its name whoever is filtered, in any spelling', async () => {
    await show('BO', { address: { salesperson: 'Ann' } })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Bo$/)
    expect(screen.getByText(/of the company/)).toHaveTextContent(/^¥2,540 of sales/)
  })

  it('has a page for customers that nobody looks after', async () => {
    await show('~')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Unassigned')
    await screen.findByRole('link', { name: 'Bolts' })
    expect(rowsOf('Top customers')).toEqual([['B', 'Bolts', '·B', '100', 'new', '100.0%']])
  })

  it('says where the person had nothing yet, and where there is no such person', async () => {
    await show('Cai')
    expect(screen.getByText(/^Cai owns no customers in October 2025/)).toBeVisible()
    expect(targetOf('All salespeople')).toBe('/salespeople')
    await show('Zoe')
    expect(screen.getByText('There is no salesperson of this name')).toBeVisible()
  })
})
