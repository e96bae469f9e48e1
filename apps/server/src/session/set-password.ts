import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField, type Problem } from '../platform/http/problem.ts'
import { countAttempt, forgetAttempt } from './attempts.ts'
import { readInstallation } from './installation-store.ts'
import { after, RECOVERY_SECONDS } from './lifetimes.ts'
import { type OwnSignIn, ownSignIn } from './own-sign-in.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { requireGoodPassword } from './password-rules.ts'
import { findPasswordHash, savePassword } from './password-store.ts'
import { lockOwnKeys } from './person-store.ts'
import { deleteSignInsOf } from './sign-in-store.ts'

type Context = Pick<ActingContext, 'services' | 'actor' | 'cookies' | 'address'>

interface Wanted {
  readonly current?: string | undefined
  readonly password: string
}

/**
 * Sets one's own password and ends one's other sign-ins. The present password is asked for, except shortly after
 * signing in with a recovery link. Throws `input-not-valid`, `not-allowed` (with a token), `too-many-requests`.
 */
export async function setPassword(context: Context, { current, password }: Wanted): Promise<void> {
  const { services, actor } = context
  const signIn = await ownSignIn(context)
  const [stored, { organisationName }] = await services.database.transaction('portfolio', async (tx) => [
    await findPasswordHash(tx, actor.personId),
    await readInstallation(tx),
  ])
  if (stored !== null && !isRecovering(signIn, services.clock.now())) await requireCurrent(context, stored, current)
  requireGoodPassword(password, { name: actor.name, email: actor.email, organisationName })
  const hash = await hashPassword(password)
  await change({ services, actor }, actor.customerId ?? ORGANISATION, async ({ tx, customerId, now, record }) => {
    await lockOwnKeys(tx, actor.personId)
    await savePassword(tx, { customerId, personId: actor.personId, hash, changedAt: now })
    await deleteSignInsOf(tx, actor.personId, signIn.tokenHash)
    await record({ event: 'person.passwordSet', subject: actor.personId })
  })
}

const isRecovering = ({ method, createdAt }: OwnSignIn, now: Date): boolean =>
  method === 'recovery' && now < after(createdAt, RECOVERY_SECONDS)

/** Somebody at an unlocked computer must not be able to guess here what they cannot guess at the sign-in page. */
async function requireCurrent({ services, actor, address }: Context, stored: string, current = ''): Promise<void> {
  const attempt = { email: actor.email, address }
  await countAttempt(services, attempt)
  if (!(await verifyPassword(stored, current))) throw currentIsWrong()
  await forgetAttempt(services, attempt)
}

function currentIsWrong(): Problem {
  const message = {
    de: 'Das bisherige Kennwort stimmt nicht. Haben Sie es vergessen, bitten Sie um einen neuen Anmelde-Link.',
    en: 'The present password is not right. If you forgot it, ask for a new sign-in link.',
  }
  return atField('input-not-valid', 'current', 'wrong', message)
}
