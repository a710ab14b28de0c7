import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  DEFAULT_SETTINGS,
  type CompanySettings,
} from '../../../src/domain/company/company-settings.ts'
import { toEpochDay } from '../../../src/domain/calendar.ts'
import { CAUSES } from '../../../src/domain/follow-up/log-entry.ts'
import { PRESETS } from '../../../src/domain/tiers/tier-rule.ts'
import { RulesScreen } from '../../../src/features/settings/rules-screen.tsx'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { Handlers } from '../../../src/worker/rpc.ts'
import { renderInCockpit } from '../in-cockpit.tsx'
import { COMPANY, DIRECTORY } from '../october.ts'

/** A worker that keeps what it is given, as the real one does. */
function keepingWorker(first: CompanySettings = DEFAULT_SETTINGS) {
  const kept = { settings: first, revision: 1, deleted: false }
  const company = () => ({ ...COMPANY, revision: kept.revision })
  const handlers: Partial<Handlers<AnalysisApi>> = {
    open: () => ({
      company: company(),
      settings: kept.settings,
      logRevision: 0,
      storage: { kept: true, problem: 'none' },
    }),
    saveSettings: ({ settings }) => {
      kept.settings = settings
      kept.revision++
      return company()
    },
    deleteEverything: () => {
      kept.deleted = true
      kept.revision++
      return company()
    },
  }
  return { kept, handlers }
}

async function renderRules(worker = keepingWorker()) {
  await renderInCockpit(<RulesScreen />, { handlers: worker.handlers })
  await screen.findByRole('heading', { level: 2, name: 'Tier rule' })
  return { user: userEvent.setup(), kept: worker.kept }
}

describe('RulesScreen', () => {
  beforeEach(() => {
    Element.prototype.scrollIntoView = () => undefined
  })

  it('saves each change at once and says so', async () => {
    const { user, kept } = await renderRules()
    await user.selectOptions(screen.getByLabelText('Ready-made'), 'classic-abc')
    expect(await screen.findAllByText('Saved. All figures follow.')).not.toHaveLength(0)
    expect(kept.settings.rule).toEqual(PRESETS['classic-abc'])
    expect(screen.getByLabelText('A up to, %')).toHaveValue('80')
  })

  it('keeps two quick changes, although the answer to the first is not here yet', async () => {
    const { user, kept } = await renderRules()
    await user.click(screen.getByRole('button', { name: 'Contribution' }))
    await user.click(screen.getByRole('button', { name: 'Per salesperson' }))
    await waitFor(() =>
      expect(kept.settings.rule).toMatchObject({ basis: 'contribution', scope: 'owner' }),
    )
  })

  it('takes no cut-offs that make no rule, and says why', async () => {
    const { user, kept } = await renderRules()
    const cutA = screen.getByLabelText('A up to, %')
    await user.clear(cutA)
    await user.type(cutA, '85{Enter}')
    expect(cutA).toHaveAccessibleDescription('A must be over 0 and under B, B at most 100.')
    await user.clear(cutA)
    await user.type(cutA, '12.5{Enter}')
    await waitFor(() => expect(kept.settings.rule.a).toBe(1_250))
  })

  it('sets the as-of date, and gives it back to the data', async () => {
    const { user, kept } = await renderRules()
    const date = screen.getByLabelText('As-of date')
    expect(date).toHaveValue('2025-11-12')
    await user.clear(date)
    await user.type(date, '2025-10-31')
    await user.tab()
    await waitFor(() => expect(kept.settings.asOf).toBe(toEpochDay(2025, 10, 31)))
    await user.click(await screen.findByRole('button', { name: 'Use the newest order date' }))
    await waitFor(() => expect(kept.settings.asOf).toBeUndefined())
  })

  it('says of a period that it is not finished, or quiet', async () => {
    const { user, kept } = await renderRules()
    await user.click(screen.getByRole('button', { name: 'Say that October 2025 is not finished' }))
    await waitFor(() => expect(kept.settings.stateByPeriod).toEqual({ '2025-10': 'open' }))
    await user.click(screen.getByRole('checkbox', { name: /Take September 2025 as quiet/ }))
    await waitFor(() => expect(kept.settings.quiet).toEqual(['2025-09']))
  })

  it('leaves a customer out of the tiers, and takes it in again', async () => {
    const { user, kept } = await renderRules()
    const [key = '', name = ''] = [DIRECTORY.keys[0], DIRECTORY.names[0]]
    await user.click(screen.getByRole('button', { name: 'Customer to leave out' }))
    await user.click(await screen.findByRole('option', { name: new RegExp(name), hidden: true }))
    await waitFor(() => expect(kept.settings.excluded).toEqual([key]))
    await user.click(await screen.findByRole('button', { name: `Remove: ${name}` }))
    await waitFor(() => expect(kept.settings.excluded).toEqual([]))
  })

  it('hands one person’s customers to another', async () => {
    const { user, kept } = await renderRules()
    const add = screen.getAllByRole('button', { name: 'Add' })[0]
    expect(add).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Customers of' }))
    await user.click(await screen.findByRole('option', { name: 'Li Na', hidden: true }))
    await user.click(screen.getByRole('button', { name: 'go to' }))
    await user.click(await screen.findByRole('option', { name: 'Liu Fang', hidden: true }))
    await user.click(screen.getAllByRole('button', { name: 'Add' })[0] as HTMLElement)
    await waitFor(() =>
      expect(kept.settings.handovers).toEqual([{ from: 'Li Na', to: 'Liu Fang' }]),
    )
    expect(screen.getByText('Li Na’s customers go to Liu Fang')).toBeInTheDocument()
  })

  it('takes the company’s own words and contacts into the playbook', async () => {
    const { user, kept } = await renderRules()
    await user.type(screen.getByLabelText('What to do, tier A'), ' Visit monthly ')
    await user.tab()
    await waitFor(() => expect(kept.settings.playbook.A.text).toBe('Visit monthly'))
    const contacts = screen.getByLabelText('Contacts a month, tier A')
    await user.clear(contacts)
    await user.type(contacts, '6')
    await user.tab()
    await waitFor(() =>
      expect(kept.settings.playbook.A).toEqual({ text: 'Visit monthly', contactsPerMonth: 6 }),
    )
  })

  it('takes own words for a severity, and gives them up for the usual ones', async () => {
    const { user, kept } = await renderRules()
    const high = screen.getByLabelText('What to do, High')
    expect(high).toHaveAttribute('placeholder', expect.stringMatching(/^After the critical ones/))
    await user.type(high, 'Write first')
    await user.tab()
    await waitFor(() => expect(kept.settings.alertPlaybook.high).toBe('Write first'))
    await user.click(await screen.findByRole('button', { name: 'Use the usual text again, High' }))
    await waitFor(() => expect(kept.settings.alertPlaybook.high).toBe(''))
    expect(await screen.findByLabelText('What to do, High')).toHaveValue('')
  })

  it('plans so many contacts a day, on the working days, one at least', async () => {
    const { user, kept } = await renderRules()
    const perDay = screen.getByLabelText('Contacts a day at most')
    await user.clear(perDay)
    await user.type(perDay, '12{Enter}')
    await waitFor(() => expect(kept.settings.contactsPerDay).toBe(12))
    await user.click(screen.getByRole('checkbox', { name: 'Sat' }))
    await waitFor(() => expect(kept.settings.workingDays).toEqual([1, 2, 3, 4, 5, 6]))
    for (const [at, day] of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].entries()) {
      await user.click(screen.getByRole('checkbox', { name: day }))
      await waitFor(() => expect(kept.settings.workingDays).toHaveLength(5 - at))
    }
    expect(screen.getByRole('checkbox', { name: 'Sat' })).toBeDisabled()
  })

  it('takes no half-written name over while an input method composes it', async () => {
    const { user, kept } = await renderRules()
    const field = screen.getByLabelText('Name, printed on every page')
    await user.type(field, 'heng')
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    await user.type(field, '恒信')
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() => expect(kept.settings.companyName).toBe('heng恒信'))
    expect(kept.revision).toBe(2)
  })

  it('adds and removes statuses that mean cancelled', async () => {
    const { user, kept } = await renderRules()
    await user.type(screen.getByLabelText('Status to add'), '退回{Enter}')
    await waitFor(() => expect(kept.settings.cancelledStatuses).toContain('退回'))
    await user.click(screen.getByRole('button', { name: 'Remove 作废' }))
    await waitFor(() => expect(kept.settings.cancelledStatuses).not.toContain('作废'))
  })

  it('adds causes of the company’s own, takes out standard ones, and brings them back', async () => {
    const { user, kept } = await renderRules()
    expect(screen.queryByRole('button', { name: 'Restore the standard ones' })).toBeNull()
    await user.type(screen.getByLabelText('Cause to add'), '账期{Enter}')
    await waitFor(() => expect(kept.settings.causes.at(-1)).toBe('账期'))
    await user.click(screen.getByRole('button', { name: 'Remove Stock' }))
    await waitFor(() => expect(kept.settings.causes).not.toContain('stock'))
    // Written out, a standard cause is the standard one, whose word follows the language.
    await user.type(screen.getByLabelText('Cause to add'), ' stock {Enter}')
    await waitFor(() => expect(kept.settings.causes.at(-1)).toBe('stock'))
    await user.click(screen.getByRole('button', { name: 'Restore the standard ones' }))
    await waitFor(() => expect(kept.settings.causes).toEqual(CAUSES))
  })

  it('takes no cause twice, and no more than a row of the call sheet has room for', async () => {
    const causes = [...CAUSES, '账期']
    const { user, kept } = await renderRules(keepingWorker({ ...DEFAULT_SETTINGS, causes }))
    const field = screen.getByLabelText('Cause to add')
    const section = screen.getByRole('region', { name: 'Causes' })
    await user.type(field, 'PRICE')
    expect(within(section).getByRole('button', { name: 'Add' })).toBeDisabled()
    await user.clear(field)
    await user.type(field, 'moved{Enter}')
    await waitFor(() => expect(kept.settings.causes).toHaveLength(8))
    expect(await within(section).findByText(/No more than 8/)).toBeInTheDocument()
    expect(screen.queryByLabelText('Cause to add')).toBeNull()
  })

  it('asks before it deletes everything, and says what goes', async () => {
    const { user, kept } = await renderRules()
    await user.click(screen.getByRole('button', { name: 'Delete everything…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Delete everything?' })
    expect(within(dialog).getByText('1 file with 11,364 order lines')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(kept.deleted).toBe(false)
  })
})
