import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from './in-app.tsx'

const RANGE = { name: /^Range: / }
const FLOATING = { hidden: true }

// The screen itself is not what is looked at here.
const handlers = { deciles: () => new Promise<never>(() => undefined) }

describe('RangeStepper', () => {
  it('stands in the place of the period on screens over a range, and names range and length', async () => {
    await renderApp({ address: '/deciles', handlers })
    expect(await screen.findByRole('button', RANGE)).toHaveTextContent('May – Oct 2025 6 months')
    expect(screen.queryByRole('button', { name: /^Period:/ })).toBeNull()
  })

  it('shifts both ends by one period, and stops where the data end', async () => {
    const user = await renderApp({ address: '/deciles?from=2025-08&to=2025-10', handlers })
    await user.click(await screen.findByRole('button', { name: 'One period later' }))
    await waitFor(() => expect(window.location.hash).toBe('#/deciles?from=2025-09&to=2025-11'))
    expect(screen.getByRole('button', { name: 'One period later' })).toBeDisabled()
    screen.getByRole('button', RANGE).focus()
    await user.keyboard('{ArrowLeft}')
    await waitFor(() => expect(window.location.hash).toBe('#/deciles?from=2025-08&to=2025-10'))
  })

  it('offers the usual ranges that the data fills', async () => {
    const user = await renderApp({ address: '/deciles', handlers })
    await user.click(await screen.findByRole('button', RANGE))
    const panel = within(await screen.findByRole('dialog', FLOATING))
    expect(panel.queryByRole('button', { name: /^Last 12 months/, ...FLOATING })).toBeNull()
    await user.click(panel.getByRole('button', { name: /^Last 3 months/, ...FLOATING }))
    await waitFor(() => expect(window.location.hash).toBe('#/deciles?from=2025-08&to=2025-10'))
  })

  it('sets both ends, and moves one along that the other passes', async () => {
    const user = await renderApp({ address: '/deciles?from=2025-08&to=2025-09', handlers })
    await user.click(await screen.findByRole('button', RANGE))
    const panel = within(await screen.findByRole('dialog', FLOATING))
    await user.selectOptions(panel.getByRole('combobox', { name: 'From', ...FLOATING }), '2025-10')
    await waitFor(() => expect(window.location.hash).toBe('#/deciles?from=2025-10&to=2025-10'))
    await user.selectOptions(panel.getByRole('combobox', { name: 'To', ...FLOATING }), '2025-06')
    await waitFor(() => expect(window.location.hash).toBe('#/deciles?from=2025-06&to=2025-06'))
  })

  it('is named in the foot of the page, and kept between the two screens', async () => {
    await renderApp({ address: '/deciles?from=2025-08&to=2025-10', handlers })
    expect(
      await screen.findByText(/^Range Aug – Oct 2025\. Sales net of returns\. Money deciles:/),
    ).toBeInTheDocument()
    const navigation = within(await screen.findByRole('navigation', { name: 'Screens' }))
    expect(navigation.getByRole('link', { name: 'Pareto curve' })).toHaveAttribute(
      'href',
      '/#/pareto?from=2025-08&to=2025-10',
    )
    expect(navigation.getByRole('link', { name: 'Tiers' })).toHaveAttribute('href', '/#/tiers')
  })
})
