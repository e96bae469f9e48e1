import { type Change, change, derive } from '../platform/change.ts'
import type { Services } from '../platform/services.ts'
import { after } from '../session/lifetimes.ts'
import { verifyPassword } from '../session/password-hash.ts'
import type { FoundLink } from './look-up.ts'
import { typedPin } from './pin.ts'
import { linkLocked, linkRevoked, pinMissing, waitForPin, wrongPin } from './problems.ts'
import { MOST_FAILURES, stateOf } from './state.ts'
import { holdLink, updateLink } from './store.ts'

/** So many wrong PINs cost nothing; then each doubles the wait. */
const FREE_FAILURES = 3
const FIRST_WAIT_SECONDS = 5

/**
 * Looks at the PIN that came with a link, before anything is opened. Each try is counted before the PIN is looked at, so
 * that many at the same moment gain nothing. Throws `input-not-valid` at `pin`, `too-many-requests`, `link-not-valid`.
 */
export async function checkPin(services: Services, { link }: FoundLink, typed: string | undefined): Promise<void> {
  if (link.pinHash === null) return
  if (typed === undefined || typedPin(typed) === '') throw pinMissing()
  const key = { customerId: link.customerId, engagementId: link.engagementId, linkId: link.id }
  const { failures, wait } = await derive(services, link.customerId, async ({ tx, now }) => {
    const held = (await holdLink(tx, key))?.link
    if (held === undefined || stateOf(held, now) === 'revoked') throw linkRevoked()
    if (held.failures >= MOST_FAILURES) throw linkLocked()
    const until = held.waitUntil?.getTime() ?? 0
    if (until > now.getTime()) return { failures: held.failures, wait: Math.ceil((until - now.getTime()) / 1000) }
    const counted = held.failures + 1
    const seconds = counted <= FREE_FAILURES ? 0 : FIRST_WAIT_SECONDS * 2 ** (counted - FREE_FAILURES - 1)
    await updateLink(tx, held, { failures: counted, waitUntil: after(now, seconds) })
    return { failures: counted, wait: 0 }
  })
  if (wait > 0) throw waitForPin(wait)
  if (await verifyPassword(link.pinHash, typedPin(typed))) return
  if (failures < MOST_FAILURES) throw wrongPin(MOST_FAILURES - failures)
  await change({ services, actor: null }, link.customerId, ({ record }) =>
    record({ event: 'link.locked', engagementId: link.engagementId, subject: link.personId }),
  )
  throw linkLocked()
}

/** Notes that a link was opened, within the change that signs in. Throws `link-not-valid` where it ended meanwhile. */
export async function noteOpening({ tx, now }: Change, { link }: FoundLink): Promise<void> {
  const key = { customerId: link.customerId, engagementId: link.engagementId, linkId: link.id }
  const held = (await holdLink(tx, key))?.link
  if (held === undefined || !held.tokenHash.equals(link.tokenHash) || held.revokedAt !== null) throw linkRevoked()
  await updateLink(tx, held, { failures: 0, waitUntil: null, lastUsedAt: now })
}
