import { describe, expect, it } from 'vitest'
import { noteListeners, noteObjects } from './put-back.ts'

describe('noteObjects', () => {
  it('puts back what was changed or deleted, and takes away what was added', () => {
    const key = Symbol('key')
    const object: Record<PropertyKey, unknown> = { changed: 1, deleted: 2, [key]: 3 }
    const putBack = noteObjects([object])
    object['changed'] = 10
    delete object['deleted']
    object[key] = 30
    object['added'] = 4
    object[Symbol('added')] = 5
    putBack()
    expect(object).toEqual({ changed: 1, deleted: 2, [key]: 3 })
    expect(Reflect.ownKeys(object)).toHaveLength(3)
  })

  it('puts back a getter that was put in the place of a method', () => {
    const object = { width: () => 1 }
    const putBack = noteObjects([object])
    Object.defineProperty(object, 'width', { configurable: true, get: () => () => 2 })
    putBack()
    expect(object.width()).toBe(1)
    expect(Object.getOwnPropertyDescriptor(object, 'width')).not.toHaveProperty('get')
  })

  it('puts back what was set through a setter, which leaves the property as it is', () => {
    let kept = 'before'
    const object = {
      get text() {
        return kept
      },
      set text(text) {
        kept = text
      },
    }
    const putBack = noteObjects([object])
    object.text = 'after'
    putBack()
    expect(kept).toBe('before')
  })
})

describe('noteListeners', () => {
  it('stops what has begun to listen, and nothing that listened before', () => {
    const target = new EventTarget()
    const heard: string[] = []
    target.addEventListener('call', () => heard.push('before'))
    const removeListeners = noteListeners([target])
    target.addEventListener('call', () => heard.push('since'))
    target.dispatchEvent(new Event('call'))
    removeListeners()
    target.dispatchEvent(new Event('call'))
    expect(heard).toEqual(['before', 'since', 'before'])
  })
})
