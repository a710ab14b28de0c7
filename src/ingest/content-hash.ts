/** SHA-256 of a file's content, hexadecimal. @throws what reading the file throws. */
export async function hashContent(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
