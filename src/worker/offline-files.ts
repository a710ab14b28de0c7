/** A file of the build. `revision` is null where the name already says its content. */
export interface BuiltFile {
  readonly url: string
  readonly revision: string | null
}

/** The part of a request that decides whether a kept file answers it. */
export type FileRequest = Pick<Request, 'method' | 'mode' | 'url'>

/**
 * Tells which built file answers a request: the page for its folder, whatever stands behind '?'; every
 * other file under its very address. Also files whose name says their content: a window of an older
 * release still asks for its own.
 *
 * @param scope - The folder of the app, as an address that ends with '/'.
 * @returns A function to the address of the file; undefined where the request is left to the browser, as
 * every request to another origin or folder, and everything but reading.
 */
export function createFileFinder(
  scope: string,
  files: readonly BuiltFile[],
): (request: FileRequest) => string | undefined {
  const page = new URL('index.html', scope).href
  const namedByContent = new URL('assets/', scope).href
  const own = new Set(files.map(({ url }) => new URL(url, scope).href))

  return ({ method, mode, url }) => {
    if (method !== 'GET') return undefined
    const { origin, pathname, href } = new URL(url)
    if (mode === 'navigate') {
      const asked = origin + pathname
      return asked === scope || asked === page ? page : undefined
    }
    return own.has(href) || href.startsWith(namedByContent) ? href : undefined
  }
}
