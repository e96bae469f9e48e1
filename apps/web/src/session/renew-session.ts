import type { QueryClient } from '@tanstack/react-query'
import { type SessionState, sessionQuery } from '../app/session.ts'

/** Asks the server again who is signed in, after something of it changed. @throws Problem */
export const renewSession = (queries: QueryClient): Promise<SessionState> =>
  queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
