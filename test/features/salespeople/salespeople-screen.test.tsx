import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { SalespeopleScreen } from '../../../src/features/salespeople/salespeople-screen.tsx'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { COMPANY } from '../october.ts'
import { NOBODY, teamHandlers } from './team.ts'

beforeEach(() => {
  layOutAt(1600)
  window.scrollTo = () => undefined
})

/** A company whose customers have regions to choose from. */
const WITH_REGIONS = {
  ...COMPANY,
  fields: [
    {
      key: 'region',
      values: [
        { value: 'East', customers: 2 },
        { value: 'West', customers: 1 },
      ],
      distinct: 2,
      without: 2,
    },
  ],
}

async function show(options: CockpitOptions = {}): Promise<void> {
  await renderInCockpit(<SalespeopleScreen />, {
    path: '/salespeople',
    handlers: teamHandlers(),
    ...options,
  })
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull())
}

/** The rows of a table below its heads, cell for cell. */
function rowsOf(name: string): readonly (readonly (string | null)[])[] {
  return within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .filter((row) => within(row).queryAllByRole('columnheader').length === 0)
    .map((row) => [...row.children].map((cell) => cell.textContent))
}

const names = () => rowsOf('Comparison').map(([name]) => name)

/** The first cells of each row, by name. */
const figures = (cells: number) => rowsOf('Comparison').map((row) => row.slice(0, cells))

describe('SalespeopleScreen', () => {
  it('says in sentences who brings most, gained, lost and has most at risk', async () => {
    await show()
    expect(screen.getByText(/of sales\./)).toHaveTextContent(
      'Ann brings 65% of sales. Ann gained most on September, +¥1,000. Bo lost most, −¥2,490. ' +
        'Bo has the most at risk: 1 silent customer, ¥2,000 a month.',
    )
    expect(
      screen.getAllByRole('link', { name: 'Bo' }).map((link) => link.getAttribute('href')),
    ).toContain('/alerts?salesperson=Bo')
  })

  it('says that no file names a salesperson, and what to do, instead of comparing nobody', async () => {
    await show({ handlers: teamHandlers(NOBODY) })
    expect(screen.getByText(/^No file names a salesperson/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Data' })).toHaveAttribute('href', '/data')
    expect(screen.queryByText(/has the most at risk/)).toBeNull()
  })

  it('gives sales of the customers owned beside those that the lines name, largest first', async () => {
    await show()
    expect(figures(6)).toEqual([
      ['Ann', '5,000', '65.4%', '+25%', '5,500', '1'],
      ['Bo', '2,540', '33.2%', '−50%', '2,040', '2'],
      ['Unassigned', '100', '1.3%', '–', '100', '1'],
      ['Company', '7,640', '100.0%', '−15%', '7,640', '4'],
    ])
    expect(screen.getByText('Excluded: 1 customer, ¥40')).toBeVisible()
  })

  it('leads from a name to the page of the person', async () => {
    await show()
    const table = screen.getByRole('table', { name: 'Comparison' })
    expect(within(table).getByRole('link', { name: 'Bo' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/salespeople\/Bo/),
    )
  })

  it('sorts by a head with the company last, and turns at the second click', async () => {
    const user = userEvent.setup()
    await show()
    const sortBy = (head: string) => user.click(screen.getByRole('button', { name: head }))
    await sortBy('Lost')
    await waitFor(() => expect(names()).toEqual(['Bo', 'Ann', 'Unassigned', 'Company']))
    expect(screen.getByRole('columnheader', { name: 'Lost' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await sortBy('Sales, ¥')
    await waitFor(() => expect(names()).toEqual(['Ann', 'Bo', 'Unassigned', 'Company']))
    await sortBy('Sales, ¥')
    await waitFor(() => expect(names()).toEqual(['Unassigned', 'Bo', 'Ann', 'Company']))
  })

  it('compares everybody although one salesperson is chosen', async () => {
    await show({ address: { salesperson: 'Bo' } })
    expect(names()).toEqual(['Ann', 'Bo', 'Unassigned', 'Company'])
  })

  it('names a customer that changed hands once, with day and money then and now', async () => {
    await show()
    expect(rowsOf('Customers that changed hands, from whom to whom')).toEqual([
      ['Ann', 'Bo', '1', '2,500'],
    ])
    await userEvent.click(screen.getByText('The customer, with its date'))
    await waitFor(() =>
      expect(rowsOf('Changed hands')).toEqual([
        ['B', 'Valves', 'Ann → Bo', '12 Oct', '3,000', '2,500'],
      ]),
    )
    expect(rowsOf('Looked after by somebody else now')).toEqual([['Ann', 'Cai', '1', '5,000']])
  })

  it('compares the values of a field, without what belongs to people', async () => {
    await show({
      address: { by: 'region' },
      handlers: {
        ...teamHandlers(),
        open: () => ({
          company: WITH_REGIONS,
          settings: DEFAULT_SETTINGS,
          logRevision: 0,
          storage: { kept: true, problem: 'none' },
        }),
      },
    })
    await screen.findByRole('heading', { name: 'Region' })
    expect(rowsOf('Region').map((row) => row.slice(0, 4))).toEqual([
      ['East', '7,500', '98.2%', '+7%'],
      ['not given', '140', '1.8%', '+367%'],
      ['West', '0', '0.0%', '−100%'],
      ['Company', '7,640', '100.0%', '−15%'],
    ])
    expect(screen.queryByText('Changed hands')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Named, ¥' })).toBeNull()
  })

  it('compares salespeople where the address names a field that no file has', async () => {
    await show({ address: { by: 'region' } })
    expect(names()[0]).toBe('Ann')
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('exports in the order of the screen', async () => {
    const asked: unknown[] = []
    await show({
      address: { sort: 'name' },
      handlers: {
        ...teamHandlers(),
        exportPeople: ({ by, order, format }) => {
          asked.push([by, order, format])
          return { name: 'salespeople.csv', blob: new Blob() }
        },
      },
    })
    await userEvent.click(screen.getByRole('button', { name: 'Export' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV', hidden: true }))
    await waitFor(() => expect(asked).toEqual([['salesperson', ['Ann', 'Bo', ''], 'csv']]))
  })

  it('compares nothing with a period before in the first one', async () => {
    await show({ address: { period: '2025-09' } })
    expect(figures(4)).toEqual([
      ['Ann', '7,000', '77.5%', '7,000'],
      ['Bo', '2,030', '22.5%', '2,030'],
      ['Company', '9,030', '100.0%', '9,030'],
    ])
    expect(screen.queryByText('Changed hands')).toBeNull()
  })

  it('concludes nothing from a period without data', async () => {
    await show({ address: { period: '2025-03' } })
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Salespeople')
  })
})
