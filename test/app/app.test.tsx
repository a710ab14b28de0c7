import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { COMPANY } from '../features/october.ts'
import { findTitle, renderApp } from './in-app.tsx'

const EMPTY = {
  ...COMPANY,
  lines: 0,
  customers: 0,
  fileNames: [],
  readings: [],
  months: [],
  quarters: [],
  openMonth: undefined,
  salespeople: [],
}

const NO_DATA = {
  open: () => ({
    company: EMPTY,
    settings: DEFAULT_SETTINGS,
    logRevision: 0,
    storage: { kept: true, problem: 'none' as const },
  }),
}

describe('App', () => {
  it('welcomes while there is no data, whatever screen of figures is asked for', async () => {
    await renderApp({ handlers: NO_DATA, address: '/tiers?tier=A' })
    expect(await screen.findByLabelText('Order files')).toHaveAttribute('type', 'file')
    expect(screen.getByRole('button', { name: 'Explore the sample company' })).toBeEnabled()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Know who to keep')
    await waitFor(() => expect(document.title).toBe('Welcome · Customer cockpit'))
  })

  it('offers only what needs no data while there is none', async () => {
    await renderApp({ handlers: NO_DATA, address: '/rules' })
    const nav = await screen.findByRole('navigation', { name: 'Screens' })
    await within(nav).findByRole('link', { name: 'Rules' })
    expect(within(nav).queryByRole('link', { name: 'Tiers' })).not.toBeInTheDocument()
  })

  it('opens on the overview once there is data, and names data and rule', async () => {
    await renderApp()
    expect(await findTitle('Overview')).toBeInTheDocument()
    expect(window.location.hash).toBe('#/overview')
    expect(await screen.findByText('11,364 order lines')).toBeInTheDocument()
    await screen.findByText(
      'Tiers: sales net of returns, 20 / 60 / 20 of customers, whole company. Compared with Sep 2025 and Oct 2024.',
    )
  })

  it.each([
    ['en', 'Overview'],
    ['zh-CN', '经营概览'],
  ] as const)('has the texts of all screens before one is shown, in %s', async (locale, title) => {
    await renderApp({ locale, texts: 'start' })
    await findTitle(title)
    expect(document.body).not.toHaveTextContent(/\b(?:overview|alerts|tiers)\.\w+/)
  })

  it('goes to another screen with what all screens share, and starts there at its title', async () => {
    const user = await renderApp({ address: '/overview?period=2025-09&q=x' })
    await findTitle('Overview')
    await user.click(await screen.findByRole('link', { name: 'Rules' }))
    const title = await findTitle('Rules')
    await waitFor(() => expect(title).toHaveFocus())
    expect(window.location.hash).toBe('#/rules?period=2025-09')
    expect(document.title).toBe('Rules · Customer cockpit')
  })

  it('switches the language at once, and says so to the browser', async () => {
    const user = await renderApp()
    await user.click(await screen.findByRole('button', { name: '中文' }))
    expect(await screen.findByRole('link', { name: '经营概览' })).toBeInTheDocument()
    expect(document.documentElement.lang).toBe('zh-CN')
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByRole('link', { name: 'Overview' })).toBeInTheDocument()
    expect(document.documentElement.lang).toBe('en')
  })

  it('turns dark and light', async () => {
    const user = await renderApp()
    await user.click(await screen.findByRole('button', { name: 'Dark colours' }))
    expect(document.documentElement.dataset['theme']).toBe('dark')
    await user.click(screen.getByRole('button', { name: 'Light colours' }))
    expect(document.documentElement.dataset['theme']).toBe('light')
  })

  it('keeps navigation and a way on where a screen fails', async () => {
    // React reports what a boundary has caught, and the router too.
    const reports = (['error', 'warn'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    )
    let broken = true
    const user = await renderApp({
      handlers: {
        overview: () => {
          if (broken) throw new RangeError('broken on purpose')
          return Promise.reject(new RangeError('still broken'))
        },
      },
    })
    expect(await screen.findByText('This screen could not be shown.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Go to Data' })).toBeInTheDocument()
    expect(await screen.findByRole('navigation', { name: 'Screens' })).toBeInTheDocument()
    broken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/still broken/)).toBeInTheDocument()
    for (const report of reports) report.mockRestore()
  })

  it('says so where an address has no screen', async () => {
    await renderApp({ address: '/nowhere' })
    expect(await findTitle('There is no screen at this address.')).toBeInTheDocument()
  })

  it('says why the data will not be kept', async () => {
    await renderApp({
      handlers: {
        open: () => ({
          company: COMPANY,
          settings: DEFAULT_SETTINGS,
          logRevision: 0,
          storage: { kept: false, problem: 'full' as const },
        }),
      },
    })
    // It stands on the welcome, too, which goes at once.
    await waitFor(() =>
      expect(screen.getByText('This browser has no room left')).toBeInTheDocument(),
    )
  })
})
