import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { DataTable, type DataColumn, type DataSort } from '../../src/ui/data-table.tsx'
import { ENGLISH } from '../features/formatters.ts'
import { layOutAt } from '../page-width.ts'

interface Town {
  readonly name: string
  readonly people: number
}

const TOWNS: readonly Town[] = [
  { name: 'Suzhou', people: 13 },
  { name: 'Ningbo', people: 9 },
]

const COLUMNS: readonly DataColumn<Town>[] = [
  { key: 'name', head: 'Town', kind: 'name', cell: ({ name }) => name, total: 'All' },
  {
    key: 'people',
    head: 'People, m',
    kind: 'number',
    sortable: true,
    cell: ({ people }) => people,
    total: 22,
  },
]

/** The window as one of the four layouts sees it. */
function showAt(width: number): void {
  layOutAt(width)
  globalThis.matchMedia = (query) => {
    const limit = Number(/max-width: (\d+)px/.exec(query)?.[1] ?? 0)
    return {
      matches: width <= limit,
      media: query,
      onchange: null,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
      dispatchEvent: () => true,
    }
  }
}

function Towns({ rows = TOWNS }: { readonly rows?: readonly Town[] }) {
  const [sort, setSort] = useState<DataSort>({ key: 'people', descending: true })
  return (
    <FormatterContext value={ENGLISH}>
      <DataTable
        label="Towns"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ name }) => name}
        sort={sort}
        onSort={(key) => setSort({ key, descending: !sort.descending })}
      />
    </FormatterContext>
  )
}

describe('DataTable', () => {
  it('heads each row with its name and ends with the totals', () => {
    showAt(1440)
    render(<Towns />)
    expect(screen.getAllByRole('rowheader').map((head) => head.textContent)).toEqual([
      'Suzhou',
      'Ningbo',
      'All',
    ])
    const last = screen.getAllByRole('row').at(-1)
    expect(last).toHaveTextContent('All22')
  })

  it('says by which column it is sorted, and asks for the other order at a click on the head', async () => {
    showAt(1440)
    render(<Towns />)
    const head = screen.getByRole('columnheader', { name: 'People, m' })
    expect(head).toHaveAttribute('aria-sort', 'descending')
    expect(screen.getByRole('columnheader', { name: 'Town' })).not.toHaveAttribute('aria-sort')
    await userEvent.click(within(head).getByRole('button'))
    expect(head).toHaveAttribute('aria-sort', 'ascending')
  })

  it('opens what belongs to a row under it, over the whole width', () => {
    showAt(1440)
    render(
      <DataTable
        label="Towns"
        columns={COLUMNS}
        rows={TOWNS}
        rowKey={({ name }) => name}
        opened={{ key: 'Suzhou', panel: 'Canals' }}
      />,
    )
    const rows = screen.getAllByRole('row').map((row) => row.textContent)
    expect(rows).toEqual(['TownPeople, m', 'Suzhou13', 'Canals', 'Ningbo9', 'All22'])
    expect(screen.getByRole('cell', { name: 'Canals' })).toHaveAttribute('colspan', '2')
  })

  it('leaves out columns that the window is too narrow for', () => {
    const narrow = COLUMNS.map((column): DataColumn<Town> =>
      column.key === 'people' ? { ...column, from: 'laptop' } : column,
    )
    const draw = () =>
      render(<DataTable label="Towns" columns={narrow} rows={TOWNS} rowKey={({ name }) => name} />)
        .unmount
    showAt(1000)
    const unmount = draw()
    expect(screen.getAllByRole('columnheader')).toHaveLength(1)
    unmount()
    showAt(1300)
    draw()
    expect(screen.getAllByRole('columnheader')).toHaveLength(2)
  })

  it('counts all rows of a long list, and draws those in the window', () => {
    showAt(1440)
    // Rows without a height would all be in the window.
    Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
      configurable: true,
      get: () => 33,
    })
    const many = Array.from({ length: 5000 }, (_, at) => ({ name: `Town ${at}`, people: 1 }))
    render(<Towns rows={many} />)
    const table = screen.getByRole('table', { name: 'Towns' })
    expect(table).toHaveAttribute('aria-rowcount', '5002')
    expect(within(table).getAllByRole('row').length).toBeLessThan(200)
  })
})
