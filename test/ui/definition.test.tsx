import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { Definition } from '../../src/ui/definition.tsx'
import { KitProvider } from '../../src/ui/kit-provider.tsx'
import { CHINESE } from '../features/formatters.ts'

describe('Definition', () => {
  it('opens the meaning of a figure from its name, moves the focus there and back', async () => {
    const user = userEvent.setup()
    render(
      <FormatterContext value={CHINESE}>
        <KitProvider>
          <Definition term="repurchaseRate" />
        </KitProvider>
      </FormatterContext>,
    )
    const name = screen.getByRole('button', { name: '复购率' })
    await user.click(name)
    expect(await screen.findByText('本期下单的客户中，下了两单及以上的占比。')).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(name).toHaveAttribute('aria-expanded', 'false')
  })
})
