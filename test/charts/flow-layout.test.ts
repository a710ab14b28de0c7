import { describe, expect, it } from 'vitest'
import { layOutFlow } from '../../src/charts/flow-layout.ts'
import { countFlow } from '../../src/domain/movement/tier-flow.ts'
import { openView } from '../../src/domain/periods/period-view.ts'
import { company, view } from '../domain/build-company.ts'

const sale = (id: string, date: string, amount: number) => ({ id, date, amount })

const FLOW = countFlow(
  openView(
    company([
      sale('asleep', '2024-12-10', 1),
      ...['01', '02', '03', '04', '05', '06'].map((month) => sale('a', `2025-${month}-10`, 9)),
      sale('b', '2025-05-10', 5),
      sale('c', '2025-06-10', 12),
    ]),
    view('2025-06'),
  ),
)
const SIZE = { width: 500, height: 120, nodeWidth: 20, gap: 5 }

describe('layOutFlow', () => {
  const { nodes, bands } = layOutFlow(FLOW, SIZE)

  it('places four tiers a period, from edge to edge', () => {
    expect(nodes).toHaveLength(24)
    expect(nodes[0]?.x).toBe(0)
    expect(nodes.at(-1)?.x).toBe(480)
    expect(Math.max(...nodes.map(({ y, height }) => y + height))).toBeLessThanOrEqual(120)
  })

  it('leaves out who sleeps all along, and still counts them', () => {
    const asleep = nodes.find(({ tier }) => tier === 'D')
    expect(asleep).toMatchObject({ customers: 1, height: 0 })
    expect(bands.some(({ from, to }) => from === 'D' && to === 'D')).toBe(false)
  })

  it('draws rises, falls and those who stay apart, new ones as rising', () => {
    const last = bands.filter(({ period }) => period === 5)
    expect(last.map(({ from, to, direction }) => `${from}${to} ${direction}`)).toEqual([
      'AB down',
      'BD down',
      'unknownA up',
    ])
  })

  it('draws nothing where there is nothing', () => {
    const nothing = { periods: [], customers: [], steps: [], alwaysD: 0 }
    expect(layOutFlow(nothing, SIZE)).toEqual({ nodes: [], bands: [] })
  })
})
