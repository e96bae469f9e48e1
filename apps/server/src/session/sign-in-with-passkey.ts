import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { actorFrom } from '../people/person.ts'
import { change } from '../platform/change.ts'
import type { RequestContext } from '../platform/http/api.ts'
import { keepSignIn, openSignIn } from './open-sign-in.ts'
import { findPasskey, usePasskey } from './passkey-store.ts'
import { lockOwnKeys } from './person-store.ts'
import { passkeyRefused } from './problems.ts'
import { keepChallenge, relyingParty, takeChallenge, webAuthn } from './relying-party.ts'

type Context = Pick<RequestContext, 'services' | 'cookies'>

/**
 * What the browser hands to the authenticator to sign in. It names no passkeys: the authenticator knows which it has
 * for this host, so nobody has to type an address, and nobody learns whose passkeys exist.
 */
export async function challengeForSignIn({ services, cookies }: Context): Promise<Record<string, unknown>> {
  const { rpID } = relyingParty(services)
  const { generateAuthenticationOptions } = await webAuthn()
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'preferred' })
  keepChallenge(services, cookies, options.challenge, null)
  return { ...options }
}

/** Signs in with what the authenticator answered; gives the person's id. Throws `sign-in-refused`. */
export async function signInWithPasskey(
  { services, cookies }: Context,
  response: Record<string, unknown>,
): Promise<string> {
  const challenge = takeChallenge(services, cookies, null)
  const { id } = response
  if (challenge === null || typeof id !== 'string') throw passkeyRefused()
  const known = await services.database.transaction('portfolio', (tx) => findPasskey(tx, id))
  if (known === null || known.person.state !== 'active') throw passkeyRefused()
  const counter = await verify(services, challenge, { id, ...known }, response)
  if (counter === null) throw passkeyRefused()
  const { person } = known
  const signIn = await change({ services, actor: actorFrom(person) }, person.customerId, async (change) => {
    await lockOwnKeys(change.tx, person.id)
    if (!(await usePasskey(change.tx, id, counter, change.now))) throw passkeyRefused()
    return openSignIn(change, person.id, 'passkey')
  })
  keepSignIn(cookies, signIn)
  return person.id
}

interface KnownPasskey {
  readonly id: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: string[]
}

/** The authenticator's new counter, or null when the response is not signed by this passkey for this challenge. */
async function verify(
  services: Context['services'],
  expectedChallenge: string,
  { id, publicKey, counter, transports }: KnownPasskey,
  response: Record<string, unknown>,
): Promise<number | null> {
  try {
    const { verifyAuthenticationResponse } = await webAuthn()
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      // The library checks every part of it.
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: services.origin,
      expectedRPID: relyingParty(services).rpID,
      credential: { id, publicKey: new Uint8Array(publicKey), counter, transports },
      requireUserVerification: false,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch (error) {
    services.log.info({ err: error }, 'a passkey was not accepted')
    return null
  }
}
