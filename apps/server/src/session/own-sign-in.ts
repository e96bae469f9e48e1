import type { ActingContext } from '../platform/http/api.ts'
import { SIGN_IN_COOKIE } from '../platform/http/credentials.ts'
import { hashToken } from './one-time-token.ts'
import { onlyInTheBrowser } from './problems.ts'
import { findOwnSignIn, type SignInMethod } from './sign-in-store.ts'

/** The sign-in a request came with. */
export interface OwnSignIn {
  readonly tokenHash: Buffer
  readonly method: SignInMethod
  readonly createdAt: Date
}

/**
 * The caller's own sign-in in the browser. Throws `not-allowed` for personal tokens: whoever finds one must not be able
 * to give themselves another way in.
 */
export async function ownSignIn({
  services,
  actor,
  cookies,
}: Pick<ActingContext, 'services' | 'actor' | 'cookies'>): Promise<OwnSignIn> {
  const cookie = cookies.get(SIGN_IN_COOKIE)
  if (cookie === null) throw onlyInTheBrowser()
  const tokenHash = hashToken(cookie)
  const known = await services.database.transaction('portfolio', (tx) => findOwnSignIn(tx, tokenHash, actor.personId))
  if (known === null) throw onlyInTheBrowser()
  return { tokenHash, ...known }
}
