import type { PersonalLinkState } from '@lotse/contract'
import type { LinkRow } from './store.ts'

/** So many wrong PINs shut a link for good: whoever found the link cannot go on guessing, and the team makes a new one. */
export const MOST_FAILURES = 10

type Judged = Pick<LinkRow, 'revokedAt' | 'failures' | 'expiresAt' | 'lastUsedAt'>

/** How a link is at a moment. Taken back and locked are said even where it is over by now. */
export function stateOf(link: Judged, now: Date): PersonalLinkState {
  if (link.revokedAt !== null) return 'revoked'
  if (link.failures >= MOST_FAILURES) return 'locked'
  if (link.expiresAt <= now) return 'expired'
  return link.lastUsedAt === null ? 'waiting' : 'used'
}
