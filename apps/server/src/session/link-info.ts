import type { Services } from '../platform/services.ts'
import { findLink } from './link-store.ts'
import { hashToken } from './one-time-token.ts'
import { linkNotValid } from './problems.ts'

/**
 * What a one-time link is for and for whom. Asking does not use it up: mail scanners follow links too.
 * Throws `link-not-valid`.
 */
export async function readLinkInfo({ database, clock }: Pick<Services, 'database' | 'clock'>, token: string) {
  const link = await database.transaction('portfolio', (tx) => findLink(tx, hashToken(token), clock.now()))
  if (link === null) throw linkNotValid()
  const { purpose, person } = link
  return { purpose, name: person?.name ?? null, email: person?.email ?? null }
}
