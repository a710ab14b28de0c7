import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Panels, PanelFaultsContext } from '../../src/ui/panels.tsx'

let isBroken = true

function Broken() {
  if (isBroken) throw new Error('no figures')
  return <p>Figures</p>
}

function page(subject: string) {
  return (
    <PanelFaultsContext
      value={{
        subject,
        render: (error, retry) => <button onClick={retry}>Failed: {error.message}</button>,
      }}
    >
      <Panels className="grid">
        <p>Before</p>
        <Broken />
        {false}
        <p>After</p>
      </Panels>
    </PanelFaultsContext>
  )
}

beforeEach(() => {
  isBroken = true
  vi.spyOn(console, 'error').mockImplementation(() => undefined) // React says what it caught
})
afterEach(() => vi.restoreAllMocks())

describe('Panels', () => {
  it('keeps a fault within the part that failed', () => {
    render(page('october'))
    expect(screen.getByText('Before')).toBeVisible()
    expect(screen.getByText('After')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Failed: no figures' })).toBeVisible()
  })

  it('draws the part once more when it is asked to', async () => {
    render(page('october'))
    isBroken = false
    await userEvent.click(screen.getByRole('button'))
    expect(screen.getByText('Figures')).toBeVisible()
  })

  it('draws the part once more when the page shows something else', () => {
    const { rerender } = render(page('october'))
    rerender(page('october'))
    expect(screen.getByRole('button')).toBeVisible()
    isBroken = false
    rerender(page('september'))
    expect(screen.getByText('Figures')).toBeVisible()
  })
})
