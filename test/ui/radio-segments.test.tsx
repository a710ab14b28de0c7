import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { RadioSegments } from '../../src/ui/radio-segments.tsx'

type Fruit = 'apple' | 'pear' | 'plum'

function FruitChoice() {
  const [value, setValue] = useState<Fruit>()
  return (
    <RadioSegments<Fruit>
      label="Fruit"
      options={[
        { value: 'apple', label: 'Apple' },
        { value: 'pear', label: 'Pear' },
        { value: 'plum', label: 'Plum' },
      ]}
      value={value}
      onChange={setValue}
    />
  )
}

describe('RadioSegments', () => {
  it('begins without a choice, and is one stop of the Tab key in which arrows choose', async () => {
    const user = userEvent.setup()
    render(<FruitChoice />)
    expect(screen.getByRole('radiogroup', { name: 'Fruit' })).toBeVisible()
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
    await user.tab()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('radio', { name: 'Pear' })).toBeChecked()
    await user.tab()
    expect(document.body).toHaveFocus()
  })

  it('chooses by the figure of a value, and leaves shortcuts of the browser alone', async () => {
    const user = userEvent.setup()
    render(<FruitChoice />)
    await user.tab()
    await user.keyboard('3')
    expect(screen.getByRole('radio', { name: 'Plum' })).toBeChecked()
    expect(screen.getByRole('radio', { name: 'Plum' })).toHaveFocus()
    await user.keyboard('{Control>}1{/Control}9')
    expect(screen.getByRole('radio', { name: 'Plum' })).toBeChecked()
  })
})
