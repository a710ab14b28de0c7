/** Whether the machine writes the command key as ⌘. */
const HAS_COMMAND = /Mac|iPhone|iPad/.test(navigator.userAgent)

/**
 * A shortcut as the machine writes it.
 * @example commandKey('K') // '⌘K' on a Mac, 'Ctrl K' elsewhere
 */
export function commandKey(key: string): string {
  return HAS_COMMAND ? `⌘${key}` : `Ctrl ${key}`
}
