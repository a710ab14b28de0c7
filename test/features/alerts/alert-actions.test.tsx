import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { AlertActions } from '../../../src/features/alerts/alert-actions.tsx'
import { usePrintedSheets } from '../../../src/state/printed-sheets.ts'
import { renderInCockpit } from '../in-cockpit.tsx'
import { AS_OF } from '../months.ts'
import { ALERTS } from '../october-alerts.ts'
import { ALERT_REPORT, DIRECTORY } from '../october.ts'

const OWN = ALERTS.filter(({ owner }) => owner === 'Zhang Min')

async function renderActions(owner: string | undefined, alerts = OWN) {
  await renderInCockpit(
    <AlertActions
      report={ALERT_REPORT}
      rows={Int32Array.from(alerts, (alert) => ALERTS.indexOf(alert))}
      owner={owner}
      directory={DIRECTORY}
    />,
    { handlers: { newestEntries: () => [] } },
  )
  return userEvent.setup({ delay: null })
}

/** The button, once the data is there that it needs. */
async function typeIn() {
  const button = await screen.findByRole('button', { name: 'Type in results' })
  await waitFor(() => expect(button).toBeEnabled())
  return button
}

beforeAll(() => {
  // Constructed style sheets are the one thing of printing that jsdom lacks.
  CSSStyleSheet.prototype.replaceSync = () => undefined
  document.adoptedStyleSheets = []
})

beforeEach(async () => {
  localStorage.clear()
  await usePrintedSheets.persist.rehydrate()
})

describe('AlertActions', () => {
  it('copies a person’s brief, and says so', async () => {
    const user = await renderActions('Zhang Min')
    await user.click(await screen.findByRole('button', { name: 'Export' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Copy brief', hidden: true }))
    expect(await screen.findAllByText('Brief copied.')).not.toHaveLength(0)
    expect(await navigator.clipboard.readText()).toMatch(
      /^Zhang Min: customers to wake, October 2025\n3 customers/,
    )
  })

  it('offers the brief to be copied by hand where the browser refuses', async () => {
    const user = await renderActions('Zhang Min')
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(await screen.findByRole('button', { name: 'Export' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Copy brief', hidden: true }))
    const dialog = await screen.findByRole('dialog', { name: 'Brief for Zhang Min' })
    const field = within(dialog).getByRole<HTMLTextAreaElement>('textbox')
    expect(field).toHaveFocus()
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('1. Suzhou')
  })

  it('has no brief of everyone', async () => {
    const user = await renderActions(undefined, [...ALERTS])
    await user.click(await screen.findByRole('button', { name: 'Export' }))
    await screen.findByRole('menuitem', { name: 'CSV', hidden: true })
    expect(screen.queryByRole('menuitem', { name: 'Copy brief', hidden: true })).toBeNull()
  })

  it('remembers the rows of what is printed, by whatever way', async () => {
    const user = await renderActions('Zhang Min')
    await screen.findByRole('button', { name: 'Call sheet' })
    await waitFor(() => {
      window.dispatchEvent(new Event('beforeprint'))
      window.dispatchEvent(new Event('afterprint'))
      expect(usePrintedSheets.getState().sheets).toMatchObject([
        { owner: 'Zhang Min', customers: ['k10007', 'k10009', 'k10140'], printedOn: AS_OF },
      ])
    })
    await user.click(await typeIn())
    const dialog = await screen.findByRole('dialog', { name: 'Type in results' })
    expect(within(dialog).getByText(/printed 12 Nov 2025/)).toBeInTheDocument()
    expect(within(dialog).getAllByRole('row')).toHaveLength(4)
  })

  it('lists the rows as they would be printed where nothing was printed here', async () => {
    const user = await renderActions('Zhang Min')
    await user.click(await typeIn())
    const dialog = await screen.findByRole('dialog', { name: 'Type in results' })
    expect(within(dialog).getByText(/was not printed on this computer/)).toBeInTheDocument()
  })

  it('says so where no sheet can be typed in', async () => {
    const back = OWN.filter(({ orderedSince }) => orderedSince !== undefined)
    const user = await renderActions('Zhang Min', back)
    await user.click(await typeIn())
    const dialog = await screen.findByRole('dialog', { name: 'Type in results' })
    expect(within(dialog).getByText(/^No sheet to type in/)).toBeInTheDocument()
  })
})
