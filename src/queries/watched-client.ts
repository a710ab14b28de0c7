import type { Client, Operations } from '../worker/rpc.ts'
import type { SilenceWatch } from './silence-watch.ts'

/** A client whose calls are watched over: progress and answers are signs of life. */
export function watchClient<Api extends Operations<Api>, Progress = never>(
  client: Client<Api, Progress>,
  watch: SilenceWatch,
): Client<Api, Progress> {
  return {
    ...client,
    async call(name, params, options = {}) {
      const answered = watch.begin()
      try {
        return await client.call(name, params, {
          ...options,
          onProgress(progress) {
            watch.heard()
            options.onProgress?.(progress)
          },
        })
      } finally {
        answered()
      }
    },
  }
}
