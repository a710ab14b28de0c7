import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { DropZone } from '../../src/ui/drop-zone.tsx'
import { ENGLISH } from '../features/formatters.ts'

function renderZone() {
  const taken: string[][] = []
  render(
    <FormatterContext value={ENGLISH}>
      <DropZone onFiles={(files) => taken.push(files.map(({ name }) => name))} />
    </FormatterContext>,
  )
  return { taken, input: screen.getByLabelText<HTMLInputElement>('Order files') }
}

const file = (name: string) => new File(['x'], name)

describe('DropZone', () => {
  it('takes several files at once, and the same one again', async () => {
    const { taken, input } = renderZone()
    const user = userEvent.setup()
    await user.upload(input, [file('october.csv'), file('customers.xlsx')])
    await user.upload(input, file('october.csv'))
    expect(taken).toEqual([['october.csv', 'customers.xlsx'], ['october.csv']])
  })

  it('takes what is dropped, whatever its name says, and nothing else', async () => {
    const { taken, input } = renderZone()
    fireEvent.drop(input, { dataTransfer: { files: [], items: [] } })
    fireEvent.drop(input, { dataTransfer: { files: [file('export.dat')], items: [] } })
    await waitFor(() => expect(taken).toEqual([['export.dat']]))
  })
})
