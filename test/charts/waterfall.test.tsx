import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Waterfall } from '../../src/charts/waterfall.tsx'
import { OVERVIEW } from '../features/october.ts'
import { draw } from './draw.tsx'

const change = OVERVIEW.change!

describe('Waterfall', () => {
  it('is a table that names every part with customers and signed amount', () => {
    draw(<Waterfall change={change} caption="What changed sales" rowName={(key) => key} />)
    const rows = within(screen.getByRole('table', { name: 'What changed sales' })).getAllByRole(
      'row',
    )
    expect(rows.map((row) => row.textContent)).toEqual([
      'before¥5.34m',
      'new2+¥40.2k',
      'back29+¥504k',
      'bought-more55+¥759k',
      'bought-less53−¥728k',
      'lost33−¥749k',
      'after¥5.16m',
    ])
  })

  it('draws a bar for each part and a point for each total, hidden from screen readers', async () => {
    const { container } = draw(
      <Waterfall change={change} caption="What changed sales" rowName={(key) => key} />,
    )
    await waitFor(() => expect(container.querySelectorAll('circle')).toHaveLength(2))
    expect(container.querySelectorAll('.recharts-bar rect')).toHaveLength(5)
    expect(container.querySelector('svg')?.closest('[aria-hidden="true"]')).not.toBeNull()
  })
})
