import { describe, expect, it } from 'vitest'
import { choiceKey } from '../../src/ui/choice-key.ts'

describe('choiceKey', () => {
  it('is a digit for the first nine choices, then a letter, then nothing', () => {
    expect([0, 8, 9, 34, 35].map(choiceKey)).toEqual(['1', '9', 'a', 'z', ''])
  })
})
