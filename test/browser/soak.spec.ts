import { expect, test } from '@playwright/test'
import { soak } from '../scripts/soak-rounds.mjs'

// The long form is `npm run soak`. Its browsers are their own: killing one must not end another test.
test('S01: reloads and kills lose no acknowledged entry, and leave an import whole or absent', async ({
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { faults, lost, acknowledged } = await soak({
    address: baseURL ?? '',
    folder: 'node_modules/.cache/soak-short',
    rounds: ['reload', 'kill', 'reload', 'kill'],
    rows: 4000,
    seed: 5,
    tell: () => undefined,
  })
  expect(faults).toEqual([])
  expect(lost).toBe(0)
  expect(acknowledged).toBeGreaterThan(0)
})
