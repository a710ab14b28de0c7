import { afterEach } from 'vitest'

// Component tests opt into jsdom in their first line; the others have no document to clean up.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
