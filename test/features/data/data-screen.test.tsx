import 'fake-indexeddb/auto'
import { File } from 'node:buffer'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { day } from '../../domain/build-company.ts'
import { connectWorkers, type ConnectedWorkers } from '../../worker/connected-workers.ts'
import { renderDataScreen } from './render-data-screen.tsx'

let workers: ConnectedWorkers
let count = 0

beforeEach(async () => {
  count += 1
  workers = connectWorkers(`data-screen-${count}`)
  await renderDataScreen(workers)
})

afterEach(() => workers.close())

/** Chooses files by name and lines. */
async function choose(...files: readonly (readonly [string, ...string[]])[]): Promise<void> {
  const input = await screen.findByLabelText('Order files')
  const made = files.map(([name, ...lines]) => new File([lines.join('\n')], name))
  await userEvent.upload(input, made as unknown as globalThis.File[])
}

async function load(): Promise<void> {
  const button = await screen.findByRole('button', { name: 'Load' })
  await waitFor(() => expect(button).toBeEnabled())
  await userEvent.click(button)
}

const report = async (): Promise<HTMLElement> =>
  screen.findByRole('link', { name: 'Open the cockpit' })

const MAY = ['Date,Customer,Amount', '2025-05-02,Alpha,10.00', '2025-05-20,Beta,2.50'] as const

describe('DataScreen', () => {
  it('needs one click for a file whose columns are sure', async () => {
    await choose(['may.csv', ...MAY])
    expect(await screen.findByRole('combobox', { name: 'Amount' })).toHaveDisplayValue('C · Amount')
    expect(screen.getByText(/nothing is left to ask/)).toBeVisible()
    await load()
    await report()
    expect(screen.getByRole('button', { name: '2 rows read' })).toBeVisible()
    expect(screen.getByText(/^Amounts agree: file ¥12\.50 = used ¥12\.50/)).toBeVisible()
  })

  it('accounts for every row, and lists the ones that are left out', async () => {
    await choose(['may.csv', ...MAY, '', '2025-02-31,Alpha,5.00', '2025-05-21,Beta,ten'])
    await load()
    await report()
    expect(screen.getByRole('button', { name: '5 rows read' })).toBeVisible()
    expect(screen.getByRole('button', { name: '2 used' })).toBeVisible()
    expect(screen.getByRole('button', { name: '2 rejected' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '3 left out' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByRole('cell', { name: '2025-02-31' })).toBeVisible()
    expect(dialog.getByRole('cell', { name: 'ten' })).toBeVisible()
  })

  it('asks for the order of day and month, and does not load before the answer', async () => {
    await choose(['dates.csv', 'Date,Customer,Amount', '03/04/2025,Alpha,1', '05/06/2025,Beta,2'])
    const second = await screen.findByRole('radio', { name: /^4 Mar 2025/ })
    expect(screen.getByRole('button', { name: 'Load' })).toBeDisabled()
    expect(screen.getByText(/^Not ready to load: dates\.csv/)).toBeVisible()
    await userEvent.click(second)
    await load()
    await report()
    expect(screen.getByText('month first')).toBeVisible()
    expect((await workers.analysis.call('company', {})).dataTo).toBe(day('2025-05-06'))
  })

  it('keeps the good files of a drop, and says what is wrong with the bad one', async () => {
    await choose(['may.csv', ...MAY], ['empty.csv', ''])
    expect(await screen.findByRole('alert')).toHaveTextContent('empty.csv is empty')
    await load()
    await report()
    expect(screen.getByRole('alert')).toHaveTextContent('empty.csv is empty')
    expect(
      (await workers.analysis.call('files', {})).map(({ report: { fileName } }) => fileName),
    ).toEqual(['may.csv'])
  })

  it('refuses the same file twice, and adds nothing', async () => {
    await choose(['may.csv', ...MAY])
    await load()
    await report()
    await choose(['copy.csv', ...MAY])
    expect(await screen.findByRole('alert')).toHaveTextContent(/already loaded as may\.csv/)
    expect(screen.getByText('The data in use has not changed.', { selector: 'p' })).toBeVisible()
    expect((await workers.analysis.call('company', {})).lines).toBe(2)
  })

  it('asks what becomes of lines in use for the same dates', async () => {
    await choose(['may.csv', ...MAY])
    await load()
    await report()
    await choose(['again.csv', 'Date,Customer,Amount', '2025-05-10,Alpha,3', '2025-06-02,Beta,4'])
    await load()
    expect(await screen.findByRole('row', { name: 'After replacing 2 ¥7.00' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
    await report()
    expect((await workers.analysis.call('company', {})).lines).toBe(3)
  })

  it('reads a file again with another delimiter at a choice', async () => {
    await choose(['may.csv', ...MAY])
    const delimiter = await screen.findByRole('combobox', {
      name: 'Columns separated by',
      hidden: true,
    })
    await userEvent.selectOptions(delimiter, 'semicolon ;')
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Amount' })).toHaveDisplayValue('Not used'),
    )
    expect(screen.getByRole('button', { name: 'Load' })).toBeDisabled()
  })

  it('reads a file again from another header row at a choice', async () => {
    await choose(['may.csv', 'Sales of May', '', ...MAY])
    expect(await screen.findByRole('combobox', { name: 'Amount' })).toHaveDisplayValue('C · Amount')
    await userEvent.click(await screen.findByRole('radio', { name: 'Column names in row 4' }))
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Amount' })).not.toHaveDisplayValue('C · Amount'),
    )
    await userEvent.click(await screen.findByRole('radio', { name: 'Column names in row 3' }))
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Amount' })).toHaveDisplayValue('C · Amount'),
    )
  })

  it('cancels with nothing changed', async () => {
    await choose(['may.csv', ...MAY])
    await screen.findByRole('button', { name: 'Load' })
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByText(/^No data yet/)).toBeVisible()
    expect((await workers.analysis.call('files', {})).length).toBe(0)
  })

  it('takes a column by hand, and remembers it for the next file', async () => {
    const head = 'Date,Customer,Region,Amount'
    await choose(['may.csv', head, '2025-05-02,Alpha,North,10', '2025-05-03,Beta,South,12'])
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Salesperson' }),
      'C · Region',
    )
    await load()
    await report()
    expect((await workers.analysis.call('company', {})).salespeople).toEqual(['North', 'South'])
    await choose(['june.csv', head, '2025-06-02,Alpha,North,10', '2025-06-03,Beta,South,12'])
    expect(await screen.findByText(/^as last time/)).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Salesperson' })).toHaveDisplayValue('C · Region')
  })
})
