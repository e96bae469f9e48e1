import type { QueryClient } from '@tanstack/react-query'
import { api } from '../app/api.ts'

/** Asks again for everything about one's own sign-in: who one is, passkeys, tokens. */
export const renewKeys = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: api.session.key() })
