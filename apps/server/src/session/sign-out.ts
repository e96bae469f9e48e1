import { actorFrom } from '../people/person.ts'
import { change } from '../platform/change.ts'
import type { RequestContext } from '../platform/http/api.ts'
import { SIGN_IN_COOKIE } from '../platform/http/credentials.ts'
import { hashToken } from './one-time-token.ts'
import { lockOwnKeys } from './person-store.ts'
import { deleteSignIn, findSignIn } from './sign-in-store.ts'

/** Ends the sign-in of this browser on the server and takes its cookie back. Nobody being signed in is fine. */
export async function signOut({ services, cookies }: Pick<RequestContext, 'services' | 'cookies'>): Promise<void> {
  const cookie = cookies.get(SIGN_IN_COOKIE)
  cookies.clear(SIGN_IN_COOKIE)
  if (cookie === null) return
  const hash = hashToken(cookie)
  const { database, clock } = services
  const known = await database.transaction('portfolio', (tx) => findSignIn(tx, hash, clock.now()))
  if (known === null) return
  const { person } = known
  await change({ services, actor: actorFrom(person) }, person.customerId, async (change) => {
    await lockOwnKeys(change.tx, person.id)
    await deleteSignIn(change.tx, hash)
    await change.record({ event: 'person.signedOut', subject: person.id })
  })
}
