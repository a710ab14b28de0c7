import { describe, expect, it } from 'vitest'
import { errorReport, type ReportFacts } from '../../src/app/error-report.ts'
import { COMPANY } from '../features/october.ts'

const FACTS: ReportFacts = {
  version: '1.2.3',
  browser: 'Mozilla/5.0 Chrome/150',
  language: 'zh-CN',
  window: '1440 × 900',
  screen: '/figures/customers/$name',
  company: COMPANY,
  storage: { kept: true, problem: 'none' },
}

function errorOf(name: string, message: string, ...places: readonly string[]): Error {
  const error = new Error(message)
  error.name = name
  error.stack = [`${name}: ${message}`, ...places].join('\n')
  return error
}

const CHROMIUM = errorOf(
  'RangeError',
  'Not an amount: Hangzhou Jinda Valves\n    at 12,300.00\n    at Jinda (file:///C:/orders:1:1)',
  '    at computeTiers (http://cockpit.jinda.example/assets/tiers-Ab12.js:1:2345)',
  '    at async Object.run (http://cockpit.jinda.example/assets/rpc-Cd34.js:2:67)',
  '    at http://cockpit.jinda.example/assets/index-Ef56.js:3:8',
)
const FIREFOX = errorOf(
  'TypeError',
  'x is undefined',
  'computeTiers@http://cockpit.jinda.example/assets/tiers-Ab12.js:1:2345',
  '@http://cockpit.jinda.example/assets/index-Ef56.js:3:8',
)

describe('errorReport', () => {
  it('says version, browser, screen, size of the data and the place in the program', () => {
    const lines = errorReport(CHROMIUM, FACTS).split('\n')
    expect(lines).toEqual([
      'Customer cockpit 1.2.3',
      'Browser: Mozilla/5.0 Chrome/150',
      'Language: zh-CN, window 1440 × 900',
      'Screen: /figures/customers/$name',
      expect.stringMatching(
        /^Data: \d+ files, \d+ order lines, \d+ customers, \d+ salespeople, \d+ months$/,
      ),
      'Storage: none',
      'Error: RangeError (its message is left out, for it may quote the data)',
      'at computeTiers tiers-Ab12.js:1:2345',
      'at Object.run rpc-Cd34.js:2:67',
      'at (unnamed) index-Ef56.js:3:8',
    ])
    expect(errorReport(FIREFOX, FACTS).split('\n').slice(-2)).toEqual([
      'at computeTiers tiers-Ab12.js:1:2345',
      'at (unnamed) index-Ef56.js:3:8',
    ])
  })

  it('holds no name of a customer, salesperson or file, no amount and no address', () => {
    const report = errorReport(CHROMIUM, FACTS)
    const words = [...COMPANY.salespeople.filter((name) => name !== ''), ...COMPANY.fileNames]
    for (const word of [...words, 'Jinda', 'Valves', '12,300', 'jinda.example']) {
      expect(report).not.toContain(word)
    }
    expect(errorReport(errorOf('Li Na, 13800138000', ''), FACTS)).not.toContain('Li Na')
  })

  it('says so where the company is not open or the error has no place', () => {
    const report = errorReport(errorOf('Error', 'secret'), {
      ...FACTS,
      company: undefined,
      storage: undefined,
    })
    expect(report).toContain('Data: not open\nStorage: not open')
    expect(report).toContain('at an unknown place')
    expect(report).not.toContain('secret')
  })
})
