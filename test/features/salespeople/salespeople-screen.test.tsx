// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { SalespeopleScreen } from '../../../src/features/salespeople/salespeople-screen.tsx'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { teamHandlers } from './team.ts'

beforeAll(() => layOutAt(1600))

describe('SalespeopleScreen', () => {
  it('x', async () => {
    await renderInCockpit(<SalespeopleScreen />, { path: '/salespeople', handlers: teamHandlers() })
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull())
    console.log(document.body.innerText ?? '')
    for (const row of screen.getAllByRole('row')) console.log([...row.children].map((c) => c.textContent).join(' | '))
    for (const h of screen.getAllByRole('heading')) console.log('H', h.textContent)
    console.log(document.body.textContent)
    console.log(screen.getAllByRole('table').map((t) => t.getAttribute('aria-label')))
  })
})
