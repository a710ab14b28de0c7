import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  DEFAULT_SETTINGS,
  type CompanySettings,
} from '../../src/domain/company/company-settings.ts'
import { ALERT_REPORT, COMPANY } from '../features/october.ts'
import { findTitle, renderApp } from './in-app.tsx'

const PERIOD = { name: /^Period: / }
// jsdom lays nothing out, so what floats beside an element counts as hidden.
const FLOATING = { hidden: true }

describe('PeriodStepper', () => {
  it('steps with its arrows and with the arrow keys, and stops at the ends', async () => {
    const user = await renderApp()
    expect(await screen.findByRole('button', PERIOD)).toHaveTextContent('October 2025 complete')
    await user.click(screen.getByRole('button', { name: 'Earlier period' }))
    await waitFor(() => expect(window.location.hash).toBe('#/overview?period=2025-09'))
    screen.getByRole('button', PERIOD).focus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    await waitFor(() => expect(window.location.hash).toBe('#/overview?period=2025-11'))
    expect(screen.getByRole('button', PERIOD)).toHaveTextContent('open: data to 12 Nov')
    expect(screen.getByRole('button', { name: 'Later period' })).toBeDisabled()
  })

  it('opens the list of periods with their states', async () => {
    const user = await renderApp()
    await user.click(await screen.findByRole('button', PERIOD))
    const panel = await screen.findByRole('dialog', FLOATING)
    expect(
      within(panel).getByRole('button', { name: /November 2025/, hidden: true }),
    ).toHaveTextContent('open')
    await user.click(within(panel).getByRole('button', { name: /August 2025/, hidden: true }))
    await waitFor(() => expect(window.location.hash).toBe('#/overview?period=2025-08'))
    expect(screen.queryByRole('dialog', FLOATING)).not.toBeInTheDocument()
  })

  it('lets the user say with one click that a period is not finished', async () => {
    const saved: CompanySettings[] = []
    const user = await renderApp({
      handlers: {
        saveSettings: ({ settings }) => {
          saved.push(settings)
          return COMPANY
        },
      },
    })
    await user.click(await screen.findByRole('button', PERIOD))
    await user.click(
      await screen.findByRole('button', { name: 'It is not finished', hidden: true }),
    )
    expect(await screen.findByText('Saved. All figures follow.')).toBeInTheDocument()
    expect(saved).toEqual([{ ...DEFAULT_SETTINGS, stateByPeriod: { '2025-10': 'open' } }])
  })
})

describe('MeasureChoice', () => {
  it('sets the measure in the address, and takes it out again', async () => {
    const user = await renderApp()
    await user.click(await screen.findByRole('button', { name: 'Margin', pressed: false }))
    await waitFor(() => expect(window.location.hash).toBe('#/overview?measure=margin'))
    await user.click(screen.getByRole('button', { name: 'Sales', pressed: false }))
    await waitFor(() => expect(window.location.hash).toBe('#/overview'))
  })

  it('is not there without any margin in the data', async () => {
    const company = { ...COMPANY, hasMargin: false }
    await renderApp({
      handlers: {
        open: () => ({
          company,
          settings: DEFAULT_SETTINGS,
          logRevision: 0,
          storage: { kept: true, problem: 'none' as const },
        }),
      },
    })
    await screen.findByRole('button', PERIOD)
    expect(screen.queryByRole('group', { name: 'Compare by' })).not.toBeInTheDocument()
  })

  it('says why margin cannot be chosen where it is known for too little', async () => {
    const marginCover = { known: 82, sales: 100, enough: false }
    const user = await renderApp({
      handlers: { alertTotals: () => ({ ...ALERT_REPORT, marginCover }) },
    })
    const margin = await screen.findByRole('button', { name: 'Margin', pressed: false })
    await waitFor(() => expect(margin).toHaveAttribute('aria-disabled', 'true'))
    expect(margin).toHaveAttribute(
      'title',
      'Margin is known for 82.0% of sales; tiers by margin need 95%.',
    )
    await user.click(margin)
    expect(window.location.hash).toBe('#/overview')
  })

  it('shows no tiers by margin where an address asks for them all the same', async () => {
    const marginCover = { known: 82, sales: 100, enough: false }
    const user = await renderApp({
      address: '/overview?measure=margin',
      handlers: { alertTotals: () => ({ ...ALERT_REPORT, marginCover }) },
    })
    expect(
      await screen.findByText('Margin is known for 82.0% of the sales of October 2025.'),
    ).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Show sales' }))
    expect(await findTitle('Overview')).toBeInTheDocument()
  })

  it('leaves the choice open where no tiers are shown, as over a range', async () => {
    const marginCover = { known: 82, sales: 100, enough: false }
    await renderApp({
      address: '/deciles',
      handlers: { alertTotals: () => ({ ...ALERT_REPORT, marginCover }) },
    })
    const margin = await screen.findByRole('button', { name: 'Margin' })
    expect(margin).not.toHaveAttribute('aria-disabled', 'true')
  })
})

describe('SalespersonChoice', () => {
  it('filters by one person', async () => {
    const user = await renderApp()
    await user.click(await screen.findByRole('button', { name: 'Salesperson: Everyone' }))
    await user.click(await screen.findByRole('option', { name: 'Li Na', hidden: true }))
    await waitFor(() => expect(window.location.hash).toBe('#/overview?salesperson=Li%20Na'))
    expect(screen.getByRole('button', { name: 'Salesperson: Li Na' })).toBeInTheDocument()
  })

  it('is left out on the alerts, whose list of people is the filter', async () => {
    await renderApp({ address: '/alerts' })
    await screen.findByRole('button', PERIOD)
    expect(screen.queryByRole('button', { name: /^Salesperson/ })).not.toBeInTheDocument()
  })
})
