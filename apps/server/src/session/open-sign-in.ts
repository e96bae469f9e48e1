import type { Change } from '../platform/change.ts'
import type { Cookies } from '../platform/http/api.ts'
import { SIGN_IN_COOKIE } from '../platform/http/credentials.ts'
import { after, SIGN_IN_IDLE_SECONDS, SIGN_IN_LONGEST_SECONDS } from './lifetimes.ts'
import { newToken } from './one-time-token.ts'
import { seen } from './person-store.ts'
import { signInRefused } from './problems.ts'
import { insertSignIn, type SignInMethod } from './sign-in-store.ts'

/**
 * Signs a person in, with a personal link for what it is for: the answer is the secret for their browser's cookie. Throws `sign-in-refused` when they were
 * disabled meanwhile; the person's row is held until the end, so that disabling waits for this and then ends it.
 */
export async function openSignIn(
  change: Change,
  personId: string,
  method: SignInMethod,
  link?: { readonly id: string; readonly engagementId: string },
): Promise<string> {
  const { tx, customerId, now } = change
  if (!(await seen(tx, personId, now))) throw signInRefused()
  const { token, hash } = newToken()
  await insertSignIn(tx, {
    customerId,
    tokenHash: hash,
    personId,
    method,
    linkId: link?.id ?? null,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: after(now, SIGN_IN_IDLE_SECONDS),
  })
  await change.record({
    event: 'person.signedIn',
    ...(link && { engagementId: link.engagementId }),
    subject: personId,
    after: { method },
  })
  return token
}

/** Hands the sign-in to the browser, once the transaction that made it has committed. */
export function keepSignIn(cookies: Cookies, token: string): void {
  cookies.set(SIGN_IN_COOKIE, token, SIGN_IN_LONGEST_SECONDS)
}
