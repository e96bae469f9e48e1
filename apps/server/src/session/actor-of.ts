import { actorFrom } from '../people/person.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Services } from '../platform/services.ts'
import { after, SIGN_IN_TOUCH_SECONDS } from './lifetimes.ts'
import { hashToken } from './one-time-token.ts'
import { findSignIn, findTokenHolder, touchSignIn } from './sign-in-store.ts'
import { touchToken } from './token-store.ts'

/** What personal tokens begin with, so that they are recognised when they turn up where they should not. */
export const TOKEN_PREFIX = 'lotse_'

interface Credentials {
  /** The value of the cookie `lotse_sign_in`. */
  readonly cookie: string | null | undefined
  /** The header `Authorization`. */
  readonly authorization: string | null | undefined
}

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/**
 * Who is asking: the holder of a personal token (`Authorization: Bearer lotse_…`), else who is signed in with the
 * cookie; null for nobody. Asked at every request and never remembered, so that disabling somebody works at once. A
 * request with an unknown token is nobody's, whatever its cookie says.
 */
export async function actorOf(services: Needs, { cookie, authorization }: Credentials): Promise<Actor | null> {
  if (authorization) return holderOf(services, authorization)
  return cookie ? signedInWith(services, cookie) : null
}

async function signedInWith(services: Needs, cookie: string): Promise<Actor | null> {
  const now = services.clock.now()
  const hash = hashToken(cookie)
  const known = await services.database.transaction('portfolio', (tx) => findSignIn(tx, hash, now))
  if (known === null) return null
  await noteUse(services, known.person.customerId, known.lastSeenAt, now, (tx, before) =>
    touchSignIn(tx, { tokenHash: hash, personId: known.person.id }, now, before),
  )
  const actor = actorFrom(known.person, known.assignments)
  return known.narrowedTo === null ? actor : { ...actor, narrowedTo: known.narrowedTo }
}

async function holderOf(services: Needs, authorization: string): Promise<Actor | null> {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  if (!token?.startsWith(TOKEN_PREFIX)) return null
  const now = services.clock.now()
  const hash = hashToken(token)
  const known = await services.database.transaction('portfolio', (tx) => findTokenHolder(tx, hash, now))
  if (known === null) return null
  await noteUse(services, known.person.customerId, known.lastSeenAt, now, (tx, before) =>
    touchToken(tx, hash, now, before),
  )
  return actorFrom(known.person, known.assignments, known.rights)
}

type Touch = (tx: Parameters<Parameters<Services['database']['transaction']>[1]>[0], before: Date) => Promise<void>

/** Writes down a use, rarely; a request does not fail because that did not work (the disk is full, say). */
async function noteUse(
  { database, log }: Needs,
  customer: Parameters<typeof actorFrom>[0]['customerId'],
  lastSeenAt: Date | null,
  now: Date,
  touch: Touch,
): Promise<void> {
  const before = after(now, -SIGN_IN_TOUCH_SECONDS)
  if (lastSeenAt !== null && lastSeenAt >= before) return
  try {
    await database.transaction({ customer }, (tx) => touch(tx, before))
  } catch (error) {
    log.warn({ err: error }, 'a use of a sign-in could not be written down')
  }
}
