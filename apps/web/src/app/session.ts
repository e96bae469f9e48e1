import type { Self } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api, type client } from './api.ts'

/** The server's answer about this browser's sign-in. */
export type SessionState = Awaited<ReturnType<typeof client.session.state>>

/** Who is signed in, and whether this installation is set up. Asked once; live messages renew it. */
export const sessionQuery = api.session.state.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY })

/** The person who is signed in; null outside the signed-in pages. */
export function useSelf(): Self | null {
  return useQuery(sessionQuery).data?.self ?? null
}
