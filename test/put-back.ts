/** How a property stands, with the value that an accessor gives: stubs may go through its setter. */
interface Noted {
  readonly descriptor: PropertyDescriptor
  readonly value: unknown
}

/**
 * Notes the properties of objects that outlive a test file, for what the file puts in their place.
 *
 * @returns puts all of them back: what has changed gets its former value, what was added goes. What the
 * runner itself keeps is left alone.
 */
export function noteObjects(objects: readonly object[]): () => void {
  const notes = objects.map((object) => ({ object, noted: noteProperties(object) }))
  return () => {
    for (const { object, noted } of notes) putBack(object, noted)
  }
}

function noteProperties(object: object): ReadonlyMap<PropertyKey, Noted> {
  return new Map(
    keysOf(object).flatMap((key): readonly [PropertyKey, Noted][] => {
      const descriptor = Object.getOwnPropertyDescriptor(object, key)
      return descriptor === undefined ? [] : [[key, { descriptor, value: valueOf(object, key) }]]
    }),
  )
}

function keysOf(object: object): readonly PropertyKey[] {
  return Reflect.ownKeys(object).filter(
    (key) => typeof key === 'symbol' || !key.startsWith('__vitest'),
  )
}

/** undefined for what cannot be read, as a prototype's accessors cannot. */
function valueOf(object: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(object, key)
  } catch {
    return undefined
  }
}

function putBack(object: object, noted: ReadonlyMap<PropertyKey, Noted>): void {
  for (const key of keysOf(object)) {
    if (!noted.has(key)) Reflect.deleteProperty(object, key)
  }
  for (const [key, { descriptor, value }] of noted) {
    const now = Object.getOwnPropertyDescriptor(object, key)
    if (
      now?.get !== descriptor.get ||
      now?.set !== descriptor.set ||
      now?.value !== descriptor.value
    ) {
      Reflect.defineProperty(object, key, descriptor)
    }
    if (descriptor.set !== undefined && valueOf(object, key) !== value) {
      Reflect.set(object, key, value)
    }
  }
}

/** Notes what begins to listen to these from now on; the answer stops it. */
export function noteListeners(targets: readonly EventTarget[]): () => void {
  const removals: (() => void)[] = []
  for (const target of targets) {
    const add = target.addEventListener.bind(target)
    target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>): void => {
      const [type, listener, options] = args
      removals.push(() => target.removeEventListener(type, listener, options))
      add(...args)
    }
  }
  return () => {
    for (const remove of removals) remove()
  }
}
