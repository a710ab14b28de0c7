import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import type { View } from '../../src/domain/periods/view.ts'
import { ALERT_REPORT, COMPANY } from '../features/october.ts'
import { renderApp } from './in-app.tsx'

const FIELDS = [
  {
    key: 'region',
    values: [
      { value: 'East', customers: 120 },
      { value: 'West', customers: 60 },
    ],
    distinct: 2,
    without: 34,
  },
  { key: '~Credit rating', values: [{ value: 'AAA', customers: 9 }], distinct: 1, without: 0 },
  { key: 'address', values: undefined, distinct: 212, without: 2 },
]
const company = { ...COMPANY, fields: FIELDS }
const open = () => ({
  company,
  settings: DEFAULT_SETTINGS,
  logRevision: 0,
  storage: { kept: true, problem: 'none' as const },
})
// jsdom lays nothing out, so what floats beside an element counts as hidden.
const FLOATING = { hidden: true }
const BUTTON = { name: /^Customers by region and other fields/ }

async function openPanel(user: Awaited<ReturnType<typeof renderApp>>) {
  await user.click(await screen.findByRole('button', BUTTON))
  return within(await screen.findByRole('dialog', FLOATING))
}

describe('CustomerChoice', () => {
  it('is not there without a customer file that says more than names', async () => {
    await renderApp()
    await screen.findByRole('button', { name: /^Period: / })
    expect(screen.queryByRole('button', BUTTON)).not.toBeInTheDocument()
  })

  it('narrows all reports to the values chosen, and says so in the address and the footer', async () => {
    const views: View[] = []
    const alertTotals = ({ view }: { readonly view: View }) => {
      views.push(view)
      return ALERT_REPORT
    }
    const user = await renderApp({ handlers: { open, alertTotals } })
    const panel = await openPanel(user)
    await user.click(panel.getByRole('checkbox', { name: /^East/, ...FLOATING }))
    await user.click(panel.getByRole('checkbox', { name: /^not given/, ...FLOATING }))
    await waitFor(() => expect(window.location.hash).toBe('#/overview?only=region:East:'))
    await user.selectOptions(
      panel.getByRole('combobox', { name: 'Field of the customer file', ...FLOATING }),
      'Credit rating',
    )
    await user.click(panel.getByRole('checkbox', { name: /^AAA/, ...FLOATING }))
    await waitFor(() =>
      expect(views.at(-1)?.only).toEqual([
        { field: 'region', values: ['East', ''] },
        { field: '~Credit rating', values: ['AAA'] },
      ]),
    )
    expect(
      await screen.findByText(/Only customers with Region: East, not given; Credit rating: AAA\./),
    ).toBeInTheDocument()
  })

  it('narrows no page of a customer, and does not say so there', async () => {
    await renderApp({ address: '/customers/k10021?only=region:East', handlers: { open } })
    expect(await screen.findByText(/^Tiers: sales net of returns/)).not.toHaveTextContent('Only')
  })

  it('takes back one value, and all', async () => {
    const user = await renderApp({
      address: '/overview?only=region:East:West;~Credit%20rating:AAA',
      handlers: { open },
    })
    const panel = await openPanel(user)
    await user.click(panel.getByRole('button', { name: 'Take out Region: East', ...FLOATING }))
    await waitFor(() =>
      expect(window.location.hash).toBe('#/overview?only=region:West;~Credit%20rating:AAA'),
    )
    await user.click(panel.getByRole('button', { name: 'Show all', ...FLOATING }))
    await waitFor(() => expect(window.location.hash).toBe('#/overview'))
  })

  it('finds a text in a field with too many values for a list', async () => {
    const user = await renderApp({ address: '/overview?only=address:*Road', handlers: { open } })
    const panel = await openPanel(user)
    const field = panel.getByRole('textbox', { name: 'Text to find', ...FLOATING })
    expect(field).toHaveValue('Road')
    await user.clear(field)
    await user.type(field, 'Lake{Enter}')
    await waitFor(() => expect(window.location.hash).toBe('#/overview?only=address:*Lake'))
    expect(screen.getByRole('button', BUTTON)).toHaveTextContent('‘Lake’ in it')
  })
})
