// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from './in-app.tsx'

async function titleOnPaper(address: string): Promise<string | null> {
  await renderApp({ address })
  const printed = await screen.findByText(/^printed /)
  return printed.closest('[data-print="only"]')?.querySelector('h1')?.textContent ?? null
}

describe('PaperHead', () => {
  it('names the screen', async () => {
    expect(await titleOnPaper('/movement')).toBe('Movement')
  })

  it('names whose customers the screen is narrowed to', async () => {
    expect(await titleOnPaper('/movement?salesperson=Li%20Na')).toBe('Movement: Li Na')
  })

  it('names the salesperson whose page it is, whoever is filtered', async () => {
    const title = await titleOnPaper('/salespeople/Wang%20Lei?salesperson=Li%20Na')
    expect(title).toBe('Salesperson: Wang Lei')
  })

  it('leaves the name of a customer to its page', async () => {
    expect(await titleOnPaper('/customers/k001')).toBe('Customer')
  })
})
