import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { Keeping } from '../../../src/features/data/keeping.tsx'
import { usePersistence } from '../../../src/queries/persistence.ts'
import type { LogState, StorageState } from '../../../src/worker/storage-state.ts'
import { renderInCockpit } from '../in-cockpit.tsx'

const KEPT: StorageState = { kept: true, problem: 'none' }

async function show(log: LogState, storage = KEPT) {
  await renderInCockpit(<Keeping />, {
    handlers: { keptState: () => ({ storage, log, usage: 12_300_000 }) },
  })
  await screen.findByText('Where it is kept')
}

/** A browser that answers when it is asked to keep the data. */
function answering(answer: boolean): void {
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { persisted: () => Promise.resolve(false), persist: () => Promise.resolve(answer) },
  })
}

beforeEach(() => usePersistence.setState({ persistence: 'unknown' }))

describe('Keeping', () => {
  it('says where the data is, how much room it takes, and how the log is', async () => {
    await show({ entries: 18, unkept: 2, passedOver: 1 })
    expect(screen.getByText('in this browser on this computer, and nowhere else')).toBeVisible()
    expect(screen.getByText('12.3 MB in use')).toBeVisible()
    expect(
      screen.getByText(
        '18 entries, 2 of them are not saved yet, 1 record cannot be read and is left as it is',
      ),
    ).toBeVisible()
  })

  it('tells apart that nothing is kept, and that nothing more is', async () => {
    const log = { entries: 0, unkept: 0, passedOver: 0 }
    await show(log, { kept: false, problem: 'unavailable' })
    expect(screen.getByText(/^nowhere/)).toBeVisible()
  })

  it.each([
    [true, /the browser has said so/],
    [false, /may clear this data when the disk is full\. Make a backup\./],
  ])('asks the browser, and shows its answer: %s', async (answer, sentence) => {
    answering(answer)
    await show({ entries: 0, unkept: 0, passedOver: 0 })
    await userEvent.click(screen.getByRole('button', { name: 'Ask the browser' }))
    expect(await screen.findByText(sentence)).toBeVisible()
  })
})
