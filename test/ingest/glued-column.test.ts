import { describe, expect, it } from 'vitest'
import { loadLines } from './imports.ts'

const HEADER = 'Order date,Customer,Product,Amount'
const ROWS = ['2025-01-31,Acme,Bolt,100', '2025-02-01,Beta,Nut,20', '2025-02-02,Acme,Bolt,30']

async function gluedIn(row: string): Promise<string | undefined> {
  const { notUsed } = await loadLines([HEADER, ...ROWS, row])
  const [reason] = notUsed.map((listed) => listed.reason)
  return reason?.kind === 'too-many-cells' ? reason.glued?.letter : 'not listed'
}

describe('createGluedColumnFinder', () => {
  it('names the column whose parts, joined again, leave the others as they are elsewhere', async () => {
    expect(await gluedIn('2025-01-31,Acme,Bolt,1,250')).toBe('D')
    expect(await gluedIn('31,Jan,2025,Acme,Bolt,100')).toBe('A')
  })

  it('names none where several do equally well', async () => {
    expect(await gluedIn('2025-01-31,Miller,Jones,Bolt,100')).toBeUndefined()
  })
})
