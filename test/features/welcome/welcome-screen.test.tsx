import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { renderApp } from '../../app/in-app.tsx'
import { COMPANY } from '../october.ts'

const NO_DATA = {
  open: () => ({
    company: { ...COMPANY, lines: 0, customers: 0, fileNames: [], months: [], salespeople: [] },
    settings: DEFAULT_SETTINGS,
    logRevision: 0,
    storage: { kept: true, problem: 'none' as const },
  }),
}

const EDITION = { files: ['orders.csv'], customers: 600, months: 25, salespeople: 12 }
const MANIFEST = { en: EDITION, 'zh-CN': { ...EDITION, customers: 601 } }

/** The server's answers to what is asked of `public/sample`. */
function serveSample(answers: Readonly<Record<string, () => Response>>): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return Promise.resolve(answers[path]?.() ?? new Response(undefined, { status: 404 }))
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('WelcomeScreen', () => {
  it('says how large the sample company is, in the language of the interface', async () => {
    serveSample({ './sample/manifest.json': () => Response.json(MANIFEST) })
    const user = await renderApp({ handlers: NO_DATA })
    expect(await screen.findByText('600 customers, 25 months, 12 salespeople')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '中文' }))
    expect(await screen.findByText('601 位客户，25 个月，12 位业务员')).toBeInTheDocument()
    expect(screen.getByLabelText('订单文件')).toBeInTheDocument()
  })

  it('fetches the edition of the language, and says so where it cannot', async () => {
    const asked = serveSample({ './sample/manifest.json': () => Response.json(MANIFEST) })
    const user = await renderApp({ handlers: NO_DATA })
    await user.click(await screen.findByRole('button', { name: 'Explore the sample company' }))
    expect(await screen.findByText('The sample company could not be loaded.')).toBeInTheDocument()
    expect(asked).toContain('./sample/en/orders.csv')
    expect(screen.getByRole('button', { name: 'Explore the sample company' })).toBeEnabled()
  })

  it('works without the sample, with the button alone', async () => {
    const asked = serveSample({})
    await renderApp({ handlers: NO_DATA })
    await waitFor(() => expect(asked).toContain('./sample/manifest.json'))
    expect(await screen.findByRole('button', { name: 'Explore the sample company' })).toBeEnabled()
    expect(screen.getByLabelText('Order files')).toBeInTheDocument()
  })
})
