import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { Dialog } from '../../src/ui/dialog.tsx'
import { KitProvider } from '../../src/ui/kit-provider.tsx'
import { ENGLISH } from '../features/formatters.ts'

function Asking() {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        Ask
      </button>
      {asking && (
        <Dialog opened onClose={() => setAsking(false)} title="Sure?">
          <button type="button">Yes</button>
        </Dialog>
      )}
    </>
  )
}

describe('Dialog', () => {
  it('takes the focus, and gives it back to what opened it', async () => {
    const user = userEvent.setup()
    render(
      <FormatterContext value={ENGLISH}>
        <KitProvider>
          <Asking />
        </KitProvider>
      </FormatterContext>,
    )
    const opener = screen.getByRole('button', { name: 'Ask' })
    await user.click(opener)
    const dialog = await screen.findByRole('dialog', { name: 'Sure?' })
    await expect.poll(() => dialog.contains(document.activeElement)).toBe(true)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(opener).toHaveFocus()
  })
})
