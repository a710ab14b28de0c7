import { lazy, useState, type ComponentType } from 'react'

/** A component whose code is fetched when it is first shown, or before. */
interface LateComponent<Props> {
  readonly Component: ComponentType<Props>
  /** Fetches the code ahead. What cannot be fetched now is fetched when it is shown. */
  readonly fetch: () => Promise<void>
}

/**
 * Makes a component of code that comes later. One that was fetched ahead stands at once, where `lazy`
 * always shows its fallback first, and React then leaves that on the page for 300 ms.
 */
export function lateComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LateComponent<Props> {
  let loaded: ComponentType<Props> | undefined
  const Lazy = lazy(async () => ({ default: await load() }))

  function Late(props: Props) {
    // Chosen once: another type of element would be mounted anew.
    const [Component] = useState<ComponentType<Props>>(() => loaded ?? Lazy)
    return <Component {...props} />
  }

  return {
    Component: Late,
    async fetch() {
      loaded = await load()
    },
  }
}
