import { personalLinkOf } from '../personal-links/look-up.ts'
import type { Services } from '../platform/services.ts'
import { findLink } from './link-store.ts'
import { hashToken } from './one-time-token.ts'
import { linkNotValid } from './problems.ts'

/**
 * What a link is for and for whom. Asking does not use it up: mail scanners follow links too.
 * Throws `link-not-valid`.
 */
export async function readLinkInfo(services: Pick<Services, 'database' | 'clock'>, token: string) {
  const { database, clock } = services
  const hash = hashToken(token)
  const link = await database.transaction('portfolio', (tx) => findLink(tx, hash, clock.now()))
  if (link === null) return personalLinkInfo(services, hash)
  const { purpose, person } = link
  return { purpose, name: person?.name ?? null, email: person?.email ?? null, needsPin: false, customerName: null }
}

async function personalLinkInfo(services: Pick<Services, 'database' | 'clock'>, tokenHash: Buffer) {
  const found = await personalLinkOf(services, tokenHash)
  if (found === null) throw linkNotValid()
  const { link, person, customerName } = found
  const needsPin = link.pinHash !== null
  return { purpose: 'personalLink' as const, name: person.name, email: person.email, needsPin, customerName }
}
