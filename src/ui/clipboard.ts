/**
 * Puts a text on the clipboard.
 *
 * @returns whether it is there: a browser or its owner may refuse, and plain http has no clipboard.
 */
export async function putOnClipboard(content: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(content)
    return true
  } catch {
    return false
  }
}
