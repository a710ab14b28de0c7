import { describe, expect, it } from 'vitest'
import { garbledSamples, isGarbled } from '../../src/ingest/garbled-text.ts'
import { lookAt } from './imports.ts'

describe('isGarbled', () => {
  it.each(['MÃ¼ller', 'CafÃ© â€“ ZÃ¼rich', 'ä¸Šæµ·', 'M\uFFFDller', '繝､繝槭ム', '锟斤拷'])(
    'knows %s for what it is',
    (text) => {
      expect(isGarbled(text)).toBe(true)
    },
  )

  it.each([
    'Müller & Söhne',
    'Société «L’Été»',
    '«CAFÉ»',
    'ÀÉÎÕÜ',
    'Łódź',
    '上海宏达贸易',
    'ヤマダ電機（株）',
    'ｽｽﾞｷ商会',
    'ООО Ромашка',
    '€ 5 – 7 ½',
  ])('leaves %s alone', (text) => {
    expect(isGarbled(text)).toBe(false)
  })
})

describe('garbledSamples', () => {
  it('gives up to three values, each once, and none of a sound file', async () => {
    const rows = ['Ã¼', 'Ã¤', 'Ã¶', 'Ã©', 'Ã¼'].map((name) => `2025-01-31,M${name}ller,5`)
    const { inspection } = await lookAt(['Date,Customer,Amount', ...rows])
    expect(inspection.garbled).toEqual(['MÃ¼ller', 'MÃ¤ller', 'MÃ¶ller'])
    expect(garbledSamples({ columns: [] })).toEqual([])
  })
})
