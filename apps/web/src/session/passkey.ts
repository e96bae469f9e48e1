import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'
import { client } from '../app/api.ts'
import type { SessionState } from '../app/session.ts'

/** Asks the authenticator; loaded only when somebody signs in or adds a passkey. */

/** Why the authenticator gave nothing. `superseded`: another request of this page took its place. */
export type PasskeyTrouble = 'cancelled' | 'known' | 'superseded' | 'failed'

export class PasskeyRefusal extends Error {
  override readonly name = 'PasskeyRefusal'
  readonly trouble: PasskeyTrouble

  constructor(trouble: PasskeyTrouble, cause: Error) {
    super(cause.message, { cause })
    this.trouble = trouble
  }
}

/** Adds a passkey of this device under a name. @throws Problem, PasskeyRefusal */
export async function addPasskey(name: string): Promise<void> {
  const options = await client.session.newPasskeyChallenge({})
  // The structure is the authenticator's matter; the server made it for this library.
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  const response = await startRegistration({ optionsJSON }).catch(refuse)
  await client.session.addPasskey({ name, response: { ...response } })
}

/**
 * Signs in with a passkey that the authenticator knows for this host.
 * @param fromAutofill offers the passkeys in the list of the e-mail field instead of a window, and waits there
 * @throws Problem, PasskeyRefusal
 */
export async function signInWithPasskey({ fromAutofill }: { fromAutofill: boolean }): Promise<SessionState> {
  const options = await client.session.passkeyChallenge({})
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  const response: AuthenticationResponseJSON = await startAuthentication({
    optionsJSON,
    useBrowserAutofill: fromAutofill,
  }).catch(refuse)
  return client.session.signInWithPasskey({ response: { ...response } })
}

/** Whether the list of the e-mail field can offer passkeys. */
export const offersPasskeysInFields = (): Promise<boolean> => browserSupportsWebAuthnAutofill()

function refuse(error: unknown): never {
  if (!(error instanceof Error)) throw error
  throw new PasskeyRefusal(troubleOf(error), error)
}

function troubleOf(error: Error): PasskeyTrouble {
  const code = error instanceof WebAuthnError ? error.code : undefined
  if (code === 'ERROR_CEREMONY_ABORTED' || error.name === 'AbortError') return 'superseded'
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' || error.name === 'InvalidStateError') return 'known'
  return error.name === 'NotAllowedError' ? 'cancelled' : 'failed'
}
