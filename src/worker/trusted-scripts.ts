/** The part of Trusted Types used here; the library of types does not know it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { readonly createScriptURL: (url: string) => string }
}

/**
 * The page's policy (`require-trusted-types-for 'script'`), which binds its workers, too, lets a worker
 * start only from a vouched-for address.
 *
 * @param own - These and no other.
 * @returns what vouches for an address. Browsers without Trusted Types take the address as it is.
 */
export function createVouching(own: readonly string[]): (url: string) => string {
  const scripts = (
    globalThis as { readonly trustedTypes?: TrustedTypePolicyFactory }
  ).trustedTypes?.createPolicy('customer-cockpit-workers', {
    createScriptURL(url) {
      if (!own.includes(url)) throw new TypeError(`Not a script of this app: ${url}`)
      return url
    },
  })
  return (url) => scripts?.createScriptURL(url) ?? url
}
