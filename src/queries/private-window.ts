import { useEffect, useState } from 'react'

type PrivateFiles = Pick<StorageManager, 'getDirectory'>

/**
 * Whether this is certainly a private window. Firefox and Safari refuse private files there; Chromium
 * answers alike in both kinds of window, on purpose, so that `false` means 'not known'.
 */
export async function isSurelyPrivate(
  storage: Partial<PrivateFiles> | undefined = navigator.storage,
): Promise<boolean> {
  if (storage?.getDirectory === undefined) return false
  try {
    await storage.getDirectory()
    return false
  } catch {
    return true
  }
}

/** Whether this is certainly a private window; false until that is known. */
export function useIsSurelyPrivate(): boolean {
  const [isPrivate, setIsPrivate] = useState(false)
  useEffect(() => {
    let isWanted = true
    const look = async (): Promise<void> => {
      const answer = await isSurelyPrivate()
      if (isWanted) setIsPrivate(answer)
    }
    void look()
    return () => {
      isWanted = false
    }
  }, [])
  return isPrivate
}
