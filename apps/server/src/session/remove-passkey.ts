import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField, type Problem } from '../platform/http/problem.ts'
import { ownSignIn } from './own-sign-in.ts'
import { deletePasskey, listPasskeys } from './passkey-store.ts'
import { findPasswordHash } from './password-store.ts'
import { lockOwnKeys } from './person-store.ts'
import { noSuchPasskey } from './problems.ts'

/** Removes one of one's own passkeys, never the last way to sign in. Throws `not-found`, `input-not-valid`. */
export async function removePasskey(
  context: Pick<ActingContext, 'services' | 'actor' | 'cookies'>,
  passkeyId: string,
): Promise<void> {
  const { services, actor } = context
  await ownSignIn(context)
  await change({ services, actor }, actor.customerId ?? ORGANISATION, async ({ tx, record }) => {
    await lockOwnKeys(tx, actor.personId)
    const name = await deletePasskey(tx, actor.personId, passkeyId)
    if (name === null) throw noSuchPasskey()
    const hasPassword = (await findPasswordHash(tx, actor.personId)) !== null
    if (!hasPassword && (await listPasskeys(tx, actor.personId)).length === 0) throw lastWayIn()
    await record({ event: 'person.passkeyRemoved', subject: actor.personId, before: { passkey: name } })
  })
}

function lastWayIn(): Problem {
  const message = {
    de: 'Das ist Ihr einziger Weg, sich anzumelden. Legen Sie zuerst ein Kennwort oder einen weiteren Passkey an.',
    en: 'This is your only way to sign in. Set a password or add another passkey first.',
  }
  return atField('input-not-valid', 'passkeyId', 'last-way-in', message)
}
