import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { ownSignIn } from './own-sign-in.ts'
import { insertPasskey, listPasskeys } from './passkey-store.ts'
import { presentPasskey } from './present.ts'
import { ALGORITHMS, keepChallenge, relyingParty, takeChallenge, webAuthn } from './relying-party.ts'

type Context = Pick<ActingContext, 'services' | 'actor' | 'cookies'>

/** What the browser hands to the authenticator to make a new passkey. Throws `not-allowed` with a token. */
export async function challengeForNewPasskey(context: Context): Promise<Record<string, unknown>> {
  const { services, actor, cookies } = context
  await ownSignIn(context)
  const known = await services.database.transaction('portfolio', (tx) => listPasskeys(tx, actor.personId))
  const { generateRegistrationOptions } = await webAuthn()
  const options = await generateRegistrationOptions({
    ...relyingParty(services),
    userID: new TextEncoder().encode(actor.personId),
    userName: actor.email,
    userDisplayName: actor.name,
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  })
  keepChallenge(services, cookies, options.challenge, actor.personId)
  return { ...options }
}

/** Adds the passkey the authenticator made. Throws `input-not-valid`, `already-exists`, `not-allowed` with a token. */
export async function addPasskey(
  context: Context,
  { name, response }: { readonly name: string; readonly response: Record<string, unknown> },
) {
  const { services, actor, cookies } = context
  await ownSignIn(context)
  const challenge = takeChallenge(services, cookies, actor.personId)
  const made = challenge === null ? null : await verify(services, challenge, response)
  if (made === null) throw notAccepted()
  return change({ services, actor }, actor.customerId ?? ORGANISATION, async ({ tx, customerId, now, record }) => {
    const row = {
      customerId,
      id: made.id,
      personId: actor.personId,
      name,
      publicKey: Buffer.from(made.publicKey),
      counter: made.counter,
      transports: made.transports ?? [],
      createdAt: now,
    }
    if (!(await insertPasskey(tx, row))) throw new Problem('already-exists')
    await record({ event: 'person.passkeyAdded', subject: actor.personId, after: { passkey: name } })
    return presentPasskey({ ...row, lastUsedAt: null })
  })
}

/** The new credential, or null when the response is not one for this challenge, origin and host. */
async function verify(services: Context['services'], expectedChallenge: string, response: Record<string, unknown>) {
  try {
    const { verifyRegistrationResponse } = await webAuthn()
    const { registrationInfo } = await verifyRegistrationResponse({
      // The library checks every part of it.
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: services.origin,
      expectedRPID: relyingParty(services).rpID,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return registrationInfo?.credential ?? null
  } catch (error) {
    services.log.info({ err: error }, 'a new passkey was not accepted')
    return null
  }
}

function notAccepted(): Problem {
  return new Problem('input-not-valid', {
    detail: {
      de: 'Der neue Passkey wurde nicht angenommen. Vielleicht hat es zu lange gedauert; beginnen Sie noch einmal.',
      en: 'The new passkey was not accepted. Perhaps it took too long; begin again.',
    },
  })
}
