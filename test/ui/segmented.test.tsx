import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Segmented, ToggleGroup } from '../../src/ui/segmented.tsx'

describe('Segmented', () => {
  it('says which value is on, and does not take one that has a reason against it', async () => {
    const chosen: string[] = []
    render(
      <Segmented
        label="Measure"
        value="sales"
        onChange={(value) => chosen.push(value)}
        options={[
          { value: 'sales', label: 'Sales' },
          { value: 'margin', label: 'Margin', disabledReason: 'Too little of it' },
          { value: 'orders', label: 'Orders' },
        ]}
      />,
    )
    expect(screen.getByRole('button', { name: 'Sales' })).toHaveAttribute('aria-pressed', 'true')
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Margin' }))
    await user.click(screen.getByRole('button', { name: 'Orders' }))
    expect(chosen).toEqual(['orders'])
  })
})

describe('ToggleGroup', () => {
  it('keeps values in the order of the options, whichever is pressed first', async () => {
    let values: readonly string[] = ['C']
    const options = ['A', 'B', 'C'].map((value) => ({ value, label: value }))
    const group = () => (
      <ToggleGroup
        label="Tier"
        values={values}
        options={options}
        onChange={(next) => {
          values = next
        }}
      />
    )
    const { rerender } = render(group())
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'A' }))
    expect(values).toEqual(['A', 'C'])
    rerender(group())
    await user.click(screen.getByRole('button', { name: 'C' }))
    expect(values).toEqual(['A'])
  })
})
