import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Emergency } from '../../src/app/emergency.tsx'

describe('Emergency', () => {
  it('stands alone in both languages, and gives a report that holds nothing of the data (S09)', async () => {
    const user = userEvent.setup()
    render(<Emergency error={new TypeError('Firm 10 owes 500.00')} />)
    expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Copy a report' }))
    expect(await screen.findByRole('button', { name: 'Report copied' })).toBeVisible()
    const report = await navigator.clipboard.readText()
    expect(report).toContain('Customer cockpit')
    expect(report).toContain('Error: TypeError')
    expect(report).not.toMatch(/Firm 10|500/)
    await user.click(screen.getByRole('button', { name: '复制故障报告' }))
    expect(await screen.findByRole('button', { name: '已复制故障报告' })).toBeVisible()
  })
})
