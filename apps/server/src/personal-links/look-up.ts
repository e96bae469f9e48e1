import type { Services } from '../platform/services.ts'
import { linkExpired, linkLocked, linkRevoked } from './problems.ts'
import { stateOf } from './state.ts'
import { linkOfToken } from './store.ts'

/** What signing in asks about personal links. */

export type FoundLink = NonNullable<Awaited<ReturnType<typeof linkOfToken>>>

/**
 * The personal link of a secret; null for a secret that was never one, or whose person or engagement is gone. Throws
 * `link-not-valid` with the reason where it is over: whoever has the secret may know what became of it.
 */
export async function personalLinkOf(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  tokenHash: Buffer,
): Promise<FoundLink | null> {
  const found = await database.transaction('portfolio', (tx) => linkOfToken(tx, tokenHash))
  if (found === null || found.person.state === 'disabled') return null
  const state = stateOf(found.link, clock.now())
  if (state === 'revoked') throw linkRevoked()
  if (state === 'locked') throw linkLocked()
  if (state === 'expired') throw linkExpired()
  return found
}
