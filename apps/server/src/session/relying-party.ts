import { z } from 'zod'
import type { Cookies } from '../platform/http/api.ts'
import type { Services } from '../platform/services.ts'
import { CHALLENGE_SECONDS } from './lifetimes.ts'
import { seal, unseal } from './sealed-cookie.ts'

/** What WebAuthn calls this installation, and the challenge that waits in a cookie while the authenticator is asked. */

const COOKIE = 'lotse_passkey'
const PURPOSE = 'passkey-challenge'

const waiting = z.object({
  challenge: z.string(),
  /** The person who adds a passkey; null for signing in. */
  personId: z.string().nullable(),
})

type Sealer = Pick<Services, 'secret' | 'clock'>

/**
 * The signatures that every authenticator in use knows: EdDSA, ES256, RS256. Said outright, because the library would ask
 * Node for newer ones and Node warns about those on the terminal.
 */
export const ALGORITHMS = [-8, -7, -257]

/** The library, loaded when a passkey is first used: it is almost three hundred files, and most starts need none of them. */
export function webAuthn() {
  return import('@simplewebauthn/server')
}

/** Passkeys are bound to a host name; browsers refuse bare IP addresses. */
export function relyingParty({ origin }: Pick<Services, 'origin'>) {
  return { rpID: new URL(origin).hostname, rpName: 'Lotse' }
}

export function keepChallenge(services: Sealer, cookies: Cookies, challenge: string, personId: string | null): void {
  cookies.set(COOKIE, seal(services, PURPOSE, { challenge, personId }, CHALLENGE_SECONDS), CHALLENGE_SECONDS)
}

/** The challenge this browser was given for this purpose, taken away from it; null when there is none (any more). */
export function takeChallenge(services: Sealer, cookies: Cookies, personId: string | null): string | null {
  const sealed = cookies.get(COOKIE)
  cookies.clear(COOKIE)
  const found = waiting.safeParse(unseal(services, PURPOSE, sealed))
  return found.success && found.data.personId === personId ? found.data.challenge : null
}
