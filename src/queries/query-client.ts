import { QueryClient } from '@tanstack/react-query'

const FIVE_MINUTES = 5 * 60_000

/**
 * The cache of reports. Nothing is remote and every key holds every input, so an answer is never
 * stale, never retried, and offline changes nothing. Reports are large: comparing them with the last
 * one field by field would cost more than drawing them.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        gcTime: FIVE_MINUTES,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        structuralSharing: false,
        // A failed report is a bug of ours, never the user's file: the error boundary shows it.
        throwOnError: true,
      },
      mutations: { networkMode: 'always', retry: false, throwOnError: true },
    },
  })
}
