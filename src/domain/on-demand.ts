/** Computes a value when it is first asked for, and keeps it. */
export function onDemand<V>(compute: () => V): () => V {
  let kept: { readonly value: V } | undefined
  return () => {
    kept ??= { value: compute() }
    return kept.value
  }
}
