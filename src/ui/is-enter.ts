import type { KeyboardEvent } from 'react'

/** Whether Enter says that one is done: while an input method composes, it confirms the characters. */
export function isEnter({ key, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !nativeEvent.isComposing
}
