const KEYS = '123456789abcdefghijklmnopqrstuvwxyz'

/**
 * The key that stands for a choice, on paper before its word and in the dialog that paper is typed into:
 * digits first, letters after the ninth.
 *
 * @param place - from 0.
 * @returns '' where the keyboard has run out.
 */
export function choiceKey(place: number): string {
  return KEYS[place] ?? ''
}
