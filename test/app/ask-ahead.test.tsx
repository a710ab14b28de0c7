import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { askAhead } from '../../src/app/ask-ahead.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import type { View } from '../../src/domain/periods/view.ts'
import type { AnalysisApi } from '../../src/worker/protocol.ts'
import type { Handlers } from '../../src/worker/rpc.ts'
import { COMPANY, OVERVIEW } from '../features/october.ts'
import { cockpitOver, renderApp } from './in-app.tsx'

/** The views that the worker was asked for an overview of. */
let asked: View[] = []

const handlers: Partial<Handlers<AnalysisApi>> = {
  overview({ view }) {
    asked.push(view)
    return { ...OVERVIEW, measure: view.measure }
  },
}

beforeEach(() => {
  asked = []
})

describe('askAhead', () => {
  it.each(['/', '/overview', '/overview?period=2025-09&measure=margin'])(
    'asks for the overview of %s, which the screen then finds asked for',
    async (address) => {
      const cockpit = cockpitOver(handlers)
      window.location.hash = address
      await askAhead(cockpit)
      expect(asked).toHaveLength(1)
      await renderApp({ address, cockpit })
      await screen.findByRole('region', { name: /^Tiers/ })
      expect(asked).toHaveLength(1)
    },
  )

  it.each(['/tiers', '/alerts?period=2025-09', '/customers/k1'])(
    'asks for nothing at %s, which has other figures',
    async (address) => {
      window.location.hash = address
      await askAhead(cockpitOver(handlers))
      expect(asked).toEqual([])
    },
  )

  it('asks for nothing while there is no period with data', async () => {
    window.location.hash = '/'
    const open: Handlers<AnalysisApi>['open'] = () => ({
      company: { ...COMPANY, months: [], quarters: [], fileNames: [] },
      settings: DEFAULT_SETTINGS,
      logRevision: 0,
      storage: { kept: true, problem: 'none' },
    })
    await askAhead(cockpitOver({ ...handlers, open }))
    expect(asked).toEqual([])
  })

  it('leaves it to the page to say that the data cannot be opened', async () => {
    window.location.hash = '/'
    const open: Handlers<AnalysisApi>['open'] = () => {
      throw new Error('The storage cannot be read')
    }
    await expect(askAhead(cockpitOver({ ...handlers, open }))).resolves.toBeUndefined()
    expect(asked).toEqual([])
  })
})
