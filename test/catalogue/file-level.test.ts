import { describe, expect, it } from 'vitest'
import { bytesFile, errorSays, importFile, ORDER_HEAD, textFile } from './import-files.ts'

describe('file level', () => {
  it('F01: a file of 0 bytes is refused, and is to be exported again', async () => {
    const imported = await importFile(bytesFile(''))
    expect(imported.marks).toEqual(['STOP'])
    expect(errorSays(imported).en).toBe('orders.csv is empty (0 bytes). Export it again.')
    expect(errorSays(imported).zh).toContain('orders.csv')
  })

  it('F02: a file of column names only is refused as one without rows', async () => {
    const imported = await importFile(textFile([ORDER_HEAD]))
    expect(imported.marks).toEqual(['STOP'])
    expect(errorSays(imported).en).toContain('orders.csv has column names but no rows')
    expect(errorSays(imported).zh).toContain('没有')
  })
})
