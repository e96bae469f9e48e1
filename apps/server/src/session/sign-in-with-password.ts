import { actorFrom } from '../people/person.ts'
import { change } from '../platform/change.ts'
import type { RequestContext } from '../platform/http/api.ts'
import { countAttempt, forgetAttempt } from './attempts.ts'
import { keepSignIn, openSignIn } from './open-sign-in.ts'
import { verifyPassword } from './password-hash.ts'
import { findPersonByEmail } from './person-store.ts'
import { signInRefused } from './problems.ts'

/**
 * Signs in with e-mail and password; gives the person's id. Throws `sign-in-refused` for an unknown address, a wrong
 * password and a disabled person alike, `too-many-requests` after many failures, `overloaded`.
 */
export async function signInWithPassword(
  { services, cookies, address }: Pick<RequestContext, 'services' | 'cookies' | 'address'>,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string> {
  await countAttempt(services, { email, address })
  const found = await services.database.transaction('portfolio', (tx) => findPersonByEmail(tx, email))
  const isRight = await verifyPassword(found?.passwordHash ?? null, password)
  if (found === null || !isRight || found.state !== 'active') throw signInRefused()
  const signIn = await change({ services, actor: actorFrom(found) }, found.customerId, (change) =>
    openSignIn(change, found.id, 'password'),
  )
  await forgetAttempt(services, { email, address })
  keepSignIn(cookies, signIn)
  return found.id
}
