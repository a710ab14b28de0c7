import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { findTitle, renderApp } from './in-app.tsx'

async function openSearch(user: UserEvent): Promise<void> {
  await screen.findByRole('button', { name: /^Period: / })
  await user.keyboard('{Control>}k{/Control}')
}

describe('SearchDialog', () => {
  it('opens with Ctrl K, finds a screen and goes there with Enter', async () => {
    const user = await renderApp()
    await openSearch(user)
    const field = await screen.findByRole('combobox', { name: /Search customers/ })
    await user.type(field, 'rul')
    await screen.findByRole('option', { name: 'Rules', selected: true })
    await user.keyboard('{Enter}')
    await findTitle('Rules')
    expect(screen.queryByRole('combobox', { name: /Search/ })).not.toBeInTheDocument()
  })

  it('keeps what is typed where the screen behind it comes only then', async () => {
    const user = await renderApp()
    await openSearch(user)
    const field = await screen.findByRole('combobox', { name: /Search/ })
    await waitFor(() => expect(field).toHaveFocus())
    window.location.hash = '/rules'
    await findTitle('Rules')
    await user.keyboard('zhang')
    expect(field).toHaveValue('zhang')
  })

  it('gives the focus to the title of the screen that it leads to', async () => {
    const user = await renderApp()
    await openSearch(user)
    await user.type(await screen.findByRole('combobox', { name: /Search/ }), 'rul{Enter}')
    const title = await findTitle('Rules')
    await waitFor(() => expect(title).toHaveFocus())
  })

  it('leads to the page of a salesperson', async () => {
    const user = await renderApp({ handlers: { person: () => undefined } })
    await openSearch(user)
    await user.type(await screen.findByRole('combobox', { name: /Search/ }), 'zhang')
    await user.click(await screen.findByRole('option', { name: 'Zhang Min' }))
    await waitFor(() => expect(window.location.hash).toBe('#/salespeople/Zhang%20Min'))
  })

  it('leaves Enter and arrows to an input method while it composes', async () => {
    const user = await renderApp()
    await openSearch(user)
    const field = await screen.findByRole('combobox', { name: /Search/ })
    await user.type(field, 'e')
    const first = (await screen.findAllByRole('option'))[0]
    fireEvent.keyDown(field, { key: 'ArrowDown', isComposing: true })
    expect(first).toHaveAttribute('aria-selected', 'true')
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    expect(field).toBeInTheDocument()
    expect(window.location.hash).toMatch(/^#\/overview/)
  })
})
